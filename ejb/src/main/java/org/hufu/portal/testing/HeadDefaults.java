package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.testing.ReportJson;
import org.hufu.core.testing.Sample;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReportHead;
import org.hufu.core.testing.TestResult;

/**
 * What a report's head says unless the laboratory says otherwise: all that order, sample receipt
 * and records of accreditation already tell. Name and accreditation of the laboratory are never
 * taken from an upload.
 */
@ApplicationScoped
class HeadDefaults {
  private static final String SIMPLE_ACCEPTANCE =
      "Simple acceptance: conformity when the value lies within the limit; ILAC-G8:09/2019, 4.2.1";

  @Inject CaseFacts facts;
  @Inject TestEvidenceService evidence;
  @Inject Clock clock;

  /**
   * The head with defaults filled in.
   *
   * @param given members that the laboratory states
   * @throws MalformedJson if a given member is not known or has another type
   */
  TestReportHead complete(TestOrder order, String id, List<TestResult> results, JsonObject given) {
    JsonObject laboratory = facts.laboratory(order);
    JsonObject merged = ReportJson.merged(of(order, id, results, laboratory), given);
    JsonObject named = merged.requireObject("laboratory");
    for (String fixed : List.of("name", "accreditation")) {
      named = named.with(fixed, laboratory.value(fixed).orElse(""));
    }
    return ReportJson.head(merged.with("laboratory", named));
  }

  private JsonObject of(
      TestOrder order, String id, List<TestResult> results, JsonObject laboratory) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("title", JsonObject.of("zh-CN", "检测报告", "en", "Test report"));
    head.put("number", number(order, id));
    head.put("laboratory", laboratory);
    head.put("customer", facts.customer(order));
    head.put("item", item(order));
    String site = facts.site(order);
    String place = site.isEmpty() ? laboratory.text("address").orElse("") : site;
    head.put("work", work(order, results, place));
    return JsonObject.of(head);
  }

  /** Readable and, with eight digits of a random id, as good as unique in one laboratory. */
  private String number(TestOrder order, String id) {
    return (order.parties().laboratory() + "-" + LocalDate.now(clock).getYear() + "-")
            .toUpperCase(Locale.ROOT)
        + id.substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private JsonObject item(TestOrder order) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("description", describe(order));
    Optional<Sample> sample = order.answer().sample();
    item.put("identification", sample.map(Sample::identification).orElse(""));
    item.put("condition", sample.map(Sample::condition).orElse(""));
    sample.ifPresent(received -> item.put("receivedOn", received.receivedOn().toString()));
    return JsonObject.of(item);
  }

  /** Name, model and versions of the product version, in one line. */
  private String describe(TestOrder order) {
    JsonObject product = evidence.subject(order).orElseThrow().product();
    return Stream.of(
            Text.of(product.requireObject("name")).en(),
            product.requireText("model"),
            product.requireText("hardwareVersion"),
            product.requireText("firmwareVersion"),
            product.requireText("softwareVersion"))
        .filter(Predicate.not(String::isBlank))
        .collect(Collectors.joining(" "));
  }

  private JsonObject work(TestOrder order, List<TestResult> results, String place) {
    List<LocalDate> days =
        results.stream()
            .map(result -> result.performance().on())
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    LocalDate received =
        order.answer().sample().map(Sample::receivedOn).orElse(LocalDate.now(clock));
    LocalDate first = days.isEmpty() ? received : days.get(0);
    LocalDate last = days.isEmpty() ? LocalDate.now(clock) : days.get(days.size() - 1);
    return JsonObject.of(
        "place", place,
        "methods", facts.methods(order),
        "decisionRule", SIMPLE_ACCEPTANCE,
        "from", first.toString(),
        "until", last.toString());
  }
}
