package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.KeyPair;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.monitor.MonitorReport.Verdict;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;
import org.hufu.core.signature.Jwk;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.witness.Cosignature;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sound, what cannot be seen, and what is too much. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MonitorTest {
  private final PublishedBody published = new PublishedBody();

  @Test
  void what_is_sound_is_called_sound_and_everything_was_looked_at() {
    MonitorReport report = published.check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(report.parts())
        .extracting(MonitorReport.Part::size, MonitorReport.Part::isClosed)
        .containsExactly(tuple(300L, true), tuple(700L, false));
    assertThat(report.looked())
        .containsEntry("entry", 1000L)
        .containsEntry("proof", 1000L)
        .containsEntry("tile", 7L)
        .containsEntry("bundle", 5L)
        .containsEntry("status list", 2L)
        .containsEntry("change of a certificate", 5L);
  }

  @Test
  void witnesses_are_counted() {
    KeyPair pair = GrowingLog.generate();
    var witness = new NoteKey("w.example", Jwk.of(pair.getPublic()), NoteKey.Kind.WITNESS);
    SignedNote note = published.log.checkpoint();
    var line =
        new Cosignature(witness, IssuerExamples.AT).sign(note.text(), GrowingLog.signer(pair));
    published.put("/log/2026/checkpoint", note.with(line).write());
    Inquiry asked = published.inquiry();
    Inquiry inquiry =
        new Inquiry(
            asked.roots(), List.of(), Set.of(witness.text()), asked.at(), 2000, () -> false);

    assertThat(published.check(inquiry).parts())
        .extracting(MonitorReport.Part::witnesses)
        .containsExactly("0/1", "1/1");
  }

  @Test
  void a_log_longer_than_allowed_is_not_read() {
    Inquiry now = published.inquiry();
    MonitorReport report =
        published.check(new Inquiry(now.roots(), List.of(), Set.of(), now.at(), 900, () -> false));

    assertThat(report.counts()).containsOnlyKeys(Flaw.LIMIT_REACHED);
    assertThat(report.looked()).containsEntry("entry", 300L);
  }

  @Test
  void a_log_that_takes_too_long_is_left() {
    Inquiry now = published.inquiry();
    MonitorReport report =
        published.check(new Inquiry(now.roots(), List.of(), Set.of(), now.at(), 2000, () -> true));

    assertThat(report.counts()).containsOnlyKeys(Flaw.LIMIT_REACHED);
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void what_cannot_be_fetched_is_not_called_missing() {
    Inquiry inquiry = published.inquiry();
    PublishedFiles broken =
        (path, limit) -> {
          if (path.contains("tile")) {
            throw Unreadable.away(path, "HTTP 503");
          }
          return published.read(path, limit);
        };
    MonitorReport report = Monitor.check(broken, inquiry, (origin, entries, of) -> {});

    assertThat(report.counts()).containsOnlyKeys(Flaw.UNREACHABLE);
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void nothing_at_all_is_never_sound() {
    published.files.clear();

    assertThat(published.check().verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void many_findings_are_counted_and_the_first_are_kept() {
    for (int i = 0; i < 60; i++) {
      published.log.append(PublishedBody.changed("suspended", 8000 + i));
    }
    published.publish();
    MonitorReport report = published.check();

    assertThat(report.count()).isEqualTo(60);
    assertThat(report.findings()).hasSize(20);
  }

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void every_flaw_has_a_sentence_in_both_languages(Flaw flaw) {
    assertThat(MonitorSentences.of(flaw, Locale.ENGLISH)).endsWith(".");
    assertThat(MonitorSentences.of(flaw, Locale.SIMPLIFIED_CHINESE)).endsWith("。");
  }
}
