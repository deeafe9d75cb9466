package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small fonts, as the JDK's own font reader sees them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrueTypeTest {
  private static final byte[] BYTES = bytes();
  private static final TrueType WHOLE = new TrueType(BYTES);

  private static byte[] bytes() {
    String file = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    try (InputStream in = TrueTypeTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] subset(String text) {
    return WHOLE.subset(new TreeSet<>(text.codePoints().boxed().toList()));
  }

  private static Font font(byte[] bytes) throws Exception {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)).deriveFont(100f);
  }

  private static GlyphVector drawn(Font font, String text) {
    return font.createGlyphVector(new FontRenderContext(null, true, true), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"虎符网络安全认证中心", "Größe Ångström ẞ", "GB 40050-2021 ≥ ½", "𠀋 U+2000B"})
  void its_characters_have_the_same_outlines_and_widths(String text) throws Exception {
    byte[] small = subset(text);

    GlyphVector of = drawn(font(small), text);
    GlyphVector as = drawn(font(BYTES), text);
    assertThat(small.length).isLessThan(40_000);
    for (int at = 0; at < as.getNumGlyphs(); at++) {
      assertThat(of.getGlyphOutline(at).getBounds2D())
          .as("glyph %d of %s", at, text)
          .isEqualTo(as.getGlyphOutline(at).getBounds2D());
      assertThat(of.getGlyphMetrics(at).getAdvance())
          .isEqualTo(as.getGlyphMetrics(at).getAdvance());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"虎符", "Security Certificate 1.0"})
  void it_can_be_read_again_and_knows_no_other_character(String text) {
    TrueType small = new TrueType(subset(text));

    assertThat(text.codePoints()).allMatch(small::has);
    assertThat(small.has('€')).isFalse();
    assertThat(small.widthOf(text)).isEqualTo(WHOLE.widthOf(text));
  }
}
