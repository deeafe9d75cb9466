package org.hufu.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.scope.Figure;
import org.hufu.core.scope.Scope;
import org.hufu.core.scope.Threshold;
import org.hufu.core.scope.Unit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemes of {@code config/schemes}, as they ship. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedSchemesTest {
  private static final Pattern HALF_WIDTH =
      Pattern.compile("[\\u4e00-\\u9fff][,.;:!?()]|[,.;:!?()][\\u4e00-\\u9fff]");
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff，。；：（）、]");
  private static final Pattern GROUP =
      Pattern.compile("Self_Assessment_Test_Group_([0-9]+)_([0-9]+-[0-9]+[A-Z]?)\\.md");

  static List<Path> files() {
    return SchemeExamples.shippedFiles();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_shipped_scheme_loads_and_does_not_contradict_itself(Path file) {
    Scheme scheme = SchemeReader.read(SchemeExamples.json(file));

    assertThat(Consistency.objections(scheme)).isEmpty();
    assertThat(file.getFileName()).hasToString(scheme.id() + ".json");
    assertThat(scheme.checklist())
        .extracting(ChecklistItem::id)
        .contains("product-digest", "software-version");
  }

  @ParameterizedTest
  @MethodSource("files")
  void chinese_text_uses_full_width_punctuation_and_english_has_none(Path file) {
    texts(SchemeExamples.json(file))
        .forEach(
            text -> {
              assertThat(HALF_WIDTH.matcher(text.requireText("zh-CN")).find())
                  .as(text.place() + " " + text.requireText("zh-CN"))
                  .isFalse();
              assertThat(CHINESE.matcher(text.requireText("zh-CN")).find())
                  .as(text.place())
                  .isTrue();
              assertThat(CHINESE.matcher(text.requireText("en")).find())
                  .as(text.place() + " " + text.requireText("en"))
                  .isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_statement_is_short_and_a_whole_sentence(Path file) {
    Scheme scheme = SchemeReader.read(SchemeExamples.json(file));

    assertThat(scheme.catalogue().requirements())
        .allSatisfy(
            requirement -> {
              assertThat(requirement.statement().zh()).endsWith("。").hasSizeLessThan(120);
              assertThat(requirement.statement().en()).endsWith(".").hasSizeLessThan(280);
            });
  }

  @Test
  void codes_tell_the_schemes_apart() {
    assertThat(files())
        .map(file -> SchemeReader.read(SchemeExamples.json(file)).head().code())
        .containsExactlyInAnyOrder("CNE", "NSP", "NDP", "IOT");
  }

  @Test
  void critical_equipment_has_four_categories_with_thresholds_in_the_original_words() {
    Scheme scheme = SchemeExamples.shipped("critical-network-equipment");

    assertThat(scheme.categories())
        .extracting(Category::id)
        .containsExactly("router", "switch", "rack-server", "plc");
    assertThat(scheme.categories())
        .flatExtracting(category -> category.thresholds().thresholds())
        .extracting(Threshold::original)
        .contains("整系统包转发率≥10Gpps", "控制器指令执行时间≤0.08微秒")
        .hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "router, throughput 12 Tbps; routing-entries 550000 条, IN",
    "router, throughput 12 Tbps; routing-entries 549999 1, OUT",
    "router, throughput 12800 Gbps, CANNOT_TELL",
    "switch, throughput 30 Tbps; forwarding-rate 10000 Mpps, IN",
    "switch, throughput 30 Tbps; forwarding-rate 10 Mpps, OUT",
    "rack-server, processors 8 1; cores-per-processor 14 1; memory 262144 MB, IN",
    "rack-server, processors 4 1; cores-per-processor 14 1; memory 256 GB, OUT",
    "plc, instruction-time 80 ns, IN",
    "plc, instruction-time 0.08 ms, OUT",
  })
  void the_catalogue_decides_at_its_own_figures(String category, String figures, Scope expected) {
    Scheme scheme = SchemeExamples.shipped("critical-network-equipment");

    assertThat(
            scheme
                .category(category)
                .orElseThrow()
                .thresholds()
                .answer(Stream.of(figures.split("; ", -1)).map(ShippedSchemesTest::figure).toList())
                .scope())
        .isEqualTo(expected);
  }

  @Test
  void special_products_have_thirty_four_categories_without_thresholds() {
    Scheme scheme = SchemeExamples.shipped("network-security-product");
    List<Category> today = scheme.categories(LocalDate.of(2026, 1, 1));

    assertThat(today).extracting(Category::number).containsExactlyElementsOf(upTo(34));
    assertThat(today).allMatch(category -> category.thresholds().thresholds().isEmpty());
    assertThat(today)
        .filteredOn(category -> !category.verified())
        .extracting(Category::number)
        .containsExactlyElementsOf(upTo(34).subList(5, 34));
    assertThat(scheme.categories(LocalDate.of(2020, 1, 1)))
        .hasSize(11)
        .noneMatch(Category::verified);
  }

  @Test
  void every_entry_of_the_first_catalogue_has_a_successor() {
    Scheme scheme = SchemeExamples.shipped("network-security-product");

    assertThat(scheme.categories(LocalDate.of(2026, 1, 1)))
        .flatExtracting(Category::predecessors)
        .containsExactlyInAnyOrderElementsOf(
            scheme.categories(LocalDate.of(2020, 1, 1)).stream().map(Category::id).toList());
  }

  @Test
  void the_network_device_scheme_has_about_sixty_requirements() {
    Scheme scheme = SchemeExamples.shipped("network-device");

    assertThat(scheme.catalogue().requirements()).hasSizeBetween(58, 72);
    assertThat(scheme.catalogue().requirements())
        .extracting(Requirement::status)
        .contains(
            RequirementStatus.MANDATORY,
            RequirementStatus.SELECTION_BASED,
            RequirementStatus.OPTIONAL);
  }

  @Test
  void the_lower_level_of_consumer_iot_is_fifty_two_test_groups() {
    Scheme scheme = SchemeExamples.shipped("consumer-iot");

    assertThat(scheme.catalogue(Optional.of("device")).testCases()).hasSize(52);
    assertThat(scheme.requirement("5.3-13").orElseThrow().status())
        .isEqualTo(RequirementStatus.MANDATORY);
    assertThat(scheme.catalogue(Optional.of("complete"))).isEqualTo(scheme.catalogue());
  }

  @Test
  void every_group_of_the_gateway_assessment_has_its_test_case() throws IOException {
    Optional<Path> archive =
        Stream.of("../../shared/data", "../../../shared/data")
            .map(folder -> Path.of(folder, "en303645-gateway-assessment.tar.gz"))
            .filter(Files::isReadable)
            .findFirst();
    assumeTrue(archive.isPresent(), "../shared/data with the gateway assessment is not here");
    Scheme scheme = SchemeExamples.shipped("consumer-iot");

    var groups = new TreeSet<String>();
    for (String name : namesInTar(archive.orElseThrow())) {
      GROUP
          .matcher(name)
          .results()
          .forEach(found -> groups.add("TG-" + found.group(1) + "." + found.group(2)));
    }

    assertThat(groups).hasSize(52).allMatch(id -> scheme.testCase(id).isPresent());
  }

  private static Figure figure(String text) {
    List<String> parts = List.of(text.split(" ", 3));
    return new Figure(
        parts.get(0), new BigDecimal(parts.get(1)), Unit.find(parts.get(2)).orElseThrow());
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<String> namesInTar(Path archive) throws IOException {
    var names = new TreeSet<String>();
    try (InputStream tar = new GZIPInputStream(Files.newInputStream(archive))) {
      for (byte[] head = tar.readNBytes(512); head.length == 512; head = tar.readNBytes(512)) {
        if (head[0] != 0) {
          names.add(field(head, 0, 100));
          long size = Long.parseLong(field(head, 124, 12).strip(), 8);
          tar.skipNBytes((size + 511) / 512 * 512);
        }
      }
    }
    return List.copyOf(names);
  }

  private static String field(byte[] head, int from, int length) {
    String text = new String(head, from, length, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static Stream<JsonObject> texts(Object value) {
    if (value instanceof JsonObject object) {
      return object.has("zh-CN")
          ? Stream.of(object)
          : object.names().stream().flatMap(name -> texts(object.value(name).orElse("")));
    }
    return value instanceof List<?> items
        ? items.stream().flatMap(ShippedSchemesTest::texts)
        : Stream.of();
  }
}
