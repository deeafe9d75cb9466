package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.CREDENTIAL;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.PDF;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.AT;
import static org.hufu.core.verification.IssuerExamples.content;
import static org.hufu.core.verification.IssuerExamples.signer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hufu.core.comparison.Against;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.comparison.FieldPair;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialExamples;
import org.hufu.core.json.JsonObject;
import org.hufu.core.qr.CompactCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** PDF, credential, QR text, register and log, each held against the others field by field. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparedFormsTest {
  private static final Findings FINDINGS = new Findings();
  private static final byte[] QR = bytes(BODY.compact());

  @AfterAll
  static void every_finding_about_other_forms_was_shown() {
    assertThat(FINDINGS.shown())
        .contains(
            Finding.REGISTER_FORMS_AGREE,
            Finding.REGISTER_FORMS_DIFFER,
            Finding.REGISTER_FORM_UNUSABLE);
  }

  private static JsonObject amended() {
    JsonObject product = content().requireObject("product").with("firmwareVersion", "1.3");
    return content().with("product", product).with("validUntil", "2030-01-01");
  }

  private static Comparison only(VerificationReport report) {
    assertThat(report.comparisons()).hasSize(1);
    return report.comparisons().get(0);
  }

  private static Map<String, String> differing(Comparison comparison) {
    return comparison.fields().stream()
        .filter(pair -> !pair.isEqual())
        .collect(
            Collectors.toMap(
                FieldPair::field,
                pair ->
                    pair.fileText(Sentences.ENGLISH) + " | " + pair.otherText(Sentences.ENGLISH)));
  }

  @Test
  void an_old_version_differs_from_the_register_where_it_was_amended() {
    for (byte[] form : List.of(PDF, bytes(CREDENTIAL), QR)) {
      VerificationReport report =
          FINDINGS.assertFinds(Finding.REGISTER_DIFFERS, form, EVIDENCE.withRegister(amended()));

      assertThat(only(report).against()).isEqualTo(Against.REGISTER);
      assertThat(differing(only(report)))
          .containsOnlyKeys("product.firmwareVersion", "validUntil", "contentDigest")
          .containsEntry("product.firmwareVersion", "1.2 | 1.3")
          .containsEntry("validUntil", "2031-03-02 | 2030-01-01");
    }
  }

  @Test
  void every_form_of_one_certificate_says_what_the_others_say() {
    List<byte[]> forms = List.of(PDF, bytes(CREDENTIAL), QR);
    for (byte[] form : forms) {
      VerificationReport report =
          FINDINGS.assertFinds(Finding.REGISTER_FORMS_AGREE, form, EVIDENCE.withOthers(forms));

      assertThat(report.comparisons()).hasSize(3).allMatch(Comparison::isEqual);
      assertThat(report.comparisons().get(0).fields()).hasSizeGreaterThan(10);
    }
  }

  @Test
  void the_qr_code_of_another_certificate_beside_this_pdf_is_found_out() {
    JsonObject other =
        content()
            .with("publicId", "b".repeat(32))
            .with("number", "CN01-NDP-2026-000002")
            .with("product", content().requireObject("product").with("model", "X6"));
    byte[] symbol =
        bytes(
            CompactCertificate.sign(
                    new CertificateContent(other),
                    IssuerExamples.BASE,
                    IssuerExamples.statuses(),
                    signer(BODY.certificateKey))
                .orElseThrow()
                .text());

    VerificationReport report =
        FINDINGS.assertFinds(
            Finding.REGISTER_FORMS_DIFFER, PDF, EVIDENCE.withOthers(List.of(symbol)));
    assertThat(differing(only(report)))
        .containsEntry("number", "CN01-NDP-2026-000001 | CN01-NDP-2026-000002")
        .containsEntry("product.model", "X5 | X6")
        .containsKeys("publicId", "contentDigest");
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
    FINDINGS.assertFinds(Finding.REGISTER_FORMS_DIFFER, symbol, EVIDENCE.withOthers(List.of(QR)));
  }

  @Test
  void a_credential_with_other_facts_than_the_register_is_found_out() {
    JsonObject other = content().with("standards", List.of("ndp-1", "ndp-2"));
    byte[] credential = bytes(IssuerExamples.credential(other, BODY.certificateKey));

    VerificationReport report =
        FINDINGS.assertFinds(
            Finding.REGISTER_DIFFERS, credential, EVIDENCE.withRegister(content()));
    assertThat(differing(only(report)))
        .containsEntry("standards", "ndp-1; ndp-2 | ndp-1")
        .containsOnlyKeys("standards", "contentDigest");
  }

  @Test
  void the_log_is_held_against_the_digests_of_the_file() {
    JsonObject entry = BODY.entry(CREDENTIAL, PDF);
    VerificationReport same =
        FINDINGS.assertFinds(Finding.REGISTER_LOGGED, PDF, EVIDENCE.withLog(BODY.proof(entry)));
    VerificationReport other =
        FINDINGS.assertFinds(
            Finding.REGISTER_NOT_IN_LOG,
            PDF,
            EVIDENCE.withLog(BODY.proof(entry.with("pdfDigest", "0".repeat(64)))));

    assertThat(only(same).isEqual()).isTrue();
    assertThat(only(same).score()).isEqualTo("5/5");
    assertThat(only(other).different()).containsExactly("pdfDigest");
  }

  @Test
  void a_form_that_nobody_may_believe_is_not_compared() {
    String foreign = IssuerExamples.credential(amended(), BODY.stranger);
    for (byte[] other : List.of(bytes(foreign), bytes("nothing"), new byte[0])) {
      VerificationReport report =
          FINDINGS.assertFinds(
              Finding.REGISTER_FORM_UNUSABLE, PDF, EVIDENCE.withOthers(List.of(other)));

      assertThat(report.comparisons()).isEmpty();
      assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    }
  }

  @Test
  void nothing_is_compared_while_nobody_knows_whether_the_file_is_genuine() {
    Evidence untrusting =
        Evidence.none().withRegister(content()).withOthers(List.of(bytes(CREDENTIAL)));

    assertThat(new Verification(untrusting, AT, () -> 0).verify(bytes(CREDENTIAL)).comparisons())
        .isEmpty();
    byte[] changed = PDF.clone();
    changed[changed.length / 2] ^= 1;
    assertThat(
            new Verification(EVIDENCE.withRegister(content()), AT, () -> 0)
                .verify(changed)
                .comparisons())
        .isEmpty();
  }

  @Test
  void the_report_carries_each_field_with_both_values() {
    JsonObject json =
        new Verification(EVIDENCE.withRegister(amended()), AT, () -> 0).verify(QR).toJson();
    JsonObject comparison = json.objects("comparison").get(0);

    assertThat(comparison.requireText("against")).isEqualTo("register");
    assertThat(comparison.flag("equal")).contains(false);
    assertThat(comparison.objects("fields"))
        .contains(
            JsonObject.of(
                "field", "product.firmwareVersion",
                "file", "1.2",
                "register", "1.3",
                "equal", false),
            JsonObject.of(
                "field", "number",
                "file", "CN01-NDP-2026-000001",
                "register", "CN01-NDP-2026-000001",
                "equal", true));
    assertThat(new Verification(EVIDENCE, AT, () -> 0).verify(QR).toJson().objects("comparison"))
        .isEmpty();
  }

  @Test
  void people_read_names_first_and_lists_in_one_line() {
    JsonObject register = CredentialExamples.certificate().json();
    List<FieldPair> fields =
        only(new Verification(EVIDENCE.withRegister(register), AT, () -> 0).verify(PDF)).fields();

    assertThat(fields.stream().map(FieldPair::field).limit(4))
        .containsExactly("number", "publicId", "holder.name", "holder.country");
    assertThat(fields)
        .filteredOn(pair -> pair.field().equals("laboratories") || pair.field().equals("reports"))
        .extracting(pair -> pair.otherText(Sentences.ENGLISH))
        .containsExactly("Some Laboratory CNAS L0001", "R-1 1 " + "0".repeat(64));
  }

  @Test
  void every_field_of_every_form_has_a_name_in_both_languages() {
    List<Comparison> comparisons =
        new Verification(
                EVIDENCE
                    .withRegister(CredentialExamples.certificate().json())
                    .withOthers(List.of(QR))
                    .withLog(BODY.proof(BODY.entry(CREDENTIAL, PDF))),
                AT,
                () -> 0)
            .verify(PDF)
            .comparisons();

    assertThat(comparisons).hasSize(3);
    assertThat(comparisons.stream().flatMap(one -> one.fields().stream()))
        .allSatisfy(
            pair ->
                assertThat(Sentences.field(pair.field(), Sentences.CHINESE))
                    .isNotEqualTo(pair.field())
                    .isNotEqualTo(Sentences.field(pair.field(), Sentences.ENGLISH)));
  }
}
