package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and bytes of C2SP tlog-tiles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TileTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 5, 1, tile/0/005.p/1",
    "1, 1234067, 256, tile/1/x001/x234/067",
    "2, 1000, 8, tile/2/x001/000.p/8",
    "7, 999, 255, tile/7/999.p/255",
  })
  void a_tile_has_one_path(int level, long index, int width, String path) {
    Tile tile = new Tile(level, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(path)).isEqualTo(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/0",
        "tile/0/x000/001",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/8/000",
        "tile/00/000",
        "tile/0/../000",
        "tile/0/001/000",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/-01",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
      })
  void other_paths_are_refused(String path) {
    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> Tile.parse(path));
  }

  @Test
  void hashes_stand_one_after_the_other() {
    List<Hash> hashes = LogExamples.referenceLeaves();
    Tile tile = new Tile(0, 0, hashes.size());

    assertThat(Tile.encode(hashes)).hasSize(hashes.size() * Hash.BYTES);
    assertThat(tile.decode(Tile.encode(hashes))).isEqualTo(hashes);
  }

  @Test
  void a_tile_of_another_length_is_refused() {
    byte[] bytes = Tile.encode(LogExamples.referenceLeaves());

    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> new Tile(0, 0, 7).decode(bytes));
  }

  @Test
  void an_entry_stands_after_its_length() {
    byte[] bundle = EntryBundle.encode(List.of(ascii("ab"), ascii(""), ascii("c")));

    assertThat(bundle).containsExactly(0, 2, 'a', 'b', 0, 0, 0, 1, 'c');
    assertThat(EntryBundle.decode(bundle, 3)).containsExactly(ascii("ab"), ascii(""), ascii("c"));
  }

  @Test
  void a_long_entry_keeps_its_length() {
    byte[] entry = new byte[EntryBundle.MAX_ENTRY_BYTES];

    assertThat(EntryBundle.decode(EntryBundle.encode(List.of(entry)), 1)).containsExactly(entry);
  }

  @Test
  void an_entry_too_long_for_its_length_is_refused() {
    List<byte[]> entries = List.of(new byte[EntryBundle.MAX_ENTRY_BYTES + 1]);

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EntryBundle.encode(entries));
  }

  @Test
  void a_bundle_cut_short_is_refused() {
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> EntryBundle.decode(new byte[] {0, 2, 'a'}, 1));
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> EntryBundle.decode(new byte[] {0}, 1));
  }

  @Test
  void a_bundle_with_fewer_entries_than_its_name_says_is_refused() {
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> EntryBundle.decode(new byte[] {0, 1, 'a'}, 2));
  }

  @Test
  void entries_have_paths_of_their_own() {
    assertThat(EntryBundle.path(1234067, 256)).isEqualTo("tile/entries/x001/x234/067");
    assertThat(EntryBundle.path(0, 3)).isEqualTo("tile/entries/000.p/3");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
