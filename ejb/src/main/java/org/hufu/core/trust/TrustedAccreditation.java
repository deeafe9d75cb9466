package org.hufu.core.trust;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.json.JsonObject;

/**
 * That an accreditation body attests an organisation's competence. A withdrawn accreditation ends
 * on the day of withdrawal.
 *
 * @param number as the accreditation body writes it, for example {@code CNAS L0001}
 * @param by the accreditation body's name
 * @param norm {@code 17025} for testing, {@code 17065} for certifying
 * @param days term of the accreditation as a whole
 * @param suspended days within the term on which it did not hold
 */
public record TrustedAccreditation(
    String number,
    TrustedParty organisation,
    String by,
    String norm,
    DateRange days,
    List<DateRange> suspended,
    List<TrustedScope> scope) {
  public static final String TESTING = "17025";
  public static final String CERTIFYING = "17065";

  public TrustedAccreditation {
    suspended = List.copyOf(suspended);
    scope = List.copyOf(scope);
  }

  /** Whether it was in force, whatever for. */
  public boolean isInForceOn(LocalDate day) {
    return days.includes(day) && suspended.stream().noneMatch(pause -> pause.includes(day));
  }

  public boolean covers(TrustedScope.Scope asked, LocalDate day) {
    return isInForceOn(day) && scope.stream().anyMatch(line -> line.covers(asked, day));
  }

  static TrustedAccreditation of(JsonObject json) {
    return new TrustedAccreditation(
        json.requireText("number"),
        TrustedParty.of(json.requireObject("organisation")),
        json.requireText("accreditationBody"),
        json.requireText("norm"),
        Days.of(json),
        json.objects("suspended").stream().map(Days::of).toList(),
        json.objects("scope").stream().map(TrustedScope::of).toList());
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", number);
    json.put("organisation", organisation.toJson());
    json.put("accreditationBody", by);
    json.put("norm", norm);
    Days.put(days, json);
    json.put("suspended", suspended.stream().map(TrustedAccreditation::pause).toList());
    json.put("scope", scope.stream().map(TrustedScope::toJson).toList());
    return JsonObject.of(json);
  }

  private static JsonObject pause(DateRange days) {
    Map<String, Object> json = new LinkedHashMap<>();
    Days.put(days, json);
    return JsonObject.of(json);
  }
}
