package org.hufu.portal.document;

import static org.hufu.portal.document.PenPdf.BLUE;
import static org.hufu.portal.document.PenPdf.INK;
import static org.hufu.portal.document.PenPdf.MUTED;
import static org.hufu.portal.document.PenPdf.RULE;

import com.lowagie.text.pdf.PdfContentByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.qr.QrSymbol;
import org.hufu.portal.document.Facts.Fact;
import org.hufu.portal.document.PenPdf.Style;

/** The one A4 page: white paper, dark ink, one blue, thin rules. */
final class PagePdf {

  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;

  private static final float LEFT = 54;
  private static final float TEXT_WIDTH = WIDTH - 2 * LEFT;
  private static final float LABEL_WIDTH = 112;
  private static final float FACTS_TOP = 574;
  private static final float FACTS_BOTTOM = 204;
  private static final float QR_SIDE = 85.04f; // 30 mm
  private static final float OFFLINE_SIDE = 113.39f; // 40 mm
  private static final float FOOT_TOP = 191;
  private static final float SMALLEST_SCALE = 0.62f;
  private static final float MOST_AIR = 6;

  private static final Style TITLE = new Style(FacePdf.BOLD, 25, INK);
  private static final Style SUBTITLE = new Style(FacePdf.REGULAR, 13, MUTED);
  private static final Style NAME = new Style(FacePdf.BOLD, 12.5f, INK);
  private static final Style NUMBER = new Style(FacePdf.BOLD, 14, BLUE);
  private static final Style STRONG = new Style(FacePdf.BOLD, 9.6f, INK);
  private static final Style PLAIN = new Style(FacePdf.REGULAR, 9.2f, INK);
  private static final Style DETAIL = new Style(FacePdf.REGULAR, 8.2f, INK);
  private static final Style LABEL = new Style(FacePdf.REGULAR, 9, INK);
  private static final Style SMALL = new Style(FacePdf.REGULAR, 7.4f, MUTED);
  private static final Style NOTE = new Style(FacePdf.REGULAR, 6.8f, MUTED);
  private static final Style TINY = new Style(FacePdf.REGULAR, 6.2f, MUTED);

  private final TagsPdf tags;
  private final PenPdf pen;
  private final OrnamentPdf ornament;
  private final CertificateContent content;

  PagePdf(PdfContentByte canvas, TagsPdf tags, InkPdf ink, CertificateContent content) {
    this.tags = tags;
    this.pen = new PenPdf(canvas, tags, ink);
    this.ornament = new OrnamentPdf(canvas);
    this.content = content;
  }

  /**
   * The QR symbols.
   *
   * @param address of the certificate
   * @param offline certificate
   */
  record Symbols(QrSymbol address, Optional<QrSymbol> offline) {}

  /**
   * @param digest of the canonical content, hexadecimal
   * @param symbols what is not text
   */
  void draw(List<Fact> facts, String digest, Symbols symbols) {
    drawHead();
    drawTitle();
    tags.element(
        "Table",
        () -> {
          drawNumberAndTerm();
          drawFacts(facts);
        });
    drawStatement();
    drawSymbols(symbols);
    drawDigest(digest);
  }

  private void paragraph(Runnable text) {
    tags.element("P", text);
  }

  private void drawHead() {
    tags.artifact(() -> ornament.guilloche(LEFT, 778, TEXT_WIDTH, 26, content.publicId()));
    pen.rule(LEFT, 806, TEXT_WIDTH, 0.8f, BLUE);
    pen.rule(LEFT, 776, TEXT_WIDTH, 0.8f, BLUE);
    Text name = content.bodyName();
    Style small = new Style(FacePdf.REGULAR, 9.5f, MUTED);
    paragraph(() -> pen.writeCentred(name.zh(), 749, TEXT_WIDTH, NAME));
    paragraph(() -> pen.writeCentred(name.en(), 734, TEXT_WIDTH, small));
  }

  private void drawTitle() {
    tags.element(
        "H1",
        () -> {
          pen.writeCentred("安全认证证书", 690, TEXT_WIDTH, TITLE);
          pen.writeCentred("Security Certificate", 670, TEXT_WIDTH, SUBTITLE);
        });
    Text scheme = content.schemeName();
    String level = content.level().map(word -> " " + word).orElse("");
    String version = " (" + content.scheme() + " " + content.schemeVersion() + ")";
    Style strong = new Style(FacePdf.BOLD, 10.5f, BLUE);
    Style plain = new Style(FacePdf.REGULAR, 9, MUTED);
    paragraph(() -> pen.writeCentred(scheme.zh() + level, 645, TEXT_WIDTH, strong));
    paragraph(() -> pen.writeCentred(scheme.en() + level + version, 631, TEXT_WIDTH, plain));
  }

  private void drawNumberAndTerm() {
    pen.rule(LEFT, 618, TEXT_WIDTH, 0.8f, BLUE);
    row(
        () -> pen.write("证书编号  Certificate number", LEFT, 606, SMALL),
        () -> {
          Style number = PenPdf.fitting(content.number(), TEXT_WIDTH * 0.5f - 8, NUMBER);
          pen.write(content.number(), LEFT, 589, number);
        });
    float right = LEFT + TEXT_WIDTH * 0.5f;
    Text from = Facts.date(content.term().from());
    Text until = Facts.date(content.term().until());
    row(
        () -> pen.write("有效期  Valid", right, 606, SMALL),
        () -> {
          pen.write(from.zh() + " 至 " + until.zh(), right, 594, STRONG);
          pen.write(from.en() + " to " + until.en(), right, 582.5f, PLAIN);
        });
    pen.rule(LEFT, FACTS_TOP, TEXT_WIDTH, 0.8f, BLUE);
  }

  private void row(Runnable head, Runnable value) {
    tags.element(
        "TR",
        () -> {
          tags.element("TH", head);
          tags.element("TD", value);
        });
  }

  /** One row, broken into lines at some scale. */
  private record Row(Text label, List<String> lines, List<Style> styles) {
    float height(float scale) {
      float values = (float) styles.stream().mapToDouble(Style::leading).sum();
      float label = (LABEL.leading() + SMALL.leading()) * scale;
      return Math.max(values, label) + 6.5f * scale;
    }
  }

  private void drawFacts(List<Fact> facts) {
    float scale = 1;
    List<Row> rows = rows(facts, scale);
    while (height(rows, scale) > FACTS_TOP - FACTS_BOTTOM) {
      scale -= 0.02f;
      if (scale < SMALLEST_SCALE) {
        throw new IllegalArgumentException(
            "Certificate " + content.number() + " does not fit on one page");
      }
      rows = rows(facts, scale);
    }
    float spare = FACTS_TOP - FACTS_BOTTOM - height(rows, scale);
    float air = Math.min(MOST_AIR, spare / rows.size());
    float y = FACTS_TOP;
    for (Row row : rows) {
      drawRow(row, y - air / 2, scale);
      y -= row.height(scale) + air;
      pen.rule(LEFT, y, TEXT_WIDTH, 0.4f, RULE);
    }
  }

  private static float height(List<Row> rows, float scale) {
    return (float) rows.stream().mapToDouble(row -> row.height(scale)).sum();
  }

  private static List<Row> rows(List<Fact> facts, float scale) {
    return facts.stream().map(fact -> row(fact, scale)).toList();
  }

  private static Row row(Fact fact, float scale) {
    List<String> lines = new ArrayList<>();
    List<Style> styles = new ArrayList<>();
    for (int i = 0; i < fact.values().size(); i++) {
      Style style = style(fact, i).scaled(scale);
      // The blank keeps the next value apart for who cannot see that it starts a line.
      for (String line : PenPdf.wrap(fact.values().get(i) + " ", TEXT_WIDTH - LABEL_WIDTH, style)) {
        lines.add(line);
        styles.add(style);
      }
    }
    return new Row(fact.label(), lines, styles);
  }

  private static Style style(Fact fact, int index) {
    if (fact.technical()) {
      return DETAIL;
    }
    return index == 0 ? STRONG : PLAIN;
  }

  private void drawRow(Row row, float top, float scale) {
    float padding = 4 * scale;
    row(() -> drawLabel(row, top - padding, scale), () -> drawValues(row, top - padding));
  }

  private void drawLabel(Row row, float top, float scale) {
    Style zh = LABEL.scaled(scale);
    Style en = SMALL.scaled(scale);
    pen.write(row.label().zh(), LEFT, top - zh.size() * 0.94f, zh);
    pen.write(row.label().en(), LEFT, top - zh.size() * 0.94f - en.leading(), en);
  }

  private void drawValues(Row row, float top) {
    float y = top;
    for (int i = 0; i < row.lines().size(); i++) {
      Style style = row.styles().get(i);
      pen.write(row.lines().get(i), LEFT + LABEL_WIDTH, y - style.size() * 0.94f, style);
      y -= style.leading();
    }
  }

  private void drawStatement() {
    float y = FOOT_TOP - 8;
    y = drawParagraph(CONFORMS.zh(), y, new Style(FacePdf.BOLD, 8.6f, INK));
    y = drawParagraph(CONFORMS.en(), y, new Style(FacePdf.REGULAR, 7.8f, INK)) - 3;
    y = drawParagraph(VERIFY.zh(), y, NOTE);
    y = drawParagraph(VERIFY.en(), y, NOTE) - 2;
    drawParagraph(content.url(), y, new Style(FacePdf.REGULAR, 6.8f, BLUE));
  }

  /** Between the symbols; answers where the next one starts. */
  private float drawParagraph(String text, float y, Style style) {
    float x = LEFT + QR_SIDE + 16;
    float width = TEXT_WIDTH - QR_SIDE - OFFLINE_SIDE - 32;
    List<String> lines = PenPdf.wrap(text, width, style);
    paragraph(
        () -> {
          float next = y;
          for (String line : lines) {
            pen.write(line, x, next, style);
            next -= style.leading();
          }
        });
    return y - lines.size() * style.leading();
  }

  /** The address on the left, which any telephone opens; what needs no network on the right. */
  private void drawSymbols(Symbols symbols) {
    tags.figure(
        "二维码：证书网址 QR code: address of the certificate, " + content.url(),
        () -> ornament.qr(symbols.address(), LEFT, FOOT_TOP - QR_SIDE, QR_SIDE));
    paragraph(() -> pen.write(ONLINE, LEFT, FOOT_TOP - QR_SIDE - 15, TINY));
    if (symbols.offline().isPresent()) {
      float x = LEFT + TEXT_WIDTH - OFFLINE_SIDE;
      QrSymbol symbol = symbols.offline().get();
      tags.figure(
          "二维码：可离线核验的证书摘要 QR code: short form of the certificate for verification without a"
              + " network",
          () -> ornament.qr(symbol, x, FOOT_TOP - OFFLINE_SIDE, OFFLINE_SIDE));
      paragraph(() -> pen.write(OFFLINE, x, FOOT_TOP - OFFLINE_SIDE - 12, TINY));
    }
  }

  private void drawDigest(String digest) {
    pen.rule(LEFT, 58, TEXT_WIDTH, 0.8f, BLUE);
    Style hex = new Style(FacePdf.REGULAR, 6.4f, MUTED);
    paragraph(
        () -> {
          pen.write("内容摘要  Content digest ", LEFT, 47, SMALL);
          pen.writeRight("sha-256 " + digest, LEFT + TEXT_WIDTH, 47, hex);
        });
  }

  private static final String ONLINE = "联网查询  Online";
  private static final String OFFLINE = "离线核验  Offline (HUFU1)";

  private static final Text CONFORMS =
      new Text(
          "经评价，上述产品符合所列标准及认证方案的要求。",
          "The product named above has been evaluated and conforms to the standards and the scheme"
              + " stated.");

  private static final Text VERIFY =
      new Text(
          "本证书以电子签名文件为准，打印件仅供参考。扫描左侧二维码可查询证书当前状态；右侧二维码可离线核验。",
          "The electronically signed file is the certificate; a print is a copy. Scan the left code"
              + " for the present status; the right one verifies without a network.");
}
