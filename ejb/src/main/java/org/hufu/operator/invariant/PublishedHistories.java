package org.hufu.operator.invariant;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusHistory;
import org.hufu.core.status.StatusMoment;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Snapshot;

/** Signed status histories, held against the events and the log that they repeat. */
final class PublishedHistories {
  private static final String PREFIX = "/history/";

  private PublishedHistories() {}

  /** What happened as the database has it: the log's entry, and its times. */
  private record Event(String entry, Instant recorded, Instant effective) {}

  static void check(Snapshot snapshot, Findings findings) {
    Map<String, List<Event>> events = events(snapshot);
    snapshot.each(
        "select path, body from published_document where path like '/history/%' order by path",
        row -> {
          String path = row.text("path");
          byte[] body = row.bytes("body");
          findings.look(
              "status history",
              path,
              object ->
                  judge(
                      snapshot,
                      SignedStatusHistory.read(new String(body, StandardCharsets.US_ASCII)),
                      events.getOrDefault(path, List.of()),
                      findings));
        });
  }

  private static Map<String, List<Event>> events(Snapshot snapshot) {
    Map<String, List<Event>> events = new HashMap<>();
    snapshot.each(
        "select c.public_id, l.data, s.recorded, s.effective from status_event s"
            + " join certificate c on c.number = s.number"
            + " join log_entry l on l.leaf_index = s.leaf_index"
            + " join published_document d on d.path = '/history/' || c.public_id"
            + " order by s.position",
        row ->
            events
                .computeIfAbsent(PREFIX + row.text("public_id"), unused -> new ArrayList<>())
                .add(
                    new Event(
                        new String(row.bytes("data"), StandardCharsets.UTF_8),
                        row.instant("recorded"),
                        row.instant("effective"))));
    return events;
  }

  private static void judge(
      Snapshot snapshot, SignedStatusHistory signed, List<Event> events, Findings findings) {
    StatusHistory history = signed.history();
    String object = "status history " + PREFIX + history.publicId();
    findings.require(
        snapshot
            .keys()
            .signer(signed.credential().jws(), KeyPurpose.STATUS_LIST, history.until())
            .isPresent(),
        object,
        "is not signed by a key that was valid then");
    List<String> said = new ArrayList<>();
    for (StatusMoment moment : history.moments()) {
      said.add(
          moment.recorded()
              + " "
              + new String(JsonWriter.canonical(moment.entry()), StandardCharsets.UTF_8));
    }
    List<String> happened =
        events.stream()
            .filter(event -> !event.effective().isAfter(history.until()))
            .map(event -> event.recorded() + " " + event.entry())
            .toList();
    findings.require(said.equals(happened), object, "says something else than what happened");
  }
}
