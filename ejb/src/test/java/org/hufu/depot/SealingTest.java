package org.hufu.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts in a directory: sealed, found again, and told apart from changed ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {
  private static final int PART = (2 << 20) + 12_345;

  @TempDir Path directory;

  private final String object = UUID.randomUUID().toString();
  private final byte[] content = new byte[3 * PART - 999];
  private StorageKeys keys;
  private String wrapped;
  private FileDepot depot;

  @BeforeEach
  void three_parts_are_kept() throws IOException {
    StorageKeys.create(directory.resolve("evidence.key"));
    keys = StorageKeys.read(directory.resolve("evidence.key"));
    wrapped = keys.fresh(object);
    depot = new FileDepot(directory.resolve("parts"));
    new Random(7).nextBytes(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 20, PART - 1, PART, PART + 1, 3 * PART - 1000})
  void an_object_is_read_from_any_offset(int from) throws IOException {
    try (PartStream plain = new PartStream(depot, key(), kept(), from)) {
      assertThat(plain.readAllBytes())
          .isEqualTo(java.util.Arrays.copyOfRange(content, from, content.length));
    }
  }

  @Test
  void nothing_of_the_content_or_its_digest_is_seen_on_the_disk() throws IOException {
    List<PartStream.Part> parts = kept();

    byte[] sealed = depot.open(parts.get(0).key()).readAllBytes();
    String plain = new String(content, 0, 16, StandardCharsets.ISO_8859_1);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(plain);
    assertThat(sealed.length).isGreaterThan(PART);
  }

  @Test
  void one_changed_bit_anywhere_ends_the_reading() throws IOException {
    List<PartStream.Part> parts = kept();
    Path file = directory.resolve("parts").resolve(parts.get(1).key());
    for (int place : new int[] {0, 50, 1 << 20, PART - 1}) {
      byte[] sealed = Files.readAllBytes(file);
      sealed[place] ^= 1;
      Files.write(file, sealed);

      assertThatThrownBy(() -> read(parts)).isInstanceOf(IOException.class);

      sealed[place] ^= 1;
      Files.write(file, sealed);
    }
    assertThat(read(parts)).isEqualTo(content);
  }

  @Test
  void a_part_that_was_cut_off_at_a_segment_ends_the_reading() throws IOException {
    List<PartStream.Part> parts = kept();
    Path file = directory.resolve("parts").resolve(parts.get(2).key());
    byte[] sealed = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(sealed, 1 << 20));

    assertThatThrownBy(() -> read(parts)).isInstanceOf(IOException.class);
  }

  @Test
  void parts_that_changed_places_end_the_reading() throws IOException {
    List<PartStream.Part> parts = kept();
    List<PartStream.Part> swapped =
        List.of(
            new PartStream.Part(parts.get(1).key(), 0, PART),
            new PartStream.Part(parts.get(0).key(), PART, PART));

    assertThatThrownBy(() -> read(swapped)).isInstanceOf(IOException.class);
  }

  @Test
  void a_part_that_is_gone_ends_the_reading() throws IOException {
    List<PartStream.Part> parts = kept();
    depot.remove(parts.get(0).key());

    assertThatThrownBy(() -> read(parts))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No part");
  }

  @Test
  void a_key_wrapped_for_one_object_does_not_open_as_that_of_another() {
    assertThatThrownBy(() -> keys.open(UUID.randomUUID().toString(), wrapped))
        .isInstanceOf(CannotOpen.class);
    assertThatThrownBy(
            () -> keys.open(object, wrapped.substring(0, wrapped.length() - 8) + "AAAAAAA="))
        .isInstanceOf(CannotOpen.class);
  }

  @Test
  void after_a_rotation_the_old_storage_key_still_opens_and_the_new_one_wraps() throws IOException {
    List<PartStream.Part> parts = kept();
    Path file = directory.resolve("evidence.key");
    Files.writeString(file, "ab".repeat(32) + "\n" + Files.readString(file));
    StorageKeys rotated = StorageKeys.read(file);

    try (PartStream plain = new PartStream(depot, rotated.open(object, wrapped), parts, 0)) {
      assertThat(plain.readAllBytes()).isEqualTo(content);
    }
    assertThat(rotated.fresh(object).substring(0, 16)).isNotEqualTo(wrapped.substring(0, 16));
  }

  @Test
  void a_storage_key_that_others_can_read_is_not_used() throws IOException {
    Path file = directory.resolve("evidence.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> StorageKeys.read(file)).hasMessageContaining("chmod 600");
  }

  @Test
  void everything_that_lies_there_is_found_and_can_be_taken_away() throws IOException {
    List<PartStream.Part> parts = kept();
    Files.writeString(directory.resolve("parts/stranger"), "not ours");

    List<String> found = new ArrayList<>();
    depot.each(item -> found.add(item.key()));
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(parts.stream().map(PartStream.Part::key).toList());

    found.forEach(depot::remove);
    found.forEach(depot::remove);
    found.clear();
    depot.each(item -> found.add(item.key()));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evidence.key", "/etc/passwd", "ab/../../x", ""})
  void a_key_that_is_none_of_ours_is_never_followed(String key) {
    assertThatThrownBy(() -> depot.open(key)).isInstanceOf(IllegalArgumentException.class);
  }

  private ObjectKey key() {
    return keys.open(object, wrapped);
  }

  private byte[] read(List<PartStream.Part> parts) throws IOException {
    try (PartStream plain = new PartStream(depot, key(), parts, 0)) {
      return plain.readAllBytes();
    }
  }

  private List<PartStream.Part> kept() throws IOException {
    List<PartStream.Part> parts = new ArrayList<>();
    for (int start = 0; start < content.length; start += PART) {
      int length = Math.min(PART, content.length - start);
      Path sealed = directory.resolve("sealed");
      try (var out = key().sealing(Files.newOutputStream(sealed), start)) {
        out.write(content, start, length);
      }
      String name = PartKey.of(object, start, start);
      depot.put(name, sealed);
      parts.add(new PartStream.Part(name, start, length));
    }
    return parts;
  }
}
