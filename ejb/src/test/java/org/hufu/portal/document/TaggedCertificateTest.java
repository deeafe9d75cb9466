package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.portal.document.DocumentExamples.BINDING;
import static org.hufu.portal.document.DocumentExamples.ROUTER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a screen reader finds in a certificate. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaggedCertificateTest {
  private static PDDocument document;
  private static final List<Integer> ORDER = new ArrayList<>();
  private static final List<PDStructureElement> ELEMENTS = new ArrayList<>();
  private static final Map<Integer, String> TEXTS = new LinkedHashMap<>();
  private static final Map<String, List<String>> SPANS = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    document = Loader.loadPDF(CertificatePdf.render(ROUTER, BINDING));
    var extractor = new PDFMarkedContentExtractor();
    extractor.processPage(document.getPage(0));
    extractor.getMarkedContents().stream()
        .filter(content -> content.getMCID() >= 0)
        .forEach(content -> TEXTS.put(content.getMCID(), text(content)));
    walk(document.getDocumentCatalog().getStructureTreeRoot());
  }

  private static String text(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object one : content.getContents()) {
      text.append(one instanceof TextPosition position ? position.getUnicode() : "");
    }
    return text.toString();
  }

  private static void walk(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        ELEMENTS.add(element);
        walk(element);
      } else {
        int mark = kid instanceof PDMarkedContentReference other ? other.getMCID() : (int) kid;
        ORDER.add(mark);
        PDStructureElement element = (PDStructureElement) node;
        if (element.getStructureType().equals("Span")) {
          SPANS
              .computeIfAbsent(element.getLanguage(), any -> new ArrayList<>())
              .add(TEXTS.get(mark));
        }
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  @Test
  void the_file_says_its_language_and_title() {
    var catalog = document.getDocumentCatalog();

    assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(document.getDocumentInformation().getTitle())
        .isEqualTo("CN01-NDP-2026-000001 企业级路由器 ER-9000");
    assertThat(document.getPage(0).getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
  }

  @Test
  void it_is_read_in_the_order_in_which_it_is_written() {
    assertThat(ORDER).isEqualTo(IntStream.range(0, ORDER.size()).boxed().toList());
  }

  @Test
  void it_begins_with_the_body_and_the_heading() {
    assertThat(ELEMENTS)
        .extracting(PDStructureElement::getStructureType)
        .startsWith("Document", "P", "Span", "P", "Span", "H1", "Span", "Span")
        .containsOnlyOnce("H1")
        .containsOnlyOnce("Table");
  }

  @Test
  void every_letter_stands_in_a_run_of_its_language() {
    assertThat(SPANS).containsOnlyKeys("zh-CN", "en");
    assertThat(SPANS.get("zh-CN")).noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
    assertThat(SPANS.get("en"))
        .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    assertThat(SPANS.get("zh-CN")).contains("示例网络安全认证中心");
    assertThat(SPANS.get("en")).contains("Example Centre for Network Security Certification");
  }

  @Test
  void no_text_is_outside_of_the_tree() throws IOException {
    String all = new PDFTextStripper().getText(document).replaceAll("\\s", "");
    String tagged = String.join("", TEXTS.values()).replaceAll("\\s", "");

    assertThat(tagged).hasSameSizeAs(all);
    assertThat(ORDER).hasSameSizeAs(TEXTS.keySet());
  }

  @Test
  void words_stay_apart_at_the_end_of_a_line() {
    assertThat(String.join("", TEXTS.values())).contains("conforms to the standards and");
  }

  @Test
  void pictures_are_described() {
    assertThat(ELEMENTS)
        .filteredOn(element -> element.getStructureType().equals("Figure"))
        .hasSize(2)
        .extracting(PDStructureElement::getAlternateDescription)
        .allSatisfy(alt -> assertThat(alt).contains("二维码", "QR code"))
        .first()
        .asString()
        .contains(ROUTER.url());
  }

  @Test
  void every_row_has_its_head_and_its_value() {
    List<PDStructureElement> rows =
        ELEMENTS.stream().filter(one -> one.getStructureType().equals("TR")).toList();

    assertThat(rows).hasSizeGreaterThan(8);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.getKids())
                    .extracting(kid -> ((PDStructureElement) kid).getStructureType())
                    .containsExactly("TH", "TD"));
    assertThat(ELEMENTS)
        .filteredOn(element -> element.getStructureType().equals("TH"))
        .allSatisfy(
            head ->
                assertThat(head.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope"))
                    .isEqualTo("Row"));
  }
}
