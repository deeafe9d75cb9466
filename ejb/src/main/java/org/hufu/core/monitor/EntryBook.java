package org.hufu.core.monitor;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.merkle.Hash;

/** What the entries of all parts say one after the other, and whether it can be true. */
final class EntryBook {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Findings findings;
  private final Map<String, Certificate> certificates = new LinkedHashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, Long> anchors = new HashMap<>();
  private Optional<End> end = Optional.empty();
  private long before;

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

  private record Certificate(String number, State state, List<Event> events) {
    Certificate next(State to, Event event) {
      return new Certificate(number, to, Stream.concat(events.stream(), Stream.of(event)).toList());
    }
  }

  /**
   * An entry about a certificate.
   *
   * @param leaf place over all parts of the log
   * @param time since when it holds
   */
  record Event(long leaf, Hash hash, Instant time) {}

  /** The part that was read is over. */
  void close(End ended) {
    end = Optional.of(ended);
    before += ended.size;
  }

  /** Entries of all parts that are over. */
  long size() {
    return before;
  }

  /** In the order of their issue. */
  Set<String> publicIds() {
    return certificates.keySet();
  }

  /** All entries about this certificate, which is one of {@link #publicIds}. */
  List<Event> events(String publicId) {
    return certificates.get(publicId).events;
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
      read(entry, type, new Place(object, before + index, Hash.ofLeaf(data)));
    } catch (MalformedJson e) {
      findings.add(Flaw.ENTRY_MALFORMED, object, e.getMessage());
    }
  }

  /** Where an entry stands, in words and as a number. */
  private record Place(String object, long leaf, Hash hash) {
    Event event(JsonObject entry) {
      return new Event(leaf, hash, entry.requireInstant("time"));
    }
  }

  private void read(JsonObject entry, String type, Place place) {
    switch (type) {
      case "certificate.issued" -> issued(entry, place);
      case "certificate.suspended" -> move(entry, place, Set.of(State.IN_FORCE), State.SUSPENDED);
      case "certificate.reinstated" -> move(entry, place, Set.of(State.SUSPENDED), State.IN_FORCE);
      case "certificate.withdrawn" ->
          move(entry, place, Set.of(State.IN_FORCE, State.SUSPENDED), State.WITHDRAWN);
      case "audit.anchor" -> anchor(entry, place.object);
      default -> findings.look("other entry"); // of a later version
    }
  }

  private void issued(JsonObject entry, Place place) {
    Event event = place.event(entry);
    for (String digest : Set.of("contentDigest", "credentialDigest", "pdfDigest")) {
      if (!DIGEST.matcher(entry.requireText(digest)).matches()) {
        throw new MalformedJson(entry.place(digest), "not a digest");
      }
    }
    String number = entry.requireText("certificate");
    Certificate before =
        certificates.putIfAbsent(
            entry.requireText("publicId"), new Certificate(number, State.IN_FORCE, List.of(event)));
    boolean isNew = numbers.add(number) && before == null;
    findings.look("certificate");
    findings.require(isNew, Flaw.CERTIFICATE_TWICE, place.object, number);
  }

  private void move(JsonObject entry, Place place, Set<State> from, State to) {
    Event event = place.event(entry);
    String publicId = entry.requireText("publicId");
    String number = entry.requireText("certificate");
    Certificate known = certificates.get(publicId);
    findings.look("change of a certificate");
    if (known == null || !known.number.equals(number)) {
      findings.add(Flaw.CERTIFICATE_UNKNOWN, place.object, number);
      return;
    }
    findings.require(
        from.contains(known.state),
        Flaw.STATE_IMPOSSIBLE,
        place.object,
        number + " was " + known.state);
    certificates.put(publicId, known.next(to, event));
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
