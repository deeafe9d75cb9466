package org.hufu.core.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.conformity.Coded;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.scope.Measurand;

/** Reads groups, requirements and test cases of a scheme file. */
final class RequirementReader {
  private RequirementReader() {}

  static RequirementCatalogue read(JsonObject json) {
    return new RequirementCatalogue(
        json.objects("groups").stream().map(RequirementReader::group).toList(),
        json.objects("requirements").stream().map(RequirementReader::requirement).toList(),
        json.objects("testCases").stream().map(RequirementReader::testCase).toList());
  }

  private static RequirementGroup group(JsonObject json) {
    json.onlyWith(Set.of("id", "title", "level"));
    return new RequirementGroup(
        json.requireText("id"), SchemeReader.text(json, "title"), json.text("level"));
  }

  private static Requirement requirement(JsonObject json) {
    json.onlyWith(Set.of("id", "clause", "group", "status", "condition", "title", "statement"));
    return new Requirement(
        json.requireText("id"),
        json.requireText("clause"),
        json.requireText("group"),
        word(json, "status", RequirementStatus.class),
        SchemeReader.optionalText(json, "condition"),
        SchemeReader.text(json, "title"),
        SchemeReader.text(json, "statement"));
  }

  private static TestCase testCase(JsonObject json) {
    json.onlyWith(
        Set.of("id", "requirements", "kind", "method", "title", "procedure", "unit", "limit"));
    List<String> requirements = json.texts("requirements");
    if (requirements.isEmpty()) {
      throw new MalformedJson(json.place("requirements"), "at least one was expected");
    }
    return new TestCase(
        json.requireText("id"),
        requirements,
        word(json, "kind", TestCase.Kind.class),
        json.requireText("method"),
        SchemeReader.text(json, "title"),
        SchemeReader.text(json, "procedure"),
        measurand(json));
  }

  private static Optional<Measurand> measurand(JsonObject json) {
    if (json.text("unit").isEmpty()) {
      if (json.has("limit")) {
        throw new MalformedJson(json.place("unit"), "missing beside limit");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Measurand(
            CategoryReader.unit(json),
            json.object("limit")
                .map(limit -> limit.onlyWith(Set.of("comparator", "value")))
                .map(CategoryReader::limit)));
  }

  private static <E extends Enum<E> & Coded> E word(JsonObject json, String name, Class<E> type) {
    return Coded.find(type, json.requireText(name))
        .orElseThrow(
            () ->
                SchemeReader.unknown(
                    json, name, Stream.of(type.getEnumConstants()).map(Coded::code).toList()));
  }
}
