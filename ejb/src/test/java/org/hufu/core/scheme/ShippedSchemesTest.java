package org.hufu.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hufu.core.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        .contains("NDP", "IOT");
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
