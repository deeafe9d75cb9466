package org.hufu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;
import org.hufu.portal.setting.Settings;

/** Says values in the visitor's language: dates, states, reasons, sizes. */
@Named("say")
@RequestScoped
public class WordsPage {
  @Inject VisitorPage visitor;
  @Inject Settings settings;

  /** A calendar day of the body; never shifted between zones. */
  public String day(LocalDate day) {
    return day == null ? "" : format(visitor.isChinese() ? "yyyy年M月d日" : "d MMMM yyyy").format(day);
  }

  /** Day of an instant where the body is. */
  public String dayOf(Instant instant) {
    return instant == null ? "" : day(instant.atZone(zone()).toLocalDate());
  }

  /** Day, minute and offset, in the body's zone. */
  public String moment(Instant instant) {
    if (instant == null) {
      return "";
    }
    OffsetDateTime there = instant.atZone(zone()).toOffsetDateTime();
    String pattern =
        visitor.isChinese() ? "yyyy年M月d日 HH:mm（'UTC'O）" : "d MMMM yyyy, HH:mm ('UTC'O)";
    return format(pattern).format(there).replace("UTCGMT", "UTC");
  }

  /** Word of a state, for example of the kind {@code certificate}. */
  public String state(String kind, Object state) {
    return of("state." + Look.key(kind, state));
  }

  /** One sentence that explains the word of a state, or empty. */
  public String meaning(String kind, Object state) {
    return orEmpty("state." + Look.key(kind, state) + ".means");
  }

  public Look look(String kind, Object state) {
    return Look.of(kind, state);
  }

  /** {@code hint} of a field, or empty. */
  public String orEmpty(String key) {
    return Words.has(visitor.getLocale(), key) ? of(key) : "";
  }

  public String of(String key) {
    return Words.of(visitor.getLocale(), key);
  }

  public String of(String key, Object first) {
    return Words.of(visitor.getLocale(), key, first);
  }

  public String of(String key, Object first, Object second) {
    return Words.of(visitor.getLocale(), key, first, second);
  }

  public String of(String key, Object first, Object second, Object third) {
    return Words.of(visitor.getLocale(), key, first, second, third);
  }

  public String text(Text text) {
    return text == null ? "" : text.in(visitor.getLocale());
  }

  /** The same statement in the other language, shown beside. */
  public String otherText(Text text) {
    return text == null ? "" : text.in(visitor.getOtherLanguage());
  }

  public String reason(Reason reason) {
    return reason.sentence(visitor.getLocale());
  }

  /** Name of a country by its ISO 3166-1 code. */
  public String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(visitor.getLocale());
  }

  /** A count, with the separators of the language. */
  public String number(long count) {
    return NumberFormat.getIntegerInstance(visitor.getLocale()).format(count);
  }

  /** A value as part of an address. */
  public String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Bytes in the largest fitting unit. */
  public String size(long bytes) {
    if (bytes < 1024) {
      return bytes + "\u202fB";
    }
    return bytes < 1_048_576
        ? String.format(Locale.ROOT, "%.0f\u202fKB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f\u202fMB", bytes / 1_048_576.0);
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, visitor.getLocale());
  }

  private ZoneId zone() {
    return settings.body().zone();
  }
}
