package org.hufu.core.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Threshold;
import org.hufu.core.scope.ThresholdGroup;
import org.hufu.core.scope.Unit;

/** Reads the catalogue part of a scheme file. */
final class CategoryReader {
  private CategoryReader() {}

  static List<Category> read(List<JsonObject> categories, DateRange term) {
    return categories.stream().map(json -> category(json, term)).toList();
  }

  private static Category category(JsonObject json, DateRange term) {
    json.onlyWith(
        Set.of(
            "id",
            "number",
            "name",
            "thresholds",
            "validFrom",
            "validUntil",
            "verified",
            "predecessors"));
    return new Category(
        json.requireText("id"),
        (int) json.requireInteger("number"),
        SchemeReader.text(json, "name"),
        json.object("thresholds").map(CategoryReader::thresholds).orElse(ThresholdGroup.NONE),
        SchemeReader.term(json, term),
        json.flag("verified").orElse(true),
        json.texts("predecessors"));
  }

  private static ThresholdGroup thresholds(JsonObject json) {
    json.onlyWith(Set.of("group", "items"));
    String rule = json.requireText("group");
    List<Threshold> items = json.objects("items").stream().map(CategoryReader::threshold).toList();
    if (items.isEmpty()) {
      throw new MalformedJson(json.place("items"), "at least one was expected");
    }
    return new ThresholdGroup(
        ThresholdGroup.Rule.find(rule)
            .orElseThrow(() -> SchemeReader.unknown(json, "group", List.of("allOf", "anyOf"))),
        items);
  }

  private static Threshold threshold(JsonObject json) {
    json.onlyWith(Set.of("quantity", "comparator", "value", "unit", "label", "original"));
    return new Threshold(
        json.requireText("quantity"),
        limit(json),
        unit(json),
        SchemeReader.text(json, "label"),
        json.requireText("original"));
  }

  static Limit limit(JsonObject json) {
    return new Limit(
        Comparator.find(json.requireText("comparator"))
            .orElseThrow(
                () ->
                    SchemeReader.unknown(
                        json,
                        "comparator",
                        Stream.of(Comparator.values()).map(Comparator::sign).toList())),
        decimal(json, "value"));
  }

  static Unit unit(JsonObject json) {
    return Unit.find(json.requireText("unit"))
        .orElseThrow(() -> new MalformedJson(json.place("unit"), "a unit that is not known"));
  }

  /** Decimal as text, so that it is exactly what was written. */
  private static BigDecimal decimal(JsonObject json, String name) {
    String text = json.requireText(name);
    if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
      throw new MalformedJson(json.place(name), "a decimal in quotes was expected");
    }
    return new BigDecimal(text);
  }
}
