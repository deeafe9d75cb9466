package org.hufu.core.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Reads a scheme file; the format is described in {@code config/README.md}. Strict: a member that
 * the format does not know, a language that is missing or a word that is not in its list is refused
 * with its place. Whether ids are unique and references resolve is {@link Consistency}'s question.
 */
public final class SchemeReader {
  private static final String TYPE = "hufu:Scheme:1";
  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "id",
          "code",
          "version",
          "name",
          "certificationType",
          "validityMonths",
          "validFrom",
          "validUntil",
          "levels",
          "standards",
          "categories",
          "applicationChecklist",
          "groups",
          "requirements",
          "testCases");

  private SchemeReader() {}

  /**
   * Throws {@link MalformedJson} with the pointer of what is wrong.
   *
   * @param json a whole scheme file
   */
  public static Scheme read(JsonObject json) {
    json.onlyWith(MEMBERS);
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), TYPE + " was expected");
    }
    SchemeVersion head = head(json);
    return new Scheme(
        head,
        json.objects("levels").stream().map(SchemeReader::level).toList(),
        json.objects("standards").stream().map(SchemeReader::standard).toList(),
        CategoryReader.read(json.objects("categories"), head.term()),
        json.objects("applicationChecklist").stream().map(SchemeReader::checklistItem).toList(),
        RequirementReader.read(json));
  }

  private static SchemeVersion head(JsonObject json) {
    long months = json.requireInteger("validityMonths");
    if (months < 1 || months > 600) {
      throw new MalformedJson(json.place("validityMonths"), "1 to 600 was expected");
    }
    return new SchemeVersion(
        json.requireText("id"),
        json.requireText("code"),
        json.requireText("version"),
        text(json, "name"),
        json.requireText("certificationType"),
        Period.ofMonths((int) months),
        term(json, DateRange.from(json.requireDate("validFrom"))));
  }

  private static Level level(JsonObject json) {
    json.onlyWith(Set.of("id", "name"));
    return new Level(json.requireText("id"), text(json, "name"));
  }

  private static StandardEdition standard(JsonObject json) {
    json.onlyWith(Set.of("id", "number", "edition", "title", "published"));
    return new StandardEdition(
        json.requireText("id"),
        json.requireText("number"),
        json.requireText("edition"),
        text(json, "title"),
        month(json, "published"));
  }

  private static YearMonth month(JsonObject json, String name) {
    try {
      return YearMonth.parse(json.requireText(name));
    } catch (DateTimeException e) {
      throw new MalformedJson(json.place(name), "a month such as 2021-02 was expected");
    }
  }

  private static ChecklistItem checklistItem(JsonObject json) {
    json.onlyWith(Set.of("id", "required", "text"));
    return new ChecklistItem(
        json.requireText("id"), text(json, "text"), json.flag("required").orElse(true));
  }

  static Text text(JsonObject json, String name) {
    return text(json.requireObject(name));
  }

  static Optional<Text> optionalText(JsonObject json, String name) {
    return json.object(name).map(SchemeReader::text);
  }

  private static Text text(JsonObject languages) {
    languages.onlyWith(Set.of("zh-CN", "en"));
    return new Text(spoken(languages, "zh-CN"), spoken(languages, "en"));
  }

  private static String spoken(JsonObject languages, String tag) {
    String text = languages.requireText(tag);
    if (text.isBlank()) {
      throw new MalformedJson(languages.place(tag), "empty");
    }
    return text;
  }

  /** Reads {@code validFrom} and {@code validUntil}; what is absent is taken from {@code whole}. */
  static DateRange term(JsonObject json, DateRange whole) {
    LocalDate from = json.date("validFrom").orElse(whole.from());
    LocalDate until = json.date("validUntil").orElse(whole.until());
    if (until.isBefore(from)) {
      throw new MalformedJson(json.place("validUntil"), "before validFrom");
    }
    return new DateRange(from, until);
  }

  static MalformedJson unknown(JsonObject json, String name, List<String> known) {
    return new MalformedJson(
        json.place(name), "one of " + String.join(", ", known) + " was expected");
  }
}
