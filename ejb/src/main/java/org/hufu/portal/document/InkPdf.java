package org.hufu.portal.document;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.hufu.portal.document.PenPdf.Style;

/** What becomes of a text once its place is known. */
@FunctionalInterface
interface InkPdf {
  void show(String text, float x, float y, Style style);

  /** Only tells which characters a page needs. */
  final class Draft implements InkPdf {
    private final Map<FacePdf, NavigableSet<Integer>> characters = new EnumMap<>(FacePdf.class);

    @Override
    public void show(String text, float x, float y, Style style) {
      text.codePoints()
          .forEach(characters.computeIfAbsent(style.face(), face -> new TreeSet<>())::add);
    }

    /** Writes the same page with fonts of just these characters. */
    InkPdf on(PdfContentByte canvas) {
      Map<FacePdf, BaseFont> fonts = new EnumMap<>(FacePdf.class);
      characters.forEach((face, used) -> fonts.put(face, face.fontOf(used)));
      return (text, x, y, style) -> {
        canvas.beginText();
        canvas.setFontAndSize(fonts.get(style.face()), style.size());
        canvas.setColorFill(style.color());
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
      };
    }
  }
}
