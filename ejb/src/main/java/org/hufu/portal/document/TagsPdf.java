package org.hufu.portal.document;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What things on the page are, for those who hear it read: headings, paragraphs, table cells,
 * pictures with their description, each piece of text with its language. Content is written in
 * reading order. Source: ISO 32000-1, 14.8; ISO 19005-3, 6.7.
 */
final class TagsPdf {
  private static final PdfName ALT = new PdfName("Alt");
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName LANG = new PdfName("Lang");

  private final PdfContentByte canvas;
  private final Deque<PdfStructureElement> open = new ArrayDeque<>();
  private PdfStructureElement span;
  private String language = "";

  /**
   * Tags for one document.
   *
   * @param writer set to write tags
   */
  TagsPdf(PdfWriter writer) {
    this.canvas = writer.getDirectContent();
    open.push(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
  }

  /**
   * An element around others or around text.
   *
   * @param role a standard type, for example {@code P}
   */
  void element(String role, Runnable content) {
    PdfStructureElement element = new PdfStructureElement(open.peek(), new PdfName(role));
    if ("TH".equals(role)) {
      PdfDictionary scope = new PdfDictionary();
      scope.put(new PdfName("O"), new PdfName("Table"));
      scope.put(new PdfName("Scope"), new PdfName("Row"));
      element.put(new PdfName("A"), scope);
    }
    open.push(element);
    span = null;
    content.run();
    span = null;
    open.pop();
  }

  /** A piece of text in one language, inside an element. Neighbours of one language are one run. */
  void run(String inLanguage, Runnable content) {
    if (span == null || !language.equals(inLanguage)) {
      span = new PdfStructureElement(open.peek(), new PdfName("Span"));
      span.put(LANG, new PdfString(inLanguage));
      language = inLanguage;
    }
    marked(span, content);
  }

  /**
   * A picture.
   *
   * @param description what one must know who does not see it
   */
  void figure(String description, Runnable content) {
    PdfStructureElement figure = new PdfStructureElement(open.peek(), new PdfName("Figure"));
    figure.put(ALT, new PdfString(description, PdfObject.TEXT_UNICODE));
    marked(figure, content);
  }

  /** Decoration, which nobody needs to hear of. */
  void artifact(Runnable content) {
    canvas.beginMarkedContentSequence(ARTIFACT);
    content.run();
    canvas.endMarkedContentSequence();
  }

  private void marked(PdfStructureElement element, Runnable content) {
    canvas.beginMarkedContentSequence(element);
    content.run();
    canvas.endMarkedContentSequence();
  }
}
