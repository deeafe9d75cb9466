package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.comparison.FieldPair;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors that other implementations are given, {@code vectors/status}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusVectorsTest {
  private static final Instant NOW = Instant.parse("2026-09-02T00:00:00Z");
  private static final Evidence TRUST =
      Evidence.none().withTrust(List.of(text("trust-list.jws")), Set.of(text("root.txt")));

  /** A difference means that a format changed: then decide, and write the files anew. */
  @Test
  void the_files_are_those_that_are_written_today() {
    StatusVectors.written()
        .forEach(
            (name, text) ->
                assertThat(new String(bytes(name), StandardCharsets.UTF_8))
                    .as(name)
                    .isEqualTo(text));
  }

  static Stream<JsonObject> cases() {
    return JsonReader.read(bytes("expected.json")).objects("cases").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_is_expected_is_found(JsonObject expected) {
    Evidence evidence =
        TRUST.withStatus(expected.texts("status").stream().map(StatusVectorsTest::text).toList());
    Optional<String> register = expected.text("register");
    if (register.isPresent()) {
      evidence = evidence.withRegister(JsonReader.read(bytes(register.get())));
    }

    VerificationReport report =
        new Verification(evidence, expected.requireInstant("at"), NOW, () -> 0)
            .verify(bytes(expected.requireText("document")));

    assertThat(report.verdict().name()).isEqualTo(expected.requireText("verdict"));
    assertThat(report.step(Step.STATUS).code()).isEqualTo(expected.requireText("code"));
    assertThat(Optional.ofNullable(report.step(Step.STATUS).details().get("message")))
        .isEqualTo(expected.text("message"));
    assertThat(
            report.comparisons().stream()
                .flatMap(one -> one.fields().stream())
                .filter(pair -> !pair.isEqual())
                .map(FieldPair::field))
        .isEqualTo(expected.texts("differing"));
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.US_ASCII).strip();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = StatusVectorsTest.class.getResourceAsStream("/vectors/status/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
