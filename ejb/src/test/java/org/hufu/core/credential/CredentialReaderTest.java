package org.hufu.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the reader takes, and everything it refuses although the signature is genuine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialReaderTest {
  private static final JsonObject HEADER = JsonObject.of("typ", "vc+jwt", "cty", "vc");

  private final KeyExamples.Holder holder = KeyExamples.holder(Algorithm.ES256);
  private final CertificateContent content = CredentialExamples.certificate();
  private final JsonWebSignature certificate =
      CredentialWriter.certificate(
          content, CredentialExamples.BODY, CredentialExamples.statuses(), holder.signer());
  private final JsonWebSignature report =
      CredentialWriter.report(
          CredentialExamples.report(),
          "https://cn.example/test-reports/1",
          CredentialExamples.BODY,
          holder.signer());

  @Test
  void a_certificate_is_read_as_it_was_written() {
    Credential read = CredentialReader.read(certificate.compact(), CredentialKind.CERTIFICATE);

    assertThat(read.certificate()).isEqualTo(content);
    assertThat(read.contentDigest()).isEqualTo(content.digest());
    assertThat(read.issuer()).isEqualTo(CredentialExamples.BASE);
    assertThat(read.id())
        .isEqualTo("https://cn.example/certificates/" + CredentialExamples.PUBLIC_ID);
    assertThat(read.validity().from()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(read.validity().until()).isEqualTo(Instant.parse("2031-11-23T23:59:59Z"));
    assertThat(read.statuses()).isEqualTo(CredentialExamples.statuses());
    assertThat(read.jws().verifies(holder.jwk().publicKey(), Algorithm.ES256)).isTrue();
  }

  @Test
  void a_report_is_read_as_it_was_written() {
    Credential read = CredentialReader.read(report.compact());

    assertThat(read.kind()).isEqualTo(CredentialKind.TEST_REPORT);
    assertThat(read.report()).isEqualTo(CredentialExamples.report());
    assertThat(read.contentDigest()).isEqualTo(CredentialExamples.report().digest());
    assertThat(read.validity().isOpen()).isTrue();
  }

  @Test
  void the_same_content_is_written_as_the_same_bytes() {
    JsonWebSignature again =
        CredentialWriter.certificate(
            content, CredentialExamples.BODY, CredentialExamples.statuses(), holder.signer());

    assertThat(again).isEqualTo(certificate);
  }

  @Test
  void a_report_does_not_pass_for_a_certificate() {
    assertThatExceptionOfType(MalformedCredential.class)
        .isThrownBy(() -> CredentialReader.read(report.compact(), CredentialKind.CERTIFICATE))
        .satisfies(e -> assertThat(e.place()).isEqualTo("/type"));
  }

  @Test
  void a_document_of_another_type_is_refused() {
    refuses(JsonObject.of("typ", "hufu-trust-list+jwt"), certificate.payloadJson(), "header");
    refuses(JsonObject.of("typ", "JWT"), certificate.payloadJson(), "header");
    refuses(JsonObject.of("cty", "vc"), certificate.payloadJson(), "header");
    refuses(JsonObject.of("typ", "vc+jwt", "cty", "vp"), certificate.payloadJson(), "header");
  }

  @Test
  void a_text_that_is_no_signature_is_refused() {
    assertThatExceptionOfType(MalformedCredential.class)
        .isThrownBy(() -> CredentialReader.read("%PDF-1.7"));
  }

  @Test
  void a_payload_that_is_no_object_is_refused() {
    JsonWebSignature list =
        JsonWebSignature.sign(HEADER, "[]".getBytes(StandardCharsets.UTF_8), holder.signer());

    assertThatExceptionOfType(MalformedCredential.class)
        .isThrownBy(() -> CredentialReader.read(list.compact()));
  }

  @Test
  void a_subject_that_differs_from_its_digest_is_refused() {
    refuses(subject(subject -> subject.with("number", "CN01-NDP-2026-000002")), "/contentDigest");
  }

  @Test
  void an_unknown_member_is_refused_wherever_it_stands() {
    refuses(certificate.payloadJson().with("vc", JsonObject.empty()), "/vc");
    refuses(subject(subject -> subject.with("grade", "A")), "/credentialSubject/grade");
  }

  @Test
  void a_certificate_under_another_name_is_refused() {
    refuses(subject(subject -> subject.with("id", "urn:hufu:other")), "/credentialSubject/id");
    refuses(certificate.payloadJson().with("id", "https://cn.example/certificates/x"), "/id");
  }

  @Test
  void another_issuer_cannot_take_over_the_name() {
    JsonObject issuer = certificate.payloadJson().requireObject("issuer");

    refuses(
        certificate.payloadJson().with("issuer", issuer.with("id", "https://nl.example")), "/id");
  }

  @Test
  void days_that_differ_from_the_certificate_are_refused() {
    refuses(certificate.payloadJson().with("validUntil", "2041-11-23T23:59:59Z"), "/validFrom");
    refuses(certificate.payloadJson().without("validUntil"), "/validFrom");
    refuses(certificate.payloadJson().with("validUntil", "2001-01-01T00:00:00Z"), "/validUntil");
    refuses(certificate.payloadJson().with("validFrom", "2026-11-24T08:00:00+08:00"), "/validFrom");
  }

  @Test
  void other_types_and_contexts_are_refused() {
    refuses(certificate.payloadJson().with("type", List.of("VerifiableCredential")), "/type");
    refuses(
        certificate
            .payloadJson()
            .with("type", List.of("SecurityCertificateCredential", "VerifiableCredential")),
        "/type");
    refuses(
        certificate
            .payloadJson()
            .with("@context", List.of("https://www.w3.org/2018/credentials/v1")),
        "/@context");
  }

  @Test
  void a_status_of_another_shape_is_refused() {
    JsonObject entry = certificate.payloadJson().objects("credentialStatus").get(0);

    refuses(statuses(entry.with("statusListIndex", "01")), "/credentialStatus/0/statusListIndex");
    refuses(statuses(entry.with("statusListIndex", 1)), "/credentialStatus/0/statusListIndex");
    refuses(statuses(entry.with("type", "StatusList2021Entry")), "/credentialStatus/0/type");
  }

  @Test
  void a_missing_digest_is_refused() {
    refuses(certificate.payloadJson().without("contentDigest"), "/contentDigest");
  }

  private JsonObject statuses(JsonObject entry) {
    return certificate.payloadJson().with("credentialStatus", List.of(entry));
  }

  private JsonObject subject(UnaryOperator<JsonObject> change) {
    JsonObject payload = certificate.payloadJson();
    return payload.with(
        "credentialSubject", change.apply(payload.requireObject("credentialSubject")));
  }

  private void refuses(JsonObject payload, String place) {
    refuses(HEADER, payload, place);
  }

  private void refuses(JsonObject header, JsonObject payload, String place) {
    JsonWebSignature jws =
        JsonWebSignature.sign(header, JsonWriter.canonical(payload), holder.signer());

    assertThatExceptionOfType(MalformedCredential.class)
        .isThrownBy(() -> CredentialReader.read(jws.compact()))
        .satisfies(e -> assertThat(e.place()).isEqualTo(place));
  }
}
