package org.hufu.portal.document;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedSet;

/** The faces of Noto Sans SC that we print with, parsed once: ten megabytes each. */
enum FacePdf {
  REGULAR("NotoSansSC-Regular.ttf"),
  BOLD("NotoSansSC-Bold.ttf");

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // changes nothing after it was read
  private final TrueType font;

  FacePdf(String file) {
    this.file = file;
    try (InputStream in = FacePdf.class.getResourceAsStream("/fonts/ttf/NotoSansSC/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Font not on the class path: " + file);
      }
      font = new TrueType(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(int codePoint) {
    return font.has(codePoint);
  }

  /** In points, at a size in points. */
  float widthOf(String text, float size) {
    return font.widthOf(text) * 0.001f * size;
  }

  /** A font for one document: the layout library writes to what it holds of a font. */
  BaseFont fontOf(SortedSet<Integer> codePoints) {
    try {
      BaseFont made =
          BaseFont.createFont(
              file, BaseFont.IDENTITY_H, true, false, font.subset(codePoints), null);
      made.setIncludeCidSet(false); // an incomplete CIDSet breaks PDF/A; none at all does not
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DocumentException e) {
      throw new IllegalStateException("Font cannot be read: " + file, e);
    }
  }
}
