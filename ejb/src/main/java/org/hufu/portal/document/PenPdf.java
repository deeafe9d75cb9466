package org.hufu.portal.document;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes text and rules on one page. Positions are in points from the lower left corner. */
final class PenPdf {

  static final Color INK = new Color(0x1A2433);
  static final Color MUTED = new Color(0x4A5568);
  static final Color BLUE = new Color(0x0B4F8A);
  static final Color RULE = new Color(0xC3CCD6);

  /**
   * How a line looks.
   *
   * @param size in points
   */
  record Style(FacePdf face, float size, Color color) {
    Style scaled(float scale) {
      return new Style(face, size * scale, color);
    }

    /** From one baseline to the next. */
    float leading() {
      return size * 1.42f;
    }

    float widthOf(String text) {
      return face.widthOf(text, size);
    }
  }

  private final PdfContentByte canvas;
  private final TagsPdf tags;
  private final InkPdf ink;

  PenPdf(PdfContentByte canvas, TagsPdf tags, InkPdf ink) {
    this.canvas = canvas;
    this.tags = tags;
    this.ink = ink;
  }

  /**
   * Writes a line, each language of it as a run of its own.
   *
   * @throws IllegalArgumentException if the font lacks a character: a certificate with a hole in a
   *     name must not exist
   */
  void write(String text, float x, float y, Style style) {
    text.codePoints()
        .filter(point -> !style.face().has(point))
        .findFirst()
        .ifPresent(
            point -> {
              throw new IllegalArgumentException(
                  "The font lacks U+%04X in \"%s\"".formatted(point, text));
            });
    float place = x;
    for (LanguageRun run : LanguageRun.of(text)) {
      float at = place;
      tags.run(run.language(), () -> ink.show(run.text(), at, y, style));
      place += style.widthOf(run.text());
    }
  }

  void writeRight(String text, float right, float y, Style style) {
    write(text, right - style.widthOf(text), y, style);
  }

  /** Writes on the middle of the page, smaller where the width does not suffice. */
  void writeCentred(String text, float y, float width, Style style) {
    Style fitting = fitting(text, width, style);
    write(text, (PagePdf.WIDTH - fitting.widthOf(text)) / 2, y, fitting);
  }

  /** The style, smaller where the text would be wider than there is room. */
  static Style fitting(String text, float width, Style style) {
    float needed = style.widthOf(text);
    return needed <= width ? style : style.scaled(width / needed);
  }

  void rule(float x, float y, float length, float thickness, Color color) {
    tags.artifact(
        () -> {
          canvas.setColorStroke(color);
          canvas.setLineWidth(thickness);
          canvas.moveTo(x, y);
          canvas.lineTo(x + length, y);
          canvas.stroke();
        });
  }

  /**
   * Lines no wider than {@code width}; a number such as {@code GB 40050-2021} keeps its hyphen. A
   * blank at which a line ends stays, beyond the width, so that words stay apart when read aloud.
   */
  static List<String> wrap(String text, float width, Style style) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (line.length() > 0 && style.widthOf(line + piece.stripTrailing()) > width) {
        lines.add(line.toString().stripLeading());
        line.setLength(0);
      }
      line.append(piece);
      while (style.widthOf(line.toString().strip()) > width) {
        lines.add(cut(line, width, style));
      }
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripLeading());
    }
    return lines;
  }

  /** Takes from the front what fits of a word that is wider than the line. */
  private static String cut(StringBuilder line, float width, Style style) {
    int end = line.offsetByCodePoints(0, 1);
    while (end < line.length()) {
      int next = line.offsetByCodePoints(end, 1);
      if (style.widthOf(line.substring(0, next)) > width) {
        break;
      }
      end = next;
    }
    String head = line.substring(0, end);
    line.delete(0, end);
    return head;
  }

  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || text.charAt(end - 1) != '-') {
        pieces.add(text.substring(start, end));
        start = end;
      }
    }
    return pieces;
  }
}
