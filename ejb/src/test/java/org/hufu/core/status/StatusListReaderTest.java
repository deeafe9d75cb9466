package org.hufu.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CredentialExamples;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.Signer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusListReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Validity ONE_DAY = new Validity(NOW, NOW.plus(Duration.ofDays(1)));
  private static final StatusEntry REVOCATION = CredentialExamples.statuses().get(0);
  private static final StatusEntry SUSPENSION = CredentialExamples.statuses().get(1);

  private final Signer signer = KeyExamples.holder(Algorithm.ES256).signer();
  private final JsonWebSignature written = write(ONE_DAY);

  private JsonWebSignature write(Validity validity) {
    BitSet set = new BitSet();
    set.set(REVOCATION.index());
    return StatusListWriter.write(
        new StatusListWriter.Name(
            REVOCATION.list(), StatusEntry.REVOCATION, CredentialExamples.BODY),
        StatusList.of(set),
        validity,
        signer);
  }

  @Test
  void a_list_answers_the_entries_that_name_it() {
    StatusListCredential list = StatusListReader.read(written.compact());

    assertThat(list.validity()).isEqualTo(ONE_DAY);
    assertThat(list.answers(REVOCATION)).isTrue();
    assertThat(list.isSet(REVOCATION)).isTrue();
    assertThat(list.isSet(new StatusEntry(StatusEntry.REVOCATION, 0, REVOCATION.list()))).isFalse();
  }

  @Test
  void a_list_does_not_answer_for_another() {
    StatusListCredential list = StatusListReader.read(written.compact());
    StatusEntry otherPurpose = new StatusEntry(StatusEntry.SUSPENSION, 1, REVOCATION.list());
    StatusEntry beyond =
        new StatusEntry(StatusEntry.REVOCATION, StatusList.ENTRIES, REVOCATION.list());

    assertThat(list.answers(SUSPENSION)).isFalse();
    assertThat(list.answers(otherPurpose)).isFalse();
    assertThat(list.answers(beyond)).isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> list.isSet(SUSPENSION));
  }

  @Test
  void a_list_without_end_is_refused() {
    refuses(write(Validity.from(NOW)));
  }

  @Test
  void a_certificate_does_not_pass_for_a_list() {
    refuses(
        CredentialWriter.certificate(
            CredentialExamples.certificate(),
            CredentialExamples.BODY,
            CredentialExamples.statuses(),
            signer));
  }

  @Test
  void a_list_of_another_address_is_refused() {
    refuses(written.payloadJson().with("id", "https://cn.example/status/revocation-2"));
  }

  @Test
  void a_subject_of_another_type_is_refused() {
    JsonObject subject = written.payloadJson().requireObject("credentialSubject");

    refuses(
        written.payloadJson().with("credentialSubject", subject.with("type", "StatusList2021")));
    refuses(written.payloadJson().with("credentialSubject", subject.with("statusSize", 2)));
  }

  private void refuses(JsonObject payload) {
    refuses(
        JsonWebSignature.sign(
            JsonObject.of("typ", "vc+jwt"), JsonWriter.canonical(payload), signer));
  }

  private void refuses(JsonWebSignature jws) {
    assertThatExceptionOfType(MalformedStatusList.class)
        .isThrownBy(() -> StatusListReader.read(jws.compact()));
  }
}
