package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.monitor.MonitorReport.Verdict;
import org.hufu.core.witness.GrowingLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One planted damage after the other in a log that was sound. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogDamageTest {
  private final PublishedBody published = new PublishedBody();

  /** Publishes the grown logs anew, with entries that contradict each other. */
  private void assertFindsEntry(Flaw flaw, byte[]... entries) {
    Arrays.stream(entries).forEach(published.log::append);
    published.publish();
    published.assertFinds(flaw, "body.example/log/2026 entry " + (published.log.size() - 1));
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

    published.assertFinds(flaw, path);
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

    published.assertFinds(Flaw.PROOF_FAILS, "entry " + index);
    published.assertFinds(Flaw.ROOT_DIFFERS, isFormer ? "2025" : "2026");
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

    published.assertFinds(flaw, path);
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

    published.assertFinds(Flaw.CHECKPOINT_NOT_SIGNED, "/log/2026/checkpoint");
  }

  @Test
  void the_checkpoint_of_one_part_is_none_of_another() {
    published.files.put("/log/2026/checkpoint", published.files.get("/log/2025/checkpoint"));

    published.assertFinds(Flaw.CHECKPOINT_NOT_SIGNED, "/log/2026/checkpoint");
  }

  @Test
  void a_closed_part_that_grew_is_found() {
    published.former.append(PublishedBody.issued(5000));
    published.part("/log/2025", published.former);

    published.assertFinds(Flaw.CHECKPOINT_OTHER_END, "/log/2025/checkpoint");
  }

  @Test
  void a_signed_root_that_the_entries_do_not_have_is_found() {
    GrowingLog lying = published.log.fork(699).append(PublishedBody.issued(7000));
    published.put("/log/2026/checkpoint", lying.checkpoint().write());

    published.assertFinds(Flaw.ROOT_DIFFERS, "body.example/log/2026");
  }

  @Test
  void a_part_that_names_another_end_of_the_one_before_is_found() {
    GrowingLog other = published.log.fork(0);
    other.append(published.opened(new TreeHead(299, Hash.ofLeaf(new byte[0]))));
    published.part("/log/2026", other);

    published.assertFinds(Flaw.PART_NOT_CONTINUED, "body.example/log/2026 entry 0");
  }

  @Test
  void a_part_that_names_nothing_before_it_is_found() {
    published.part("/log/2026", published.log.fork(0).append(PublishedBody.issued(7)));

    published.assertFinds(Flaw.PART_NOT_CONTINUED, "body.example/log/2026 entry 0");
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
}
