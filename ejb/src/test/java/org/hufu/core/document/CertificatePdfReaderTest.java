package org.hufu.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
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
  void the_corpus_is_large() {
    assertThat(HOSTILE).hasSizeGreaterThan(100);
  }

  @Test
  void reads_what_was_signed_twice_and_archived_twice() {
    byte[] first = SignedPdfExamples.signed("a.b.c", CertificatePdfReaderTest::sign);
    CoveredPart second = PdfExtension.secondSignature(first, Instant.parse("2026-03-03T09:14:00Z"));
    byte[] signed = second.filled(new byte[] {0x30, 0x01, 0x02});
    byte[] archived = archived(archived(signed));

    assertThat(CertificatePdfReader.read(archived))
        .isInstanceOfSatisfying(
            PdfReading.Accepted.class,
            accepted -> {
              SignedPdf document = accepted.document();
              assertThat(document.signedRevision()).isEqualTo(signed);
              assertThat(document.second().orElseThrow().covered()).isEqualTo(second.covered());
              assertThat(document.archive())
                  .extracting(one -> one.timeStamp().revision().length)
                  .isSorted()
                  .endsWith(archived.length);
            });
  }

  private static byte[] archived(byte[] file) {
    byte[] item = AlteredRevisions.item();
    var data = new ValidationEntries(List.of(item), List.of(item));
    return PdfExtension.archive(file, data).filled(new byte[] {0x30, 0x01, 0x03});
  }

  /** Every byte of a later revision is checked: by the profile, or by the signature over it. */
  @Test
  void no_byte_outside_the_holes_of_later_revisions_can_change() {
    byte[] first = SignedPdfExamples.signed("a.b.c", CertificatePdfReaderTest::sign);
    byte[] archived = archived(first);
    String text = new String(archived, StandardCharsets.ISO_8859_1);
    int hole = text.lastIndexOf("/Contents<");
    for (int at = first.length; at < archived.length; at++) {
      at = at == hole + 10 ? text.indexOf('>', hole) : at;
      byte[] changed = archived.clone();
      changed[at] ^= 1;

      assertThat(isHarmless(CertificatePdfReader.read(changed))).as("byte %d", at).isTrue();
    }
  }

  /** Refused; or other validation data in the same place, whose time-stamp will not fit. */
  private static boolean isHarmless(PdfReading reading) {
    if (reading instanceof PdfReading.Accepted accepted) {
      ValidationEntries data = accepted.document().archive().get(0).data();
      return Stream.of(data.certificates(), data.revocationLists())
          .flatMap(List::stream)
          .anyMatch(one -> !Arrays.equals(one, AlteredRevisions.item()));
    }
    return true;
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
