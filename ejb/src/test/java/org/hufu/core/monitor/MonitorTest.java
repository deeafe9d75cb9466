package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.monitor.MonitorReport.Verdict;
import org.hufu.core.signature.Jwk;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.witness.Cosignature;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One planted damage after the other, in files that were sound. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MonitorTest {
  private final PublishedBody published = new PublishedBody();

  private void assertFinds(Flaw flaw, String object) {
    MonitorReport report = published.check();

    assertThat(report.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.flaw()).isEqualTo(flaw);
              assertThat(finding.object()).contains(object);
            });
    assertThat(report.verdict()).isEqualTo(flaw.isDamage() ? Verdict.DAMAGED : Verdict.CANNOT_TELL);
  }

  /** Publishes the grown logs anew, with entries that contradict each other. */
  private void assertFindsEntry(Flaw flaw, byte[]... entries) {
    Arrays.stream(entries).forEach(published.log::append);
    published.publish();
    assertFinds(flaw, "body.example/log/2026 entry " + (published.log.size() - 1));
  }

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

  @ParameterizedTest
  @CsvSource({
    "/log/2026/tile/0/000, TILE_DIFFERS, 40",
    "/log/2026/tile/0/002.p/188, TILE_DIFFERS, 6000",
    "/log/2026/tile/1/000.p/2, TILE_DIFFERS, 33",
    "/log/2025/tile/0/000, TILE_DIFFERS, 0",
    "/log/2025/tile/0/001.p/44, TILE_DIFFERS, 1000"
  })
  void one_wrong_bit_in_a_tile_is_found(String path, Flaw flaw, int place) {
    published.flip(path, place);

    assertFinds(flaw, path);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 299, 300, 500, 999})
  void one_wrong_letter_in_an_entry_is_found(int entry) {
    boolean isFormer = entry < 300;
    int index = isFormer ? entry : entry - 300;
    int size = isFormer ? 300 : 700;
    int width = Math.min(256, size - index / 256 * 256);
    String path = (isFormer ? "/log/2025/" : "/log/2026/") + EntryBundle.path(index / 256, width);
    List<byte[]> entries = new ArrayList<>(EntryBundle.decode(published.files.get(path), width));
    byte[] changed = entries.get(index % 256).clone();
    changed[changed.length / 2] ^= 1;
    entries.set(index % 256, changed);
    published.files.put(path, EntryBundle.encode(entries));

    assertFinds(Flaw.PROOF_FAILS, "entry " + index);
    assertFinds(Flaw.ROOT_DIFFERS, isFormer ? "2025" : "2026");
  }

  @ParameterizedTest
  @CsvSource({
    "/.well-known/trust-list.jws, TRUST_LIST_MISSING",
    "/.well-known/jwks.json, JWKS_MISSING",
    "/.well-known/hufu.json, DIRECTORY_MISSING",
    "/log/2026/checkpoint, CHECKPOINT_MISSING",
    "/log/2025/checkpoint, CHECKPOINT_MISSING",
    "/log/2026/tile/0/001, TILE_MISSING",
    "/log/2026/tile/1/000.p/2, TILE_MISSING",
    "/log/2025/tile/0/001.p/44, TILE_MISSING",
    "/log/2026/tile/entries/001, BUNDLE_MISSING",
    "/log/2025/tile/entries/001.p/44, BUNDLE_MISSING",
    "/status/revocation-1, STATUS_LIST_MISSING",
    "/status/suspension-1, STATUS_LIST_MISSING"
  })
  void a_missing_file_is_named(String path, Flaw flaw) {
    published.files.remove(path);

    assertFinds(flaw, path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/trust-list.jws",
        "/.well-known/jwks.json",
        "/.well-known/hufu.json",
        "/log/2026/checkpoint",
        "/log/2026/tile/0/001",
        "/log/2026/tile/entries/001",
        "/status/revocation-1"
      })
  void noise_and_floods_in_place_of_a_file_are_damage(String path) {
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[] {'{'},
            new byte[9000],
            "[".repeat(9000).getBytes(StandardCharsets.UTF_8),
            new byte[20 << 20])) {
      published.files.put(path, bytes);
      assertThat(published.check().verdict()).isEqualTo(Verdict.DAMAGED);
    }
  }

  @Test
  void a_checkpoint_of_another_key_is_not_believed() {
    published.put(
        "/log/2026/checkpoint",
        new GrowingLog("body.example/log/2026").append(5).checkpoint().write());

    assertFinds(Flaw.CHECKPOINT_NOT_SIGNED, "/log/2026/checkpoint");
  }

  @Test
  void the_checkpoint_of_one_part_is_none_of_another() {
    published.files.put("/log/2026/checkpoint", published.files.get("/log/2025/checkpoint"));

    assertFinds(Flaw.CHECKPOINT_NOT_SIGNED, "/log/2026/checkpoint");
  }

  @Test
  void a_closed_part_that_grew_is_found() {
    published.former.append(PublishedBody.issued(5000));
    published.part("/log/2025", published.former);

    assertFinds(Flaw.CHECKPOINT_OTHER_END, "/log/2025/checkpoint");
  }

  @Test
  void a_signed_root_that_the_entries_do_not_have_is_found() {
    GrowingLog lying = published.log.fork(699).append(PublishedBody.issued(7000));
    published.put("/log/2026/checkpoint", lying.checkpoint().write());

    assertFinds(Flaw.ROOT_DIFFERS, "body.example/log/2026");
  }

  @Test
  void a_part_that_names_another_end_of_the_one_before_is_found() {
    GrowingLog other = published.log.fork(0);
    other.append(published.opened(new TreeHead(299, Hash.ofLeaf(new byte[0]))));
    published.part("/log/2026", other);

    assertFinds(Flaw.PART_NOT_CONTINUED, "body.example/log/2026 entry 0");
  }

  @Test
  void a_part_that_names_nothing_before_it_is_found() {
    published.part("/log/2026", published.log.fork(0).append(PublishedBody.issued(7)));

    assertFinds(Flaw.PART_NOT_CONTINUED, "body.example/log/2026 entry 0");
  }

  @Test
  void a_certificate_entered_twice_is_found() {
    assertFindsEntry(Flaw.CERTIFICATE_TWICE, PublishedBody.issued(7));
  }

  @Test
  void a_number_given_twice_is_found() {
    byte[] again = JsonWriter.canonical(PublishedBody.issue(7).with("publicId", "another"));

    assertFindsEntry(Flaw.CERTIFICATE_TWICE, again);
  }

  @Test
  void a_change_of_what_was_never_issued_is_found() {
    assertFindsEntry(Flaw.CERTIFICATE_UNKNOWN, PublishedBody.changed("suspended", 7777));
  }

  @Test
  void a_change_that_the_state_does_not_allow_is_found() {
    assertFindsEntry(Flaw.STATE_IMPOSSIBLE, PublishedBody.changed("reinstated", 1));
  }

  @Test
  void an_anchor_that_goes_back_is_found() {
    assertFindsEntry(Flaw.ANCHOR_BACKWARD, PublishedBody.anchor(5));
  }

  @Test
  void an_entry_that_is_not_json_or_not_canonical_is_found() {
    assertFindsEntry(Flaw.ENTRY_MALFORMED, "hello".getBytes(StandardCharsets.UTF_8));
    assertFindsEntry(
        Flaw.ENTRY_NOT_CANONICAL, "{ \"type\":\"other\"}".getBytes(StandardCharsets.UTF_8));
    assertFindsEntry(
        Flaw.ENTRY_MALFORMED, "{\"type\":\"certificate.issued\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_status_list_that_hides_a_withdrawal_is_found() {
    published.put("/status/revocation-1", published.body.statusList(StatusEntry.REVOCATION, 11));

    assertFinds(Flaw.STATUS_LIST_HIDES, "/status/revocation-*");
  }

  @Test
  void a_status_list_that_hides_a_suspension_is_found() {
    published.put("/status/suspension-1", published.body.statusList(StatusEntry.SUSPENSION));

    assertFinds(Flaw.STATUS_LIST_HIDES, "/status/suspension-*");
  }

  @Test
  void a_list_in_the_place_of_another_is_refused() {
    published.files.put("/status/suspension-1", published.files.get("/status/revocation-1"));

    assertFinds(Flaw.STATUS_LIST_REFUSED, "/status/suspension-1");
  }

  @Test
  void a_status_list_with_a_wrong_signature_is_refused() {
    String good =
        new String(published.files.get("/status/revocation-1"), StandardCharsets.US_ASCII);
    char last = good.charAt(good.length() - 3);
    published.put(
        "/status/revocation-1",
        good.substring(0, good.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + good.substring(good.length() - 2));

    assertFinds(Flaw.STATUS_LIST_REFUSED, "/status/revocation-1");
  }

  @Test
  void lists_that_have_ended_tell_nothing() {
    Inquiry now = published.inquiry();
    Inquiry later =
        new Inquiry(
            now.roots(), List.of(), Set.of(), now.at().plus(Duration.ofDays(2)), 2000, () -> false);
    MonitorReport report = published.check(later);

    assertThat(report.counts()).containsOnlyKeys(Flaw.STATUS_LIST_OUTDATED);
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void a_trust_list_that_has_ended_tells_nothing() {
    Inquiry now = published.inquiry();
    Inquiry later =
        new Inquiry(
            now.roots(),
            List.of(),
            Set.of(),
            now.at().plus(Duration.ofDays(60)),
            2000,
            () -> false);

    assertThat(published.check(later).counts())
        .containsOnlyKeys(Flaw.TRUST_LIST_OUTDATED, Flaw.STATUS_LIST_OUTDATED);
  }

  @Test
  void a_trust_list_of_another_root_is_refused() {
    Inquiry now = published.inquiry();
    Inquiry pinned =
        new Inquiry(
            Set.of(new IssuerExamples().pin()), List.of(), Set.of(), now.at(), 2000, () -> false);

    assertThat(published.check(pinned).counts()).containsOnlyKeys(Flaw.TRUST_LIST_REFUSED);
  }

  @Test
  void a_key_set_with_a_stranger_or_without_a_key_is_found() {
    String compact =
        new String(published.files.get("/.well-known/trust-list.jws"), StandardCharsets.US_ASCII);
    TrustList list = TrustListReader.read(compact, Set.of(), IssuerExamples.AT).list();
    List<JsonObject> keys = list.keys().stream().map(PublishedBody::jwk).toList();
    Jwk stranger = Jwk.of(GrowingLog.generate().getPublic());

    published.keys(
        Stream.concat(
                keys.stream(), Stream.of(stranger.toJson().with("kid", stranger.thumbprint())))
            .toList());
    assertFinds(Flaw.JWKS_DIFFERS, "jwks");
    published.keys(keys.subList(1, keys.size()));
    assertFinds(Flaw.JWKS_DIFFERS, "jwks");
  }

  @Test
  void a_directory_that_names_another_log_is_found() {
    published.change("/.well-known/hufu.json", text -> text.replace("log/2025\"", "log/2024\""));

    assertFinds(Flaw.DIRECTORY_DIFFERS, "hufu.json");
  }

  @Test
  void a_directory_never_leads_elsewhere() {
    published.change(
        "/.well-known/hufu.json",
        text -> text.replace("https://body.example/log/2026/", "https://other.example/../x"));

    assertFinds(Flaw.DIRECTORY_MALFORMED, "hufu.json");
  }

  @Test
  void a_trust_list_without_a_log_tells_nothing_of_the_log() {
    published.trust(new TrustedLog("body.example/log", "not a key"));

    assertFinds(Flaw.TRUST_LIST_REFUSED, "log");
  }

  private MonitorReport withKept(String... kept) {
    Inquiry now = published.inquiry();
    return published.check(
        new Inquiry(now.roots(), List.of(kept), Set.of(), now.at(), 2000, () -> false));
  }

  @Test
  void checkpoints_kept_from_earlier_are_states_of_an_honest_log() {
    MonitorReport report =
        withKept(
            published.log.fork(0).checkpoint().write(),
            published.log.fork(1).checkpoint().write(),
            published.log.fork(255).checkpoint().write(),
            published.log.fork(256).checkpoint().write(),
            published.log.checkpoint().write(),
            published.former.fork(17).checkpoint().write());

    assertThat(report.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(report.looked()).containsEntry("kept checkpoint", 6L);
  }

  @Test
  void a_log_that_was_rolled_back_contradicts_a_kept_checkpoint() {
    GrowingLog later = published.log.fork(700).append(3);

    assertThat(withKept(later.checkpoint().write()).counts())
        .containsOnlyKeys(Flaw.HISTORY_CONTRADICTED);
  }

  @Test
  void a_log_with_two_histories_contradicts_a_kept_checkpoint() {
    GrowingLog other = published.log.fork(400).append(new byte[] {1});

    assertThat(withKept(other.checkpoint().write()).counts())
        .containsOnlyKeys(Flaw.HISTORY_CONTRADICTED);
  }

  @Test
  void what_a_stranger_signed_contradicts_nothing() {
    GrowingLog stranger = new GrowingLog("body.example/log/2026").append(9);

    assertThat(withKept(stranger.checkpoint().write(), "nothing").verdict())
        .isEqualTo(Verdict.SOUND);
  }

  @Test
  void a_kept_proof_is_checked_too() {
    GrowingLog then = published.log.fork(600);
    var proof =
        new LogProof(
            Optional.of(new String(then.entries().get(20), StandardCharsets.UTF_8)),
            20,
            then.tree().prove(20).path().stream().map(Hash::base64).toList(),
            then.checkpoint().write());
    var moved = new LogProof(proof.entry(), 21, proof.path(), proof.checkpoint());

    assertThat(withKept(proof.write()).looked()).containsEntry("kept proof", 1L);
    assertThat(withKept(proof.write()).verdict()).isEqualTo(Verdict.SOUND);
    assertThat(withKept(moved.write()).counts()).containsOnlyKeys(Flaw.PROOF_FAILS);
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
