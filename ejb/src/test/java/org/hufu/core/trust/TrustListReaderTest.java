package org.hufu.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.trust.TrustExamples.ISSUED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Signer;
import org.hufu.core.trust.TrustListRefused.Cause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustListReaderTest {
  private static final JsonObject HEADER = JsonObject.of("typ", "hufu-trust-list+jwt");
  private static final Set<String> NO_PIN = Set.of();

  private final TrustExamples examples = new TrustExamples();
  private final TrustList list = examples.list(1);
  private final JsonWebSignature written = TrustListWriter.write(list, examples.root.signer());

  @Test
  void a_list_must_accept_the_algorithm_of_its_own_signature_and_name_each_once() {
    JsonObject es256 = JsonObject.of("name", "ES256");
    JsonObject payload = written.payloadJson();

    refuses(payload.with("algorithms", List.of()), Cause.ALGORITHM_NOT_ACCEPTED);
    refuses(
        payload.with("algorithms", List.of(es256.with("acceptedUntil", "2026-01-01T00:00:00Z"))),
        Cause.ALGORITHM_NOT_ACCEPTED);
    refuses(payload.with("algorithms", List.of(es256, es256)), Cause.MALFORMED);
    refuses(payload.with("algorithms", List.of(es256.with("more", "x"))), Cause.MALFORMED);
  }

  @Test
  void a_setting_names_algorithms_and_their_ends() {
    assertThat(TrustList.Accepted.read("ES256=2035-12-31T23:59:59Z, ML-DSA-65"))
        .containsExactly(
            new TrustList.Accepted("ES256", Optional.of(Instant.parse("2035-12-31T23:59:59Z"))),
            new TrustList.Accepted("ML-DSA-65", Optional.empty()));
    for (String bad : List.of("", "ES256,", "ES256=soon", "ES256,ES256", "ES256==", "ES 256")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .as(bad)
          .isThrownBy(() -> TrustList.Accepted.read(bad));
    }
  }

  @Test
  void a_list_may_accept_algorithms_that_its_reader_does_not_know() {
    List<JsonObject> algorithms =
        List.of(JsonObject.of("name", "ES256"), JsonObject.of("name", "SLH-DSA-SHA2-128s"));
    JsonWebSignature list =
        sign(HEADER, written.payloadJson().with("algorithms", algorithms), examples.root.signer());

    assertThat(TrustListReader.read(list.compact(), NO_PIN, ISSUED).list().algorithms())
        .extracting(TrustList.Accepted::name)
        .containsExactly("ES256", "SLH-DSA-SHA2-128s");
  }

  @Test
  void a_list_is_read_as_it_was_written() {
    SignedTrustList read =
        TrustListReader.read(written.compact(), pin(examples.root.signer()), ISSUED);

    assertThat(read.list()).isEqualTo(list);
    assertThat(read.pin()).isEqualTo(examples.root.jwk().thumbprint());
    assertThat(read.rootCertificate()).isPresent();
  }

  @Test
  void the_chains_of_its_keys_lead_to_its_root() {
    SignedTrustList read = TrustListReader.read(written.compact(), NO_PIN, ISSUED);

    for (TrustedKey key : read.list().keys()) {
      assertThat(key.chain().orElseThrow().leadsTo(read.rootCertificate().orElseThrow(), ISSUED))
          .isTrue();
    }
  }

  @Test
  void the_first_import_takes_any_root_and_shows_its_pin() {
    assertThat(TrustListReader.read(written.compact(), NO_PIN, ISSUED).pin())
        .isEqualTo(examples.root.jwk().thumbprint());
  }

  @Test
  void a_list_of_another_root_than_the_pinned_one_is_refused() {
    refuses(written, pin(new TrustExamples().root.signer()), ISSUED, Cause.OTHER_ROOT);
  }

  @Test
  void a_list_signed_by_another_of_its_keys_is_refused() {
    refuses(sign(HEADER, written.payloadJson(), examples.certificate.signer()), Cause.OTHER_ROOT);
  }

  @Test
  void a_list_signed_in_the_name_of_its_root_is_refused() {
    Signer thief =
        Signer.of(
            examples.root.signer().algorithm(),
            examples.root.jwk().thumbprint(),
            examples.certificate.privateKey());

    refuses(sign(HEADER, written.payloadJson(), thief), Cause.NOT_SIGNED);
  }

  @Test
  void a_document_of_another_type_is_refused() {
    refuses(
        sign(JsonObject.of("typ", "vc+jwt"), written.payloadJson(), examples.root.signer()),
        Cause.MALFORMED);
    refuses(
        sign(JsonObject.empty(), written.payloadJson(), examples.root.signer()), Cause.MALFORMED);
  }

  @Test
  void a_list_from_the_future_is_refused_but_clocks_may_differ() {
    Instant before = ISSUED.minus(Duration.ofMinutes(6));

    refuses(written, NO_PIN, before, Cause.FROM_THE_FUTURE);
    assertThat(TrustListReader.read(written.compact(), NO_PIN, before.plusSeconds(60)).list())
        .isEqualTo(list);
  }

  @Test
  void an_outdated_list_is_read_and_says_so() {
    Instant later = ISSUED.plus(Duration.ofDays(31));

    assertThat(TrustListReader.read(written.compact(), NO_PIN, later).list().isCurrentAt(later))
        .isFalse();
    assertThat(list.isCurrentAt(ISSUED)).isTrue();
  }

  @Test
  void a_root_that_was_not_valid_at_issue_is_refused() {
    refuses(payload(root -> root.with("validUntil", "2026-02-01T00:00:00Z")), Cause.OTHER_ROOT);
  }

  @Test
  void a_key_that_contradicts_itself_is_refused() {
    JsonObject other = examples.list(1).keys().get(1).toJson();

    refuses(payload(root -> root.with("kid", other.requireText("kid"))), Cause.MALFORMED);
    refuses(payload(root -> root.with("algorithm", "ES384")), Cause.MALFORMED);
    refuses(payload(root -> root.with("x5c", other.texts("x5c"))), Cause.MALFORMED);
    refuses(payload(root -> root.with("validFrom", "2099-01-01T00:00:00Z")), Cause.MALFORMED);
    refuses(payload(root -> root.with("jwk", JsonObject.of("kty", "oct"))), Cause.MALFORMED);
  }

  @Test
  void a_root_that_was_compromised_is_refused_whenever_the_list_says_it_was_issued() {
    refuses(
        payload(root -> root.with("compromisedAt", "2026-02-01T00:00:00Z")),
        Cause.ROOT_COMPROMISED);
    refuses(
        payload(root -> root.with("compromisedAt", ISSUED.plusSeconds(60).toString())),
        Cause.ROOT_COMPROMISED);
  }

  @Test
  void a_key_for_a_purpose_that_nobody_knows_is_refused() {
    refuses(payload(root -> root.with("purpose", "everything")), Cause.UNKNOWN_PURPOSE);
  }

  @Test
  void dates_that_cannot_be_are_refused() {
    JsonObject key = list.keys().get(1).toJson().with("compromisedAt", "2027-01-01T00:00:00Z");
    JsonObject root = list.keys().get(0).toJson();

    refuses(written.payloadJson().with("keys", List.of(root, key)), Cause.FROM_THE_FUTURE);
    refuses(
        written.payloadJson().with("nextUpdate", ISSUED.minusSeconds(1).toString()),
        Cause.MALFORMED);
    refuses(written.payloadJson().with("nextUpdate", "2099-01-01T00:00:00Z"), Cause.TERM_TOO_LONG);
  }

  @Test
  void a_key_listed_twice_is_refused() {
    JsonObject root = list.keys().get(0).toJson();

    refuses(written.payloadJson().with("keys", List.of(root, root)), Cause.MALFORMED);
  }

  @Test
  void other_members_and_types_are_refused() {
    refuses(written.payloadJson().with("type", "hufu:TrustList:2"), Cause.MALFORMED);
    refuses(written.payloadJson().with("more", true), Cause.MALFORMED);
    refuses(written.payloadJson().without("body"), Cause.MALFORMED);
  }

  @Test
  void a_list_longer_than_allowed_is_refused() {
    String compact = "A".repeat(TrustListReader.MAX_LENGTH + 1);

    assertThatExceptionOfType(TrustListRefused.class)
        .isThrownBy(() -> TrustListReader.read(compact, NO_PIN, ISSUED))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.OVERSIZE));
  }

  private JsonObject payload(UnaryOperator<JsonObject> change) {
    JsonObject root = list.keys().get(0).toJson();
    return written.payloadJson().with("keys", List.of(change.apply(root)));
  }

  private static Set<String> pin(Signer signer) {
    return Set.of(signer.keyId());
  }

  private static JsonWebSignature sign(JsonObject header, JsonObject payload, Signer signer) {
    return JsonWebSignature.sign(header, JsonWriter.canonical(payload), signer);
  }

  private void refuses(JsonObject payload, Cause cause) {
    refuses(sign(HEADER, payload, examples.root.signer()), cause);
  }

  private void refuses(JsonWebSignature jws, Cause cause) {
    refuses(jws, NO_PIN, ISSUED, cause);
  }

  private void refuses(JsonWebSignature jws, Set<String> pin, Instant now, Cause cause) {
    assertThatExceptionOfType(TrustListRefused.class)
        .isThrownBy(() -> TrustListReader.read(jws.compact(), pin, now))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(cause));
  }
}
