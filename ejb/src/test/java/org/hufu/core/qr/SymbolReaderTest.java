package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hufu.core.picture.Picture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SymbolReaderTest {
  private static final String ADDRESS = "https://body.example/en/certificates/CN01-NDP-2026-000001";

  @Test
  void an_offline_certificate_is_worth_more_than_the_address_beside_it() {
    String text = CompactExamples.GOOD.text();

    assertThat(read(DrawnSymbols.page(List.of(QrSymbol.of(ADDRESS), QrSymbol.ofLong(text)))))
        .isEqualTo(new Shown.Certificate(text));
  }

  @Test
  void an_address_is_taken_apart() {
    assertThat(read(DrawnSymbols.page(List.of(QrSymbol.of(ADDRESS)))))
        .isEqualTo(
            new Shown.Address(
                new CertificateAddress(ADDRESS, "https://body.example", "CN01-NDP-2026-000001")));
  }

  @Test
  void other_symbols_are_foreign() {
    assertThat(
            read(
                DrawnSymbols.page(
                    List.of(QrSymbol.of("https://shop.example/"), QrSymbol.of("WIFI:S:x")))))
        .isEqualTo(new Shown.Foreign());
  }

  @Test
  void an_empty_page_shows_nothing() {
    assertThat(read(DrawnSymbols.white(1000, 800))).isEqualTo(new Shown.Nothing());
    assertThat(read(DrawnSymbols.white(1, 1))).isEqualTo(new Shown.Nothing());
  }

  @Test
  void addresses_of_other_shapes_are_none() {
    assertThat(
            List.of(
                "https://body.example/certificates/",
                "https://body.example/certificates/a/b",
                "https://body.example/fr/certificates/a",
                "https://user@body.example/certificates/a",
                "https://body.example/certificates/a?b",
                "javascript://body.example/certificates/a",
                "https://body.example/certificates/" + "a".repeat(400)))
        .allSatisfy(text -> assertThat(CertificateAddress.of(text)).isEmpty());
  }

  /** The library compares every three of them. */
  @Test
  @Timeout(30)
  void a_page_full_of_corners_is_given_up_soon() {
    Picture page = DrawnSymbols.white(2400, 2400);
    for (int top = 0; top + 8 <= page.height(); top += 8) {
      for (int left = 0; left + 8 <= page.width(); left += 8) {
        corner(page, left, top);
      }
    }

    assertThat(read(page)).isEqualTo(new Shown.Nothing());
  }

  @Test
  void whoever_is_late_has_seen_nothing() {
    long[] time = {0};
    Picture page = DrawnSymbols.page(List.of(QrSymbol.of(ADDRESS)));

    assertThat(SymbolReader.read(page, () -> time[0] += 20_000_000_000L))
        .isEqualTo(new Shown.Nothing());
  }

  private static Shown read(Picture picture) {
    return SymbolReader.read(picture, System::nanoTime);
  }

  private static void corner(Picture page, int left, int top) {
    for (int y = 0; y < 7; y++) {
      for (int x = 0; x < 7; x++) {
        int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        page.luminance()[(top + y) * page.width() + left + x] = (byte) (ring == 2 ? 255 : 0);
      }
    }
  }
}
