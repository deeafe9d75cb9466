package org.hufu.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.document.HostilePdfExamples.Hostile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificatePdfReaderTest {
  private static final Map<String, Hostile> HOSTILE =
      HostilePdfExamples.all("a.b.c", CertificatePdfReaderTest::sign);

  /** Not yet a signature; whether it is one is not this reader's question. */
  private static byte[] sign(byte[] signed) {
    return new byte[] {0x30, 0x02, (byte) 0xab, (byte) 0xcd};
  }

  @Test
  void reads_a_certificate() {
    byte[] file = SignedPdfExamples.signed("a.b.c", CertificatePdfReaderTest::sign);

    assertThat(CertificatePdfReader.read(file))
        .isInstanceOfSatisfying(
            PdfReading.Accepted.class,
            accepted -> {
              assertThat(accepted.document().credential()).isEqualTo("a.b.c");
              assertThat(accepted.document().signature()).startsWith(0x30, 0x02, 0xab, 0xcd, 0);
              assertThat(accepted.document().signed())
                  .hasSize(file.length - 2 * SignedPdfExamples.SPACE_BYTES - 2);
            });
  }

  @TestFactory
  Stream<DynamicTest> refuses() {
    return HOSTILE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(CertificatePdfReader.read(entry.getValue().file()))
                            .isInstanceOfSatisfying(
                                PdfReading.Refused.class,
                                refused ->
                                    assertThat(refused.flaws())
                                        .contains(entry.getValue().flaw()))));
  }

  @Test
  void every_flaw_has_a_file_that_shows_it() {
    assertThat(HOSTILE.values()).extracting(Hostile::flaw).contains(PdfFlaw.values());
  }

  @Test
  void names_all_flaws_at_once() {
    byte[] file =
        SignedPdfExamples.signed(
            "a.b.c",
            document -> {
              SignedPdfExamples.attach(document, "x", "y");
              document.getDocumentCatalog().getCOSObject().setItem("XFA", null);
              document.getDocumentCatalog().getCOSObject().setString("JS", "1");
            },
            CertificatePdfReaderTest::sign);

    assertThat(CertificatePdfReader.read(file))
        .isEqualTo(new PdfReading.Refused(List.of(PdfFlaw.SCRIPT, PdfFlaw.SECOND_ATTACHMENT)));
  }
}
