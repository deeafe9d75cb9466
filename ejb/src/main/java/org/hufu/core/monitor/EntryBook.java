package org.hufu.core.monitor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;

/** What the entries of all parts say one after the other, and whether it can be true. */
final class EntryBook {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Findings findings;
  private final Map<String, Certificate> certificates = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, Long> anchors = new HashMap<>();
  private Optional<End> end = Optional.empty();

  EntryBook(Findings findings) {
    this.findings = findings;
  }

  /** How a part of the log ended. */
  record End(String origin, long size, String root) {}

  private enum State {
    IN_FORCE,
    SUSPENDED,
    WITHDRAWN
  }

  private record Certificate(String number, State state) {}

  /** The part that was read is over. */
  void close(End ended) {
    end = Optional.of(ended);
  }

  /**
   * The next entry.
   *
   * @param index in its part
   */
  void read(String origin, long index, byte[] data) {
    String object = origin + " entry " + index;
    findings.look("entry");
    try {
      JsonObject entry = JsonReader.read(data);
      findings.require(
          Arrays.equals(JsonWriter.canonical(entry), data), Flaw.ENTRY_NOT_CANONICAL, object, "");
      String type = entry.requireText("type");
      if (index == 0) {
        requireContinuation(entry, type, object);
      }
      read(entry, type, object);
    } catch (MalformedJson e) {
      findings.add(Flaw.ENTRY_MALFORMED, object, e.getMessage());
    }
  }

  private void read(JsonObject entry, String type, String object) {
    switch (type) {
      case "certificate.issued" -> issued(entry, object);
      case "certificate.suspended" -> move(entry, object, Set.of(State.IN_FORCE), State.SUSPENDED);
      case "certificate.reinstated" -> move(entry, object, Set.of(State.SUSPENDED), State.IN_FORCE);
      case "certificate.withdrawn" ->
          move(entry, object, Set.of(State.IN_FORCE, State.SUSPENDED), State.WITHDRAWN);
      case "audit.anchor" -> anchor(entry, object);
      default -> findings.look("other entry"); // of a later version
    }
  }

  private void issued(JsonObject entry, String object) {
    entry.requireInstant("time");
    for (String digest : Set.of("contentDigest", "credentialDigest", "pdfDigest")) {
      if (!DIGEST.matcher(entry.requireText(digest)).matches()) {
        throw new MalformedJson(entry.place(digest), "not a digest");
      }
    }
    String number = entry.requireText("certificate");
    Certificate before =
        certificates.putIfAbsent(
            entry.requireText("publicId"), new Certificate(number, State.IN_FORCE));
    boolean isNew = numbers.add(number) && before == null;
    findings.look("certificate");
    findings.require(isNew, Flaw.CERTIFICATE_TWICE, object, number);
  }

  private void move(JsonObject entry, String object, Set<State> from, State to) {
    entry.requireInstant("time");
    String publicId = entry.requireText("publicId");
    String number = entry.requireText("certificate");
    Certificate known = certificates.get(publicId);
    findings.look("change of a certificate");
    if (known == null || !known.number.equals(number)) {
      findings.add(Flaw.CERTIFICATE_UNKNOWN, object, number);
      return;
    }
    findings.require(
        from.contains(known.state), Flaw.STATE_IMPOSSIBLE, object, number + " was " + known.state);
    certificates.put(publicId, new Certificate(number, to));
  }

  private void anchor(JsonObject entry, String object) {
    long sequence = entry.requireInteger("sequence");
    Long before = anchors.put(entry.requireText("node"), sequence);
    findings.look("audit anchor");
    findings.require(
        before == null || before < sequence, Flaw.ANCHOR_BACKWARD, object, "" + sequence);
  }

  /** The first entry of every part but the first names the end of the part before it. */
  private void requireContinuation(JsonObject entry, String type, String object) {
    boolean isOpening = type.equals("log.opened");
    if (end.isEmpty()) {
      findings.require(
          !isOpening, Flaw.PART_NOT_CONTINUED, object, "the part before it is not named");
      return;
    }
    JsonObject previous = entry.object("previous").orElse(JsonObject.empty());
    boolean continues =
        isOpening
            && previous.text("origin").equals(Optional.of(end.get().origin))
            && previous.integer("size").equals(Optional.of(end.get().size))
            && previous.text("root").equals(Optional.of(end.get().root));
    findings.require(continues, Flaw.PART_NOT_CONTINUED, object, end.get().origin);
  }

  long issued() {
    return certificates.size();
  }

  long withdrawn() {
    return count(State.WITHDRAWN);
  }

  long suspended() {
    return count(State.SUSPENDED);
  }

  private long count(State state) {
    return certificates.values().stream().filter(one -> one.state == state).count();
  }
}
