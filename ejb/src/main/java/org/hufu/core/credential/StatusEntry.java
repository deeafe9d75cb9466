package org.hufu.core.credential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Where a credential's status stands. Source: Bitstring Status List 1.0, 2.1.
 *
 * @param purpose {@link #REVOCATION}, {@link #SUSPENSION}, {@link #REFRESH} or {@link #MESSAGE}
 * @param index place in the list, counted from 0
 * @param list URL and id of the status list credential
 * @param messages what each value means, {@code messages.get(value)}; a power of two of them for a
 *     message, none for any other purpose
 */
public record StatusEntry(String purpose, int index, String list, List<String> messages) {
  public static final String REVOCATION = "revocation";
  public static final String SUSPENSION = "suspension";

  /** A newer credential takes the place of this one, which need not be invalid for that. */
  public static final String REFRESH = "refresh";

  /** Why: a code of several bits. */
  public static final String MESSAGE = "message";

  /** All purposes, in the order in which credentials name them. */
  public static final List<String> PURPOSES = List.of(REVOCATION, SUSPENSION, REFRESH, MESSAGE);

  private static final String TYPE = "BitstringStatusListEntry";
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final int MAX_BITS = 8;
  private static final String SIZE = "statusSize";
  private static final String DICTIONARY = "statusMessage";
  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "type",
          "statusPurpose",
          "statusListIndex",
          "statusListCredential",
          SIZE,
          DICTIONARY);

  public StatusEntry {
    messages = List.copyOf(messages);
    if (index < 0) {
      throw new IllegalArgumentException("A status has no negative index: " + index);
    }
    if (purpose.equals(MESSAGE) == messages.isEmpty()) {
      throw new IllegalArgumentException("A message, and nothing else, says what values mean");
    }
    if (!messages.isEmpty() && Integer.bitCount(messages.size()) != 1) {
      throw new IllegalArgumentException("Not a message for every value: " + messages.size());
    }
  }

  /** A status of one bit. */
  public StatusEntry(String purpose, int index, String list) {
    this(purpose, index, list, List.of());
  }

  /** Bits that each place of the list has. */
  public int size() {
    return messages.isEmpty() ? 1 : Integer.numberOfTrailingZeros(messages.size());
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
    String purpose = json.requireText("statusPurpose");
    if (!PURPOSES.contains(purpose)) {
      throw new MalformedJson(json.place("statusPurpose"), "not a purpose that we know");
    }
    if (!purpose.equals(MESSAGE) && (json.has(SIZE) || json.has(DICTIONARY))) {
      throw new MalformedJson(json.place(SIZE), "only a message has a size");
    }
    String list = json.requireText("statusListCredential");
    StatusEntry entry =
        new StatusEntry(
            purpose,
            Integer.parseInt(index),
            list,
            purpose.equals(MESSAGE) ? messages(json) : List.of());
    if (!json.text("id").equals(Optional.of(entry.id()))) {
      throw misnamed(json);
    }
    return entry;
  }

  private static MalformedJson misnamed(JsonObject json) {
    return new MalformedJson(json.place("id"), "not that of the place in the list");
  }

  /** Every value once and in order, so that no two readers find different words for it. */
  private static List<String> messages(JsonObject json) {
    long bits = json.requireInteger(SIZE);
    if (bits < 2 || bits > MAX_BITS) {
      throw new MalformedJson(json.place(SIZE), "not from 2 to " + MAX_BITS);
    }
    List<String> messages = new ArrayList<>();
    for (JsonObject value : json.objects(DICTIONARY)) {
      value.onlyWith(Set.of("status", "message"));
      if (!value.requireText("status").equals(status(messages.size()))) {
        throw new MalformedJson(value.place("status"), "not the next value");
      }
      messages.add(value.requireText("message"));
    }
    if (messages.size() != 1 << bits) {
      throw new MalformedJson(json.place(DICTIONARY), "not a message for every value");
    }
    return messages;
  }

  private static String status(int value) {
    return "0x" + Integer.toHexString(value);
  }

  private String id() {
    return list + "#" + index;
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id());
    json.put("type", TYPE);
    json.put("statusPurpose", purpose);
    json.put("statusListIndex", Integer.toString(index));
    json.put("statusListCredential", list);
    if (!messages.isEmpty()) {
      List<JsonObject> values = new ArrayList<>();
      messages.forEach(
          message ->
              values.add(JsonObject.of("status", status(values.size()), "message", message)));
      json.put(SIZE, size());
      json.put(DICTIONARY, values);
    }
    return JsonObject.of(json);
  }
}
