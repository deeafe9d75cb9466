package org.hufu.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.hufu.client.Client;
import org.hufu.core.anchor.TrustAnchor;
import org.hufu.core.json.JsonObject;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A key's successor is announced, takes over, and what the old one signed stays good. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRotationIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static final int LEAD = 25;

  private final KeyDesk desk = new KeyDesk(PORTAL);

  @Test
  void certificates_before_and_after_a_rotation_are_valid() throws InterruptedException {
    String before = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    String old = desk.inUse("certificate").requireText("kid");
    JsonObject change = desk.change("rotation", old, Instant.now().plusSeconds(LEAD));
    String next = change.requireText("successor");

    KeyDesk.await("announced", () -> desk.list().key(next, KeyPurpose.CERTIFICATE).isPresent());
    TrustedKey announced = desk.list().key(next, KeyPurpose.CERTIFICATE).orElseThrow();
    assertThat(announced.validity().from()).isEqualTo(change.requireInstant("effective"));
    assertThat(desk.list().key(old, KeyPurpose.CERTIFICATE)).isPresent();
    KeyDesk.await("in use", () -> desk.inUse("certificate").requireText("kid").equals(next));

    String after = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    assertThat(signer(before)).isEqualTo(old);
    assertThat(signer(after)).isEqualTo(next);
    for (String number : new String[] {before, after}) {
      for (String type : new String[] {"application/pdf", "application/vc+jwt"}) {
        assertThat(verdict(number, type)).as(number + " " + type).isEqualTo("VALID");
      }
    }
  }

  @Test
  void a_new_root_is_accepted_by_who_pinned_the_old_one() throws InterruptedException {
    String old = desk.root();
    TrustAnchor anchor = TrustAnchor.first(desk.published(), Set.of(old), Instant.now());
    String next =
        desk.change("rotation", old, Instant.now().plusSeconds(LEAD)).requireText("successor");

    KeyDesk.await("announced", () -> desk.list().key(next, KeyPurpose.TRUST_LIST).isPresent());
    assertThat(desk.root()).isEqualTo(old);
    KeyDesk.await("in use", () -> desk.root().equals(next));

    TrustAnchor moved = anchor.adopt(desk.published(), Instant.now());
    assertThat(moved.root()).isEqualTo(next);
    assertThat(moved.last().list().edition().version())
        .isGreaterThan(anchor.last().list().edition().version());
    String certified = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    assertThat(verdict(certified, "application/pdf")).isEqualTo("VALID");
    STRANGER.get("/pki/root-2.cer", "*/*").expect(200);
    STRANGER.get("/pki/root-2.crl", "*/*").expect(200);
  }

  @Test
  void the_next_key_of_the_log_begins_a_new_part_and_the_old_part_still_proves()
      throws InterruptedException {
    String before = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    TrustedLog old = desk.list().log().orElseThrow();
    String key = desk.inUse("log").requireText("kid");
    String next =
        desk.change("rotation", key, Instant.now().plusSeconds(LEAD)).requireText("successor");

    KeyDesk.await("announced", () -> desk.list().key(next, KeyPurpose.LOG).isPresent());
    assertThat(desk.list().log().orElseThrow().origin()).isEqualTo(old.origin());
    TrustList announcing = desk.list();
    KeyDesk.await("opened", () -> !desk.list().log().orElseThrow().origin().equals(old.origin()));

    TrustedLog log = desk.list().log().orElseThrow();
    assertThat(NoteKey.parse(log.key()).key().thumbprint()).isEqualTo(next);
    TrustedLog.Former former = log.former(old.origin()).orElseThrow();
    assertThat(former.key()).isEqualTo(old.key());
    SignedNote end = SignedNote.parse(published(old.origin()));
    assertThat(end.isSignedBy(NoteKey.parse(old.key()))).isTrue();
    assertThat(Checkpoint.parse(end.text()).head().size()).isEqualTo(former.size());
    String after = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    assertThat(announcing.log().orElseThrow().key(log.origin())).isEmpty();
    for (String number : new String[] {before, after}) {
      assertThat(verdict(number, "application/pdf")).isEqualTo("VALID");
      String proof =
          STRANGER
              .get("/api/v1/certificates/" + number + "/log-proof", "text/plain")
              .expect(200)
              .text();
      assertThat(proof).contains("\n\n" + (number.equals(before) ? old : log).origin() + "\n");
    }
  }

  /** The newest checkpoint of a part: its origin is its address. */
  private static String published(String origin) {
    String path = origin.substring(origin.indexOf('/'));
    return STRANGER.get(path + "/checkpoint", "*/*").expect(200).text();
  }

  @Test
  void one_person_alone_changes_nothing() {
    String kid = desk.inUse("time-stamp").requireText("kid");
    JsonObject change =
        desk.propose("rotation", kid, Instant.now().plusSeconds(3600)).expect(201).json();

    assertThat(desk.confirm(desk.officer(), change).expect(422).reasons())
        .containsExactly("signing.second-signature-not-you");
    assertThat(desk.propose("rotation", kid, Instant.now().plusSeconds(3600)).expect(422).reasons())
        .containsExactly("signing.change-open");
    desk.propose("rotation", "no-such-key", Instant.now().plusSeconds(3600)).expect(404);
    assertThat(desk.propose("rotation", kid, Instant.now()).expect(422).reasons())
        .containsExactly("signing.too-soon");
    desk.confirm(desk.administrator(), change).expect(200);
    desk.confirm(desk.administrator(), change).expect(409);
  }

  @Test
  void a_key_that_fell_stays_in_the_list_and_signs_no_more() throws InterruptedException {
    new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    JsonObject report = desk.inUse("report");
    Instant now = Instant.now().minusSeconds(1);

    desk.change("compromise", report.requireText("kid"), now);

    KeyDesk.await(
        "published",
        () ->
            desk.list()
                .key(report.requireText("kid"), KeyPurpose.REPORT)
                .flatMap(TrustedKey::compromisedAt)
                .isPresent());
    new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    assertThat(desk.inUse("report").requireText("kid")).isNotEqualTo(report.requireText("kid"));
  }

  private static String signer(String number) {
    String credential =
        STRANGER.get("/api/v1/certificates/" + number, "application/vc+jwt").expect(200).text();
    return JsonWebSignature.parse(credential).keyId().orElseThrow();
  }

  private static String verdict(String number, String type) {
    byte[] document = STRANGER.get("/api/v1/certificates/" + number, type).expect(200).body();
    return STRANGER
        .post("/api/v1/verifications", type, document, null)
        .expect(200)
        .json()
        .requireText("verdict");
  }
}
