package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.cms.CMSException;
import org.hufu.client.Client;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfReading;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Digest;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What tools that we did not write say about a certificate that the portal issued. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuedPdfIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  @TempDir private static Path folder;
  private static Path pdf;
  private static SignatureParts parts;
  private static JsonObject content;
  private static String pdfDigest;

  @BeforeAll
  static void issue_a_certificate() throws IOException, CMSException {
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    pdf = Download.of(PORTAL.base(), number, folder).path("certificate.pdf");
    JsonObject certificate = STRANGER.get("/api/v1/certificates/" + number).expect(200).json();
    content = certificate.requireObject("content");
    pdfDigest = certificate.requireText("pdfDigest");
    parts = SignatureParts.of(pdf, PORTAL.base(), folder);
  }

  @Test
  void pdfsig_says_that_the_signature_is_valid_and_the_archive_covers_everything() {
    assertThat(ForeignTool.named("pdfsig").run("-nocert", pdf))
        .contains("Signature is Valid", "- Total document signed", "ETSI.CAdES.detached")
        .contains("Signature #2", "Field Name: Archive2")
        .doesNotContain("Signature #3");
  }

  @Test
  void qpdf_finds_no_fault() {
    assertThat(ForeignTool.named("qpdf").run("--check", pdf))
        .contains("No syntax or stream encoding errors");
  }

  @Test
  void openssl_verifies_the_signature_with_the_published_root() {
    assertThat(parts.signature()).contains("Verification successful");
  }

  @Test
  void openssl_verifies_the_time_stamp_with_the_published_root() {
    assertThat(parts.timeStamp()).contains("Verification: OK");
  }

  @Test
  void vera_pdf_says_pdf_a_3b() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var in = Files.newInputStream(pdf);
        var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_3_B);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
      var result = validator.validate(parser);

      assertThat(result.getTestAssertions())
          .as(() -> result.getTestAssertions().toString())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void the_text_can_be_extracted_in_both_languages() {
    JsonObject product = content.requireObject("product").requireObject("name");
    LocalDate from = content.requireDate("validFrom");
    LocalDate until = content.requireDate("validUntil");

    assertThat(ForeignTool.named("pdftotext").run("-layout", pdf, "-"))
        .contains(content.requireText("number"))
        .contains(product.requireText("zh-CN"), product.requireText("en"))
        .contains(chinese(from), chinese(until), english(from), english(until));
  }

  @Test
  void a_camera_reads_the_address_and_the_offline_certificate() {
    assertThat(ForeignTool.symbols(pdf))
        .hasSize(2)
        .contains(content.requireText("url"))
        .anySatisfy(text -> assertThat(text).startsWith("HUFU1:"));
  }

  @Test
  void openssl_verifies_the_document_time_stamp_with_the_published_root() throws IOException {
    CoveredPart stamp = read().archive().get(0).timeStamp();
    byte[] token = stamp.contents();
    int length = 4 + ((token[2] & 0xff) << 8 | (token[3] & 0xff));
    Files.write(file("stamped.bin"), stamp.covered());
    Files.write(file("stamp.der"), Arrays.copyOf(token, length));

    assertThat(
            ForeignTool.named("openssl")
                .run(
                    "ts",
                    "-verify",
                    "-data",
                    file("stamped.bin"),
                    "-in",
                    file("stamp.der"),
                    "-token_in",
                    "-CAfile",
                    file("root.pem")))
        .contains("Verification: OK");
  }

  @Test
  void openssl_verifies_the_enclosed_revocation_list_with_the_published_root() throws IOException {
    var lists = read().archive().get(0).data().revocationLists();

    assertThat(lists).hasSize(1);
    Files.write(file("root.crl"), lists.get(0));
    assertThat(
            ForeignTool.named("openssl")
                .run(
                    "crl",
                    "-inform",
                    "DER",
                    "-in",
                    file("root.crl"),
                    "-CAfile",
                    file("root.pem"),
                    "-noout"))
        .contains("verify OK");
  }

  @Test
  void the_register_names_the_file_without_its_archive() throws IOException {
    assertThat(Digest.sha256Hex(read().signedRevision())).isEqualTo(pdfDigest);
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1).split("%%EOF\n", -1)).hasSize(4);
  }

  private static SignedPdf read() throws IOException {
    return ((PdfReading.Accepted) CertificatePdfReader.read(Files.readAllBytes(pdf))).document();
  }

  private static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String english(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
  }

  private static Path file(String name) {
    return folder.resolve(name);
  }
}
