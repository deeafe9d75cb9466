package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.portal.document.DocumentExamples.BINDING;
import static org.hufu.portal.document.DocumentExamples.ROUTER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.document.PdfReading;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.document.ValidationEntries;
import org.hufu.core.signature.Digest;
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

/** What tools that we did not write say about a certificate that was signed twice and archived. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class ArchivedCertificateTest {
  private final Path folder = Path.of("target/print").toAbsolutePath();
  private final Path pdf = folder.resolve("archived.pdf");
  private final TestKeys keys = new TestKeys();
  private byte[] first;
  private byte[] signed;
  private byte[] archived;

  @BeforeAll
  void sign() throws Exception {
    Files.createDirectories(folder);
    byte[] rendered = CertificatePdf.render(ROUTER, BINDING);
    SignatureRoom room = SignatureRoom.in(rendered);
    first = room.filled(rendered, cms(room.covered(rendered)));
    CoveredPart second = PdfExtension.secondSignature(first, TestKeys.NOW);
    signed = second.filled(cms(second.covered()));
    archived = archive(archive(signed));
    Files.write(pdf, archived);
    Files.writeString(folder.resolve("root.pem"), pem(keys.root.leaf()));
  }

  private byte[] cms(byte[] covered) {
    TestKeys.Held held = keys.issue(Purpose.CERTIFICATE);
    byte[] cms = CmsSignature.sign(covered, held.chain(), held.signer());
    return CmsSignature.stamped(cms, keys.token(CmsSignature.imprint(cms)));
  }

  private byte[] archive(byte[] file) throws Exception {
    var data =
        new ValidationEntries(
            List.of(keys.root.leaf().getEncoded()), List.of(keys.revocationList()));
    CoveredPart stamp = PdfExtension.archive(file, data);
    return stamp.filled(keys.token(Digest.sha256(stamp.covered())));
  }

  private SignedPdf read() {
    return ((PdfReading.Accepted) CertificatePdfReader.read(archived)).document();
  }

  @Test
  void the_profile_accepts_it() {
    SignedPdf document = read();

    assertThat(document.signedRevision()).isEqualTo(signed);
    assertThat(document.second()).isPresent();
    assertThat(document.archive()).hasSize(2);
    assertThat(document.archive().get(1).timeStamp().revision()).isEqualTo(archived);
  }

  @Test
  void nothing_that_was_there_has_changed() {
    assertThat(Arrays.copyOf(archived, signed.length)).isEqualTo(signed);
    assertThat(Arrays.copyOf(signed, first.length)).isEqualTo(first);
  }

  @Test
  void vera_pdf_says_pdf_a_3b() throws Exception {
    VeraPdf.accepts(archived, PDFAFlavour.PDFA_3_B);
  }

  @Test
  void qpdf_finds_no_fault() {
    assertThat(ForeignTool.named("qpdf").run("--check", pdf.toString()))
        .contains("No syntax or stream encoding errors")
        .doesNotContain("WARNING");
  }

  /** This version of pdfsig knows no document time-stamps; it says what they cover. */
  @Test
  void pdfsig_finds_both_signatures_valid_and_the_whole_file_covered() {
    String said = ForeignTool.named("pdfsig").run("-nocert", pdf.toString());

    assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
    assertThat(said.split("Not total document signed", -1)).hasSize(4);
    assertThat(said).contains("- Total document signed");
  }

  @Test
  void openssl_verifies_every_document_time_stamp() throws Exception {
    for (SignedPdf.Archive archive : read().archive()) {
      Files.write(folder.resolve("stamped.bin"), archive.timeStamp().covered());
      Files.write(folder.resolve("stamp.der"), unpadded(archive.timeStamp().contents()));

      assertThat(
              ForeignTool.named("openssl")
                  .run(
                      "ts",
                      "-verify",
                      "-data",
                      folder.resolve("stamped.bin").toString(),
                      "-in",
                      folder.resolve("stamp.der").toString(),
                      "-token_in",
                      "-CAfile",
                      folder.resolve("root.pem").toString()))
          .contains("Verification: OK");
    }
  }

  private static byte[] unpadded(byte[] der) {
    return Arrays.copyOf(der, 4 + ((der[2] & 0xff) << 8 | (der[3] & 0xff)));
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
