package org.hufu.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.assessment.Assessment;
import org.hufu.core.assessment.Assessor;
import org.hufu.core.conformity.Coded;
import org.hufu.core.dossier.Dossier;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.RuleResult;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.shape.RecordReader;
import org.junit.jupiter.api.DynamicTest;

/**
 * The published test vectors of the rules: a sound dossier, and for each vector what is changed in
 * it and what the rule of its condition must then say.
 */
public final class Vectors {
  private Vectors() {}

  /** A document of {@code ejb/src/test/resources/rules}. */
  public static JsonObject document(String name) {
    try (InputStream file = Vectors.class.getResourceAsStream("/rules/" + name)) {
      return JsonReader.read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Dossier sound() {
    return dossier(document("sound-dossier.json"));
  }

  public static RuleSet ruleSet() {
    return RecordReader.read(RuleSet.class, document("rule-set.json"));
  }

  public static Dossier dossier(JsonObject json) {
    return RecordReader.read(Dossier.class, json);
  }

  public static List<JsonObject> all() {
    return document("vectors.json").objects("vectors");
  }

  /** What the engine says of a vector. */
  public static Assessment assess(JsonObject vector) {
    return Assessor.assess(
        RecordReader.read(
            RuleSet.class, changed(document("rule-set.json"), vector.objects("ruleChange"))),
        dossier(changed(document("sound-dossier.json"), vector.objects("change"))));
  }

  /** One test for each vector of these conditions. */
  static Stream<DynamicTest> of(Condition... conditions) {
    Set<Condition> wanted = Set.of(conditions);
    return all().stream()
        .filter(vector -> wanted.contains(condition(vector)))
        .map(
            vector ->
                dynamicTest(
                    vector.requireText("id") + ": " + vector.requireText("says"),
                    () -> hold(vector)));
  }

  public static Condition condition(JsonObject vector) {
    return Coded.find(Condition.class, vector.requireText("condition")).orElseThrow();
  }

  private static void hold(JsonObject vector) {
    Assessment outcome = assess(vector);
    RuleResult result = outcome.rule(condition(vector));
    assertThat(result.ruling().code()).as("%s", result).isEqualTo(vector.requireText("ruling"));
    assertThat(result.objections().stream().map(objection -> objection.code().code()).distinct())
        .containsExactlyElementsOf(vector.texts("codes"));
    if (vector.has("bearings")) {
      assertThat(result.objections().stream().map(one -> one.bearing().code()).distinct())
          .containsExactlyElementsOf(vector.texts("bearings"));
    }
    if (vector.has("requirements")) {
      assertThat(result.objections().stream().flatMap(one -> one.requirements().stream()))
          .containsExactlyElementsOf(vector.texts("requirements"));
    }
    vector
        .text("proposal")
        .ifPresent(word -> assertThat(outcome.proposal().code()).isEqualTo(word));
    vector.text("level").ifPresent(level -> assertThat(outcome.caps().level()).isEqualTo(level));
    vector
        .text("validUntil")
        .ifPresent(day -> assertThat(outcome.caps().validUntil()).isEqualTo(LocalDate.parse(day)));
    if (vector.has("tests")) {
      assertThat(outcome.delta()).extracting(test -> test.id()).isEqualTo(vector.texts("tests"));
    }
    vector.object("states").ifPresent(states -> states(outcome, states));
  }

  private static void states(Assessment outcome, JsonObject states) {
    for (String requirement : states.names()) {
      assertThat(outcome.coverage())
          .filteredOn(item -> item.requirement().equals(requirement))
          .extracting(item -> item.state().code())
          .containsExactly(states.requireText(requirement));
    }
  }

  /** A copy in which each path holds its value; a change without value removes its path. */
  public static JsonObject changed(JsonObject document, List<JsonObject> changes) {
    Object copy = copy(document);
    for (JsonObject change : changes) {
      String[] steps = change.requireText("path").substring(1).split("/", -1);
      Object holder = copy;
      for (int i = 0; i < steps.length - 1; i++) {
        holder =
            holder instanceof List<?> list
                ? list.get(Integer.parseInt(steps[i]))
                : ((Map<?, ?>) holder).get(steps[i]);
      }
      put(holder, steps[steps.length - 1], change);
    }
    return JsonObject.of(map(copy));
  }

  @SuppressWarnings("unchecked") // copy() made it
  private static Map<String, Object> map(Object copy) {
    return (Map<String, Object>) copy;
  }

  @SuppressWarnings("unchecked") // copy() made it
  private static void put(Object holder, String step, JsonObject change) {
    if (holder instanceof List<?> list) {
      ((List<Object>) list).set(Integer.parseInt(step), change.value("value").orElseThrow());
    } else if (change.has("value")) {
      map(holder).put(step, copy(change.value("value").orElseThrow()));
    } else {
      assertThat(map(holder)).containsKey(step);
      map(holder).remove(step);
    }
  }

  private static Object copy(Object value) {
    if (value instanceof JsonObject object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.toMap().forEach((name, member) -> members.put(name, copy(member)));
      return members;
    }
    if (value instanceof List<?> items) {
      List<Object> copies = new ArrayList<>();
      items.forEach(item -> copies.add(copy(item)));
      return copies;
    }
    return value;
  }
}
