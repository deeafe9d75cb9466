package org.hufu.core.credential;

import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Where a credential's status stands. Source: Bitstring Status List 1.0, 2.1.
 *
 * @param purpose {@code revocation} or {@code suspension}
 * @param index place in the list, counted from 0
 * @param list URL and id of the status list credential
 */
public record StatusEntry(String purpose, int index, String list) {
  public static final String REVOCATION = "revocation";
  public static final String SUSPENSION = "suspension";

  private static final String TYPE = "BitstringStatusListEntry";
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Set<String> MEMBERS =
      Set.of("id", "type", "statusPurpose", "statusListIndex", "statusListCredential");

  public StatusEntry {
    if (index < 0) {
      throw new IllegalArgumentException("A status has no negative index: " + index);
    }
  }

  static StatusEntry of(JsonObject json) {
    json.onlyWith(MEMBERS);
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), "not " + TYPE);
    }
    String index = json.requireText("statusListIndex");
    if (!INDEX.matcher(index).matches()) {
      throw new MalformedJson(json.place("statusListIndex"), "not a decimal number");
    }
    return new StatusEntry(
        json.requireText("statusPurpose"),
        Integer.parseInt(index),
        json.requireText("statusListCredential"));
  }

  JsonObject toJson() {
    return JsonObject.of(
        "id", list + "#" + index,
        "type", TYPE,
        "statusPurpose", purpose,
        "statusListIndex", Integer.toString(index),
        "statusListCredential", list);
  }
}
