package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.signature.Jwk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Reports that review laboratories really signed. Their archive is not ours to publish: the test
 * looks for it in the folder that {@code -Dhufu.data=} names.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewLaboratoriesTest {
  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static final List<PublishedKey> KEYS = new ArrayList<>();

  @BeforeAll
  static void unpack() throws IOException, GeneralSecurityException {
    String data = System.getProperty("hufu.data", "");
    Path archive = Path.of(data, "ocp-safe-lab-reports.tar.gz");
    assumeThat(!data.isEmpty() && Files.exists(archive))
        .as("the laboratories' reports are not there; name their folder: -Dhufu.data=")
        .isTrue();
    try (InputStream in = Files.newInputStream(archive);
        var tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          FILES.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      if (file.getKey().contains("SRP_certificates")) {
        KEYS.add(key(file.getKey(), new String(file.getValue(), StandardCharsets.US_ASCII)));
      }
    }
  }

  @Test
  void every_signed_report_is_read_and_verified() {
    Map<String, byte[]> signed = signed();

    assertThat(signed).hasSizeGreaterThan(50);
    assertThat(signed)
        .allSatisfy(
            (name, file) -> {
              ReadResults read = read(file);
              assertThat(read.errors()).as(name).isEmpty();
              assertThat(read.frame().signer()).as(name).isNotEmpty();
              assertThat(read.rows()).as(name).isPositive();
            });
  }

  @Test
  void every_copy_that_differs_is_reported_and_no_other() {
    Map<String, List<String>> differing = new TreeMap<>();
    int compared = 0;
    for (Map.Entry<String, byte[]> signed : signed().entrySet()) {
      byte[] copy = copyOf(signed.getKey());
      if (copy == null) {
        continue;
      }
      compared++;
      ReadResults read = read(SignedReport.pair(signed.getValue(), copy));
      List<String> places =
          read.errors().stream()
              .filter(one -> one.reason().code().equals("results.copy-mismatch"))
              .map(Finding::column)
              .toList();
      assertThat(read.errors()).as(signed.getKey()).hasSameSizeAs(places);
      if (!places.isEmpty()) {
        differing.put(signed.getKey().replaceFirst(".*/Reports/|Reports/", ""), places);
      }
    }
    System.out.println("Compared " + compared + " copies; differing: " + differing);

    assertThat(compared).isGreaterThan(50);
    assertThat(differing.keySet()).allMatch(name -> name.contains("Google"));
    assertThat(differing).hasSize(1);
  }

  private static Map<String, byte[]> signed() {
    Map<String, byte[]> signed = new TreeMap<>();
    FILES.forEach(
        (name, file) -> {
          if (name.endsWith(".jws")) {
            signed.put(name, file);
          }
        });
    return signed;
  }

  /** The plain file beside it, under one of the names that laboratories give. */
  private static byte[] copyOf(String name) {
    String stem = name.substring(0, name.length() - ".jws".length());
    return Optional.ofNullable(FILES.get(stem + ".json"))
        .orElse(FILES.get(stem.replace("_signed", "") + ".json"));
  }

  private static ReadResults read(byte[] file) {
    return ResultsReader.read(
        Optional.of(Format.SIGNED), file, new Job(List.of(), LocalDate.of(2026, 11, 24), KEYS));
  }

  private static PublishedKey key(String name, String pem) throws GeneralSecurityException {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
    String owner = name.replaceFirst(".*Active/([^/]+)/.*", "$1");
    return new PublishedKey(owner, Jwk.of(KeyFactory.getInstance("EC").generatePublic(spec)));
  }
}
