package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.monitor.MonitorReport.Verdict;
import org.hufu.core.signature.Jwk;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One planted damage after the other in lists that were sound. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListDamageTest {
  private final PublishedBody published = new PublishedBody();

  @Test
  void a_status_list_that_hides_a_withdrawal_is_found() {
    published.put("/status/revocation-1", published.body.statusList(StatusEntry.REVOCATION, 11));

    published.assertFinds(Flaw.STATUS_LIST_HIDES, "/status/revocation-*");
  }

  @Test
  void a_status_list_that_hides_a_suspension_is_found() {
    published.put("/status/suspension-1", published.body.statusList(StatusEntry.SUSPENSION));

    published.assertFinds(Flaw.STATUS_LIST_HIDES, "/status/suspension-*");
  }

  @Test
  void a_list_in_the_place_of_another_is_refused() {
    published.files.put("/status/suspension-1", published.files.get("/status/revocation-1"));

    published.assertFinds(Flaw.STATUS_LIST_REFUSED, "/status/suspension-1");
  }

  @Test
  void a_status_list_with_a_wrong_signature_is_refused() {
    String good =
        new String(published.files.get("/status/revocation-1"), StandardCharsets.US_ASCII);
    char last = good.charAt(good.length() - 3);
    published.put(
        "/status/revocation-1",
        good.substring(0, good.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + good.substring(good.length() - 2));

    published.assertFinds(Flaw.STATUS_LIST_REFUSED, "/status/revocation-1");
  }

  @Test
  void lists_that_have_ended_tell_nothing() {
    Inquiry now = published.inquiry();
    Inquiry later =
        new Inquiry(
            now.roots(), List.of(), Set.of(), now.at().plus(Duration.ofDays(2)), 2000, () -> false);
    MonitorReport report = published.check(later);

    assertThat(report.counts()).containsOnlyKeys(Flaw.STATUS_LIST_OUTDATED);
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void a_trust_list_that_has_ended_tells_nothing() {
    Inquiry now = published.inquiry();
    Inquiry later =
        new Inquiry(
            now.roots(),
            List.of(),
            Set.of(),
            now.at().plus(Duration.ofDays(60)),
            2000,
            () -> false);

    assertThat(published.check(later).counts())
        .containsOnlyKeys(Flaw.TRUST_LIST_OUTDATED, Flaw.STATUS_LIST_OUTDATED);
  }

  @Test
  void a_trust_list_of_another_root_is_refused() {
    Inquiry now = published.inquiry();
    Inquiry pinned =
        new Inquiry(
            Set.of(new IssuerExamples().pin()), List.of(), Set.of(), now.at(), 2000, () -> false);

    assertThat(published.check(pinned).counts()).containsOnlyKeys(Flaw.TRUST_LIST_REFUSED);
  }

  @Test
  void a_key_set_with_a_stranger_or_without_a_key_is_found() {
    String compact =
        new String(published.files.get("/.well-known/trust-list.jws"), StandardCharsets.US_ASCII);
    TrustList list = TrustListReader.read(compact, Set.of(), IssuerExamples.AT).list();
    List<JsonObject> keys = list.keys().stream().map(PublishedBody::jwk).toList();
    Jwk stranger = Jwk.of(GrowingLog.generate().getPublic());

    published.keys(
        Stream.concat(
                keys.stream(), Stream.of(stranger.toJson().with("kid", stranger.thumbprint())))
            .toList());
    published.assertFinds(Flaw.JWKS_DIFFERS, "jwks");
    published.keys(keys.subList(1, keys.size()));
    published.assertFinds(Flaw.JWKS_DIFFERS, "jwks");
  }

  @Test
  void a_directory_that_names_another_log_is_found() {
    published.change("/.well-known/hufu.json", text -> text.replace("log/2025\"", "log/2024\""));

    published.assertFinds(Flaw.DIRECTORY_DIFFERS, "hufu.json");
  }

  @Test
  void a_directory_never_leads_elsewhere() {
    published.change(
        "/.well-known/hufu.json",
        text -> text.replace("https://body.example/log/2026/", "https://other.example/../x"));

    published.assertFinds(Flaw.DIRECTORY_MALFORMED, "hufu.json");
  }

  @Test
  void a_trust_list_without_a_log_tells_nothing_of_the_log() {
    published.trust(new TrustedLog("body.example/log", "not a key"));

    published.assertFinds(Flaw.TRUST_LIST_REFUSED, "log");
  }
}
