package org.hufu.core.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/** Where a plain copy says something else than what was signed, member by member. */
public final class CopyComparison {
  private static final int MOST = 200;

  /** Claims about the signing itself, which a copy of the content may lack. RFC 7519, 4.1. */
  private static final Set<String> CLAIMS =
      Set.of("/iss", "/sub", "/aud", "/exp", "/nbf", "/iat", "/jti");

  private final List<Difference> differences = new ArrayList<>();

  private CopyComparison() {}

  /**
   * One member.
   *
   * @param place JSON pointer
   * @param signed what was signed; empty if the copy adds the member
   * @param copy what the copy says; empty if it lacks the member
   */
  public record Difference(String place, String signed, String copy) {

    /** Whether the copy merely leaves out a claim about the signing, such as its time. */
    public boolean isHarmless() {
      return copy.isEmpty() && CLAIMS.contains(place);
    }
  }

  /** At most {@value #MOST}, in the order of what was signed; none if both say the same. */
  public static List<Difference> of(JsonObject signed, JsonObject copy) {
    CopyComparison comparison = new CopyComparison();
    comparison.compare("", signed, copy);
    return comparison.differences;
  }

  private void compare(String place, Object signed, Object copy) {
    if (differences.size() >= MOST) {
      return;
    }
    if (signed instanceof JsonObject one && copy instanceof JsonObject other) {
      compareMembers(place, one.toMap(), other.toMap());
    } else if (signed instanceof List<?> one && copy instanceof List<?> other) {
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        compare(place + "/" + i, item(one, i), item(other, i));
      }
    } else if (!signed.equals(copy)) {
      differences.add(new Difference(place, shown(signed), shown(copy)));
    }
  }

  private void compareMembers(String place, Map<String, Object> signed, Map<String, Object> copy) {
    for (Map.Entry<String, Object> member : signed.entrySet()) {
      String name = member.getKey();
      compare(
          child(place, name),
          some(member.getValue()),
          copy.containsKey(name) ? some(copy.get(name)) : Absent.ABSENT);
    }
    for (String name : new TreeSet<>(copy.keySet())) {
      if (!signed.containsKey(name)) {
        compare(child(place, name), Absent.ABSENT, some(copy.get(name)));
      }
    }
  }

  /** Stands for what is not there, and is equal to nothing else. */
  private enum Absent {
    ABSENT,
    NULL
  }

  private static Object some(Object value) {
    return value == null ? Absent.NULL : value;
  }

  private static Object item(List<?> items, int place) {
    return place < items.size() ? some(items.get(place)) : Absent.ABSENT;
  }

  private static String child(String place, String name) {
    return place + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static String shown(Object value) {
    if (value instanceof Absent absent) {
      return absent == Absent.NULL ? "null" : "";
    }
    String text = value instanceof JsonObject object ? JsonWriter.plain(object) : value.toString();
    return text.isEmpty() ? "\"\"" : text;
  }
}
