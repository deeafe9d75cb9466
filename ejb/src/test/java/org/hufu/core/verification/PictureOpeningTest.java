package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.verification.Findings.BODY;
import static org.hufu.core.verification.Findings.EVIDENCE;
import static org.hufu.core.verification.Findings.bytes;
import static org.hufu.core.verification.IssuerExamples.AT;

import org.hufu.core.picture.PictureExamples;
import org.hufu.core.qr.DrawnSymbols;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureOpeningTest {
  private static final String ADDRESS = "https://body.example/en/certificates/CN01-NDP-2026-000001";

  private final Findings findings = new Findings();

  @Test
  void a_picture_of_both_symbols_is_as_good_as_the_offline_text() {
    byte[] photo = DrawnSymbols.png(ADDRESS, BODY.compact());

    var report = findings.assertFinds(Finding.FORMAT_IMAGE, photo, EVIDENCE);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.document().kind()).isEqualTo("image");
    assertThat(report.facts()).isPresent();
  }

  @Test
  void an_address_only_names_a_certificate() {
    for (byte[] named : new byte[][] {DrawnSymbols.png(ADDRESS), bytes(ADDRESS + "\n")}) {
      var report = findings.assertFinds(Finding.FORMAT_NAME_ONLY, named, EVIDENCE);

      assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
      assertThat(report.address().orElseThrow().name()).isEqualTo("CN01-NDP-2026-000001");
      assertThat(report.facts()).isEmpty();
    }
  }

  @Test
  void whoever_has_the_register_answers_for_what_is_named() {
    var asked = findings.verify(DrawnSymbols.png(ADDRESS), EVIDENCE, AT);
    var found = findings.verify(Findings.PDF, EVIDENCE, AT);

    var report = found.namedBy(asked);

    findings.show(report, Finding.FORMAT_NAMED);
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID_WITH_WARNINGS);
    assertThat(report.document()).isEqualTo(asked.document());
    assertThat(report.facts()).isEqualTo(found.facts());
    findings.show(asked.ofUnknownName(), Finding.FORMAT_NAME_UNKNOWN);
  }

  @Test
  void a_picture_without_a_symbol_proves_nothing() {
    var report =
        findings.assertFinds(Finding.FORMAT_NO_SYMBOL, PictureExamples.png(300, 300), EVIDENCE);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.CANNOT_TELL);
  }

  @Test
  void a_foreign_symbol_is_no_certificate() {
    findings.assertFinds(
        Finding.FORMAT_SYMBOL_FOREIGN, DrawnSymbols.png("https://shop.example/"), EVIDENCE);
  }

  @Test
  void a_flaw_of_picture_or_text_is_named() {
    var bomb = findings.verify(PictureExamples.pngClaiming(50_000, 50_000), EVIDENCE, AT);
    var broken = findings.verify(DrawnSymbols.png("HUFU1:ABC"), EVIDENCE, AT);

    assertThat(bomb.decisive().orElseThrow().code()).isEqualTo("image.too-many-pixels");
    assertThat(broken.decisive().orElseThrow().code()).startsWith("qr.");
    assertThat(bomb.verdict()).isEqualTo(VerificationVerdict.NOT_VALID);
  }
}
