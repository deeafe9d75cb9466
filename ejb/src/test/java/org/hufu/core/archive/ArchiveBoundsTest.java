package org.hufu.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveBoundsTest {
  private static final String ZIP = "application/zip";
  private static final String GZIP = "application/gzip";
  private static final ArchiveBounds BOUNDS = new ArchiveBounds(3, 8 << 20, 200);

  @Test
  void sound_archives_of_all_kinds_are_taken() throws IOException {
    assertThat(BOUNDS.objection(ZIP, zip("a.txt", "b/c.txt"))).isEmpty();
    assertThat(BOUNDS.objection("application/x-tar", new ByteArrayInputStream(tar("a", '0'))))
        .isEmpty();
    assertThat(BOUNDS.objection(GZIP, gzip("log".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    assertThat(BOUNDS.objection(GZIP, gzip(tar("a", '0')))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/etc/passwd", "a/../../b", "C:\\a", "a\\..\\..\\b", "a\u0007"})
  void paths_that_lead_outside_are_refused(String path) throws IOException {
    assertThat(code(BOUNDS.objection(ZIP, zip(path)))).isEqualTo("evidence.archive-outside");
  }

  @Test
  void too_many_entries_are_refused() throws IOException {
    assertThat(code(BOUNDS.objection(ZIP, zip("a", "b", "c", "d"))))
        .isEqualTo("evidence.archive-entries");
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
    byte[] zeros = new byte[7 << 20];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(zeros);
    }

    assertThat(code(BOUNDS.objection(ZIP, new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo("evidence.archive-bomb");
    assertThat(code(BOUNDS.objection(GZIP, gzip(zeros)))).isEqualTo("evidence.archive-bomb");
  }

  @Test
  void more_than_the_bounds_is_refused_however_well_it_is_packed() throws IOException {
    byte[] noise = new byte[9 << 20];
    new java.util.Random(1).nextBytes(noise);

    assertThat(code(BOUNDS.objection(GZIP, gzip(noise)))).isEqualTo("evidence.archive-bomb");
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '2'})
  void links_are_refused(char link) throws IOException {
    assertThat(
            code(BOUNDS.objection("application/x-tar", new ByteArrayInputStream(tar("a", link)))))
        .isEqualTo("evidence.archive-link");
  }

  @Test
  void an_encrypted_entry_is_refused() throws IOException {
    byte[] zip = zip("a.txt").readAllBytes();
    zip[6] |= 1; // general purpose bit 0 of the local header

    assertThat(code(BOUNDS.objection(ZIP, new ByteArrayInputStream(zip))))
        .isEqualTo("evidence.archive-encrypted");
  }

  @Test
  void a_truncated_archive_is_refused() throws IOException {
    byte[] zip = gzip(new byte[1000]).readAllBytes();

    assertThat(
            code(
                BOUNDS.objection(
                    GZIP, new ByteArrayInputStream(Arrays.copyOf(zip, zip.length - 12)))))
        .isEqualTo("evidence.archive-unreadable");
  }

  @Test
  void what_only_claims_to_be_an_archive_is_refused() throws IOException {
    assertThat(code(BOUNDS.objection(ZIP, new ByteArrayInputStream(new byte[100]))))
        .isEqualTo("evidence.archive-unreadable");
  }

  @Test
  void a_source_that_fails_is_no_fault_of_the_archive() throws IOException {
    byte[] zip = zip("a.txt").readAllBytes();
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(zip, 0, 20),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("disk");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
              }
            });

    assertThatThrownBy(() -> BOUNDS.objection(ZIP, failing)).hasMessage("disk");
  }

  private static String code(Optional<Reason> objection) {
    return objection.map(Reason::code).orElse("none");
  }

  private static InputStream zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static InputStream gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static byte[] tar(String name, char type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name, (byte) type);
      if (type != (char) TarConstants.LF_NORMAL) {
        entry.setLinkName("/etc/passwd");
      }
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
