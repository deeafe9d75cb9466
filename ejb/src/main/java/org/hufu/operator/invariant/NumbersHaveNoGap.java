package org.hufu.operator.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I04. The serial is the one run of six digits or more in a number; the rest names its series. */
final class NumbersHaveNoGap implements Invariant {
  private static final Pattern SERIAL = Pattern.compile("(?<![0-9])[0-9]{6,}(?![0-9])");
  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z2-7]{32}");
  private static final int HALF = 16; // 80 random bits

  @Override
  public String id() {
    return "I04";
  }

  @Override
  public String statement() {
    return "Numbers are unique and without gap in each series; public ids are unique, random, and"
        + " never used again.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    Map<String, SortedSet<Long>> series = new TreeMap<>();
    Set<String> halves = new HashSet<>();
    snapshot.each(
        "select number, public_id from issuance_intent order by number",
        row -> {
          String number = row.text("number");
          findings.look("number");
          enter(series, number, findings);
          randomness(halves, number, row.text("public_id"), findings);
        });
    series.forEach((name, serials) -> requireNoGap(name, serials, findings));
    counters(snapshot, series, findings);
    snapshot.violations(
        "select 'certificate ' || c.number as object, 'has a number or a public id that no decision"
            + " fixed' as sentence from certificate c where not exists (select from"
            + " issuance_intent i where i.number = c.number and i.public_id = c.public_id)"
            + " order by c.number",
        findings);
  }

  private static void enter(Map<String, SortedSet<Long>> series, String number, Findings findings) {
    Matcher serial = SERIAL.matcher(number);
    if (!serial.find()) {
      findings.add("number " + number, "has no serial");
      return;
    }
    String name = number.substring(0, serial.start()) + "*" + number.substring(serial.end());
    boolean isNew =
        series.computeIfAbsent(name, unused -> new TreeSet<>()).add(Long.parseLong(serial.group()));
    findings.require(isNew, "number " + number, "was given twice");
  }

  /** Half an id is random enough never to come twice. */
  private static void randomness(
      Set<String> halves, String number, String publicId, Findings findings) {
    boolean holds =
        PUBLIC_ID.matcher(publicId).matches()
            && halves.add(publicId.substring(0, HALF))
            && halves.add(publicId.substring(HALF));
    findings.require(
        holds, "number " + number, "its public id is not 160 fresh random bits: " + publicId);
  }

  private static void requireNoGap(String name, SortedSet<Long> serials, Findings findings) {
    if (serials.first() == 1 && serials.last() == serials.size()) {
      return;
    }
    long missing = 1;
    while (serials.contains(missing)) {
      missing++;
    }
    findings.add("series " + name, "has no number " + missing);
  }

  private static void counters(
      Snapshot snapshot, Map<String, SortedSet<Long>> series, Findings findings) {
    Map<String, Long> counted = new HashMap<>();
    snapshot.each(
        "select scheme, year, last from certificate_series order by scheme, year",
        row -> {
          findings.look("series");
          String scheme = row.text("scheme");
          String year = row.text("year");
          long last = row.number("last");
          long given =
              series.entrySet().stream()
                  .filter(one -> one.getKey().contains(scheme) && one.getKey().contains(year))
                  .peek(one -> counted.put(one.getKey(), last))
                  .mapToLong(one -> one.getValue().last())
                  .sum();
          findings.require(
              given == last,
              "series " + scheme + " " + year,
              "counts to " + last + ", numbers were given to " + given);
        });
    series.keySet().stream()
        .filter(name -> !counted.containsKey(name))
        .forEach(name -> findings.add("series " + name, "has no counter"));
  }
}
