package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.monitor.MonitorReport.Verdict;
import org.hufu.core.status.StatusHistory;
import org.hufu.core.status.StatusMoment;
import org.hufu.core.verification.IssuerExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One planted damage after the other in the history of a certificate that had a life. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryDamageTest {
  private static final String PATH = "/history/id2";
  private static final Instant UNTIL = Instant.parse("2026-05-01T00:00:00Z");

  private final PublishedBody published = new PublishedBody();
  private final List<StatusMoment> moments = new ArrayList<>();

  @BeforeEach
  void publish_the_history() {
    moments.add(moment("issued", 2));
    moments.add(moment("suspended", 302));
    moments.add(moment("reinstated", 303));
    moments.add(moment("withdrawn", 304));
    publish(published.body);
  }

  private static StatusMoment moment(String word, long leaf) {
    JsonObject entry = JsonReader.read(PublishedBody.changed(word, 2));
    return StatusMoment.of(entry.requireInstant("time"), leaf, entry);
  }

  private void publish(IssuerExamples signer) {
    published.put(
        PATH, signer.history(new StatusHistory("id2", "CN01-NDP-2026-2", UNTIL, moments)));
  }

  @Test
  void a_history_that_the_log_bears_out_is_sound() {
    MonitorReport report = published.check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(report.looked()).containsEntry("status history", 1L);
  }

  @Test
  void an_event_that_was_left_out_is_found() {
    moments.remove(3);
    publish(published.body);

    published.assertFinds(Flaw.STATUS_HISTORY_DIFFERS, PATH);
  }

  @Test
  void an_event_that_the_log_has_otherwise_is_found() {
    StatusMoment last = moments.remove(3);
    moments.add(
        StatusMoment.of(
            last.recorded(), last.leafIndex(), last.entry().with("contentDigest", "f".repeat(64))));
    publish(published.body);

    published.assertFinds(Flaw.STATUS_HISTORY_DIFFERS, PATH);
  }

  @Test
  void an_event_under_another_leaf_is_found() {
    StatusMoment last = moments.remove(3);
    moments.add(StatusMoment.of(last.recorded(), 305, last.entry()));
    publish(published.body);

    published.assertFinds(Flaw.STATUS_HISTORY_DIFFERS, PATH);
  }

  @Test
  void an_event_that_is_younger_than_the_checkpoint_contradicts_nothing() {
    JsonObject entry = JsonReader.read(PublishedBody.changed("suspended", 1));
    StatusHistory history =
        new StatusHistory(
            "id4",
            "CN01-NDP-2026-4",
            UNTIL,
            List.of(
                StatusMoment.of(UNTIL, 4, JsonReader.read(PublishedBody.issued(4))),
                StatusMoment.of(
                    UNTIL,
                    1000,
                    entry
                        .with("certificate", "CN01-NDP-2026-4")
                        .with("publicId", "id4")
                        .with("time", UNTIL.toString()))));
    published.put("/history/id4", published.body.history(history));

    assertThat(published.check().findings()).isEmpty();
  }

  @Test
  void a_history_of_a_stranger_is_refused() {
    publish(new IssuerExamples());

    published.assertFinds(Flaw.STATUS_HISTORY_REFUSED, PATH);
  }

  @Test
  void a_history_in_the_place_of_another_is_refused() {
    published.files.put("/history/id1", published.files.remove(PATH));

    published.assertFinds(Flaw.STATUS_HISTORY_REFUSED, "/history/id1");
  }

  @Test
  void what_is_no_history_is_refused() {
    published.put(PATH, "a.b.c");

    published.assertFinds(Flaw.STATUS_HISTORY_REFUSED, PATH);
  }
}
