package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published examples say what they said when they were published. {@code
 * -Dhufu.vectors.write=true} writes them anew; look at the difference before you commit it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedVectorsTest {
  /** A hang, on the slowest machine. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Test
  void they_come_out_the_same_each_time() throws IOException {
    Map<String, byte[]> files = PublishedVectors.written();
    Map<String, byte[]> again = PublishedVectors.written();

    assertThat(again.keySet()).isEqualTo(files.keySet());
    assertThat(files).allSatisfy((name, bytes) -> assertThat(again.get(name)).isEqualTo(bytes));
    if (Boolean.getBoolean("hufu.vectors.write")) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = PublishedVectors.FOLDER.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
  }

  /**
   * A difference means that a format changed: then decide, and write the files anew. Pictures are
   * packed otherwise by other versions of Java; what they show is seen by their verdicts.
   */
  @TestFactory
  Stream<DynamicTest> what_is_published_is_what_is_written_today() {
    Map<String, byte[]> files = PublishedVectors.published();
    return PublishedVectors.written().entrySet().stream()
        .filter(one -> !one.getKey().endsWith(".png") && !one.getKey().endsWith(".bin"))
        .map(
            one ->
                dynamicTest(
                    one.getKey(),
                    () -> assertThat(files.get(one.getKey())).isEqualTo(one.getValue())));
  }

  @Test
  void nothing_is_published_that_is_not_written() {
    assertThat(PublishedVectors.published().keySet())
        .filteredOn(name -> !name.startsWith("status/") && !name.equals("README.md"))
        .hasSameElementsAs(PublishedVectors.written().keySet());
  }

  @TestFactory
  Stream<DynamicTest> each_is_what_the_manifest_says() {
    Map<String, byte[]> files = PublishedVectors.published();
    return PublishedVectors.cases(files).stream()
        .map(
            one ->
                dynamicTest(
                    one.requireText("file") + " " + one.requireText("verdict"),
                    () ->
                        assertThat(Vector.of(one).toJson(files).toString())
                            .isEqualTo(one.toString())));
  }

  @Test
  void there_are_many_of_each_kind_and_none_that_is_hostile_is_believed() {
    Map<String, byte[]> files = PublishedVectors.published();
    var cases = PublishedVectors.cases(files);

    assertThat(cases.stream().filter(one -> isHostile(one, "jose"))).hasSizeGreaterThan(60);
    assertThat(cases.stream().filter(one -> isHostile(one, "cose"))).hasSizeGreaterThan(60);
    assertThat(cases.stream().filter(one -> isHostile(one, "")))
        .allSatisfy(
            one -> {
              assertThat(one.requireText("verdict")).isEqualTo("NOT_VALID");
              assertThat(one.requireText("decisive")).isNotEmpty();
            });
  }

  private static boolean isHostile(JsonObject one, String folder) {
    return one.requireText("file").startsWith("hostile/" + folder);
  }

  /** The large ones, too, which are not stored. */
  @TestFactory
  Stream<DynamicTest> no_attack_is_believed_and_none_hangs() {
    IssuerExamples body = new IssuerExamples();
    var verification = new Verification(body.evidence(), IssuerExamples.AT, System::nanoTime);
    return Stream.of(HostileTokens.of(body), HostileSymbols.of(body))
        .flatMap(all -> all.entrySet().stream())
        .map(
            one ->
                dynamicTest(
                    one.getKey(),
                    () ->
                        assertThat(
                                assertTimeoutPreemptively(
                                        A_MINUTE, () -> verification.verify(one.getValue()))
                                    .verdict())
                            .isEqualTo(VerificationVerdict.NOT_VALID)));
  }
}
