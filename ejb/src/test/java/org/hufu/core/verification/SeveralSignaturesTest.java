package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hufu.core.verification.AlgorithmExamples.accepted;
import static org.hufu.core.verification.AlgorithmExamples.accepting;
import static org.hufu.core.verification.AlgorithmExamples.joint;
import static org.hufu.core.verification.AlgorithmExamples.national;
import static org.hufu.core.verification.AlgorithmExamples.quantumSafe;
import static org.hufu.core.verification.AlgorithmExamples.until;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.AT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.verification.VerificationReport.Signature;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralSignaturesTest {
  private static final Evidence ALL =
      accepting(
          accepted(Algorithm.ES256), accepted(Algorithm.ML_DSA_65), accepted(Algorithm.SM2_SM3));

  @Test
  void each_signature_of_a_credential_is_told() {
    var report = verify(joint(), ALL);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.signatures())
        .extracting(Signature::form, Signature::algorithm, Signature::code)
        .containsExactly(
            tuple("credential", "ES256", "trust.listed"),
            tuple("credential", "ML-DSA-65", "trust.listed"));
  }

  @Test
  void each_signature_of_a_pdf_is_told() {
    var report = verify(national(PDF), ALL);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.signatures())
        .extracting(Signature::form, Signature::algorithm, Signature::code)
        .containsExactly(
            tuple("credential", "ES256", "trust.listed"),
            tuple("pdf", "ES256", "trust.listed"),
            tuple("pdf", "SM2-SM3", "trust.listed"));
    assertThat(report.toJson().objects("signatures")).hasSize(3);
    assertThat(report.toJson().objects("signatures").get(2).requireText("key")).hasSize(43);
  }

  @Test
  void a_credential_signed_with_ml_dsa_alone_is_valid() {
    assertThat(verify(bytes(quantumSafe().compact()), ALL).verdict())
        .isEqualTo(VerificationVerdict.VALID);
  }

  @Test
  void one_good_algorithm_carries_and_the_other_is_warned_of() {
    Evidence classicOnly = accepting(accepted(Algorithm.ES256));
    Evidence national =
        accepting(until(Algorithm.ES256, AT.minusSeconds(1)), accepted(Algorithm.SM2_SM3));

    var report = verify(national(PDF), classicOnly);
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID_WITH_WARNINGS);
    assertThat(report.step(Step.TRUST).code()).isEqualTo("trust.signature-not-counted");
    assertThat(report.signatures().get(2).code()).isEqualTo("trust.algorithm-not-listed");
    assertThat(report.signatures().get(2).outcome()).isEqualTo(StepOutcome.FAILED);
    assertThat(verify(PDF, national).step(Step.TIME).code())
        .as("the time-stamp is of the ended algorithm, too")
        .isEqualTo("time.algorithm-not-accepted");
    assertThat(verify(joint(), classicOnly).verdict())
        .isEqualTo(VerificationVerdict.VALID_WITH_WARNINGS);
  }

  @Test
  void one_wrong_signature_spoils_the_document_and_is_named() {
    JsonObject joint = JsonReader.read(joint());
    List<JsonObject> signatures = joint.objects("signatures");
    String value = signatures.get(1).requireText("signature");
    String wrong = (value.charAt(0) == 'A' ? 'B' : 'A') + value.substring(1);
    byte[] document =
        JsonWriter.canonical(
            joint.with(
                "signatures",
                List.of(signatures.get(0), signatures.get(1).with("signature", wrong))));

    var report = verify(document, ALL);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
    assertThat(report.signatures())
        .extracting(Signature::code)
        .containsExactly("integrity.intact", "integrity.credential-signature-wrong");
  }

  @Test
  void a_signature_by_a_stranger_spoils_the_document() {
    var stranger = KeyExamples.holder(Algorithm.ML_DSA_65);
    JsonWebSignature credential = JsonWebSignature.parse(CREDENTIAL);
    JsonWebSignature other =
        JsonWebSignature.sign(
            JsonObject.of("typ", "vc+jwt", "cty", "vc"), credential.payload(), stranger.signer());

    var report = verify(new JointSignature(List.of(credential, other)).write(), ALL);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
    assertThat(report.signatures())
        .extracting(Signature::code)
        .containsExactly("trust.listed", "trust.key-not-in-list");
  }

  @Test
  void json_of_another_shape_is_no_credential() {
    JsonObject joint = JsonReader.read(joint());
    JsonObject first = joint.objects("signatures").get(0);
    List<JsonObject> shapes =
        List.of(
            joint.without("payload"),
            joint.with("signatures", List.of()),
            joint.with("signatures", List.of(first, first)),
            joint.with("signatures", List.of(first.with("header", JsonObject.of("kid", "x")))),
            joint.with("more", true));

    for (JsonObject shape : shapes) {
      assertThat(verify(JsonWriter.canonical(shape), ALL).step(Step.FORMAT).code())
          .as(shape.toString())
          .isEqualTo("format.credential-malformed");
    }
    JsonObject flattened = first.with("payload", joint.requireText("payload"));
    assertThat(verify(JsonWriter.canonical(flattened), ALL).step(Step.FORMAT).code())
        .isEqualTo("format.unknown");
    String twice =
        new String(joint(), StandardCharsets.US_ASCII).replaceFirst("\\{", "{\"payload\":\"\",");
    assertThat(verify(bytes(twice), ALL).step(Step.FORMAT).code())
        .isEqualTo("format.credential-malformed");
  }

  @Test
  void a_list_of_another_algorithm_than_its_own_is_refused() {
    var report = verify(bytes(CREDENTIAL), accepting(accepted(Algorithm.ES384)));

    assertThat(report.step(Step.TRUST).code()).isEqualTo("trust.list-refused");
    assertThat(verify(bytes(CREDENTIAL), EVIDENCE).verdict()).isEqualTo(VerificationVerdict.VALID);
  }

  private static VerificationReport verify(byte[] document, Evidence evidence) {
    return new Verification(evidence, AT, () -> 0).verify(document);
  }
}
