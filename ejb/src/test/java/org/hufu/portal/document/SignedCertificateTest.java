package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.portal.document.DocumentExamples.BINDING;
import static org.hufu.portal.document.DocumentExamples.ROUTER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.cms.CMSSignedData;
import org.hufu.portal.signing.CmsSignature;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.TestKeys;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What tools that we did not write say about a certificate. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class SignedCertificateTest {

  private final Path folder = Path.of("target/print").toAbsolutePath();
  private final Path pdf = folder.resolve("signed.pdf");
  private byte[] cms;

  @BeforeAll
  void sign() throws Exception {
    Files.createDirectories(folder);
    TestKeys keys = new TestKeys();
    TestKeys.Held held = keys.issue(Purpose.CERTIFICATE);
    byte[] rendered = CertificatePdf.render(ROUTER, BINDING);
    SignatureRoom room = SignatureRoom.in(rendered);
    byte[] unstamped = CmsSignature.sign(room.covered(rendered), held.chain(), held.signer());
    cms = CmsSignature.stamped(unstamped, keys.token(CmsSignature.imprint(unstamped)));
    Files.write(pdf, room.filled(rendered, cms));
    Files.write(folder.resolve("covered.bin"), room.covered(rendered));
    Files.write(folder.resolve("sig.der"), cms);
    Files.writeString(folder.resolve("root.pem"), pem(keys.root.leaf()));
  }

  @Test
  void vera_pdf_says_pdf_a_3a_and_3b() throws Exception {
    VeraPdf.accepts(Files.readAllBytes(pdf), PDFAFlavour.PDFA_3_A);
    VeraPdf.accepts(Files.readAllBytes(pdf), PDFAFlavour.PDFA_3_B);
  }

  @Test
  void pdfsig_says_that_the_whole_document_is_signed() {
    assertThat(ForeignTool.named("pdfsig").run("-nocert", pdf.toString()))
        .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "SHA-256");
  }

  @Test
  void openssl_verifies_the_signature() {
    assertThat(
            ForeignTool.named("openssl")
                .run(
                    "cms",
                    "-verify",
                    "-binary",
                    "-inform",
                    "DER",
                    "-in",
                    file("sig.der"),
                    "-content",
                    file("covered.bin"),
                    "-CAfile",
                    file("root.pem"),
                    "-purpose",
                    "any",
                    "-out",
                    file("content.out")))
        .contains("Verification successful");
  }

  @Test
  void openssl_verifies_the_time_stamp() throws Exception {
    var signer = new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
    Files.write(folder.resolve("value.bin"), signer.getSignature());
    var token =
        signer
            .getUnsignedAttributes()
            .get(org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    Files.write(
        folder.resolve("token.der"),
        token.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded("DER"));

    assertThat(
            ForeignTool.named("openssl")
                .run(
                    "ts",
                    "-verify",
                    "-data",
                    file("value.bin"),
                    "-in",
                    file("token.der"),
                    "-token_in",
                    "-CAfile",
                    file("root.pem")))
        .contains("Verification: OK");
  }

  @Test
  void qpdf_finds_no_fault() {
    assertThat(ForeignTool.named("qpdf").run("--check", pdf.toString()))
        .contains("No syntax or stream encoding errors");
  }

  @Test
  void the_text_can_be_extracted_in_both_languages() {
    assertThat(ForeignTool.named("pdftotext").run("-layout", pdf.toString(), "-"))
        .contains("CN01-NDP-2026-000001", "企业级路由器 ER-9000", "Enterprise Router ER-9000")
        .contains("2026年11月24日", "24 November 2026", "2031年11月23日", "23 November 2031")
        .contains("GB/T 42250-2022", "ETSI EN 303 645 V3.1.3", "ER-9000-48X");
  }

  @Test
  void a_camera_reads_the_address_and_the_offline_certificate() {
    String picture = file("page");
    ForeignTool.named("pdftoppm").run("-r", "150", "-png", "-singlefile", pdf.toString(), picture);

    assertThat(ForeignTool.named("zbarimg").run("-q", "--raw", picture + ".png"))
        .contains(ROUTER.url(), BINDING.offline().orElseThrow());
  }

  @Test
  void the_offline_certificate_stays_below_620_characters() {
    assertThat(BINDING.offline().orElseThrow()).hasSizeLessThan(620);
  }

  @Test
  void the_file_has_one_revision_and_nothing_behind_it() throws Exception {
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);

    assertThat(text.split("%%EOF", -1)).hasSize(2);
    assertThat(text).endsWith("%%EOF\n").doesNotContain("/Prev ");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String pem(X509Certificate certificate) throws CertificateEncodingException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
