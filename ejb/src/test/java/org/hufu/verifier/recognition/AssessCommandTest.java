package org.hufu.verifier.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.rule.Vectors;
import org.hufu.verifier.command.Console;
import org.hufu.verifier.command.Exit;
import org.hufu.verifier.command.WrongUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessCommandTest {
  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private String rules;
  private String sound;

  @BeforeEach
  void save() throws IOException {
    rules = file("rules.json", Vectors.document("rule-set.json"));
    sound = file("sound.json", Vectors.document("sound-dossier.json"));
  }

  @Test
  void a_sound_case_is_recognised() throws WrongUsage {
    assertThat(run(rules, sound, "--lang", "en")).isEqualTo(Exit.VALID);
    assertThat(printed())
        .startsWith("recognise  Recognise")
        .contains("Binding requirements covered: 8 / 8", "Tests not repeated: 8 (11.0", "T-3");
  }

  @Test
  void every_objection_is_printed_with_its_remedy_and_the_test_that_remains()
      throws IOException, WrongUsage {
    String gap = changed("gap.json", "/sources/0/results/0/verdict", "inconclusive");

    assertThat(run(rules, gap, "--lang", "zh-CN")).isEqualTo(Exit.VALID);
    assertThat(printed())
        .contains("建议互认并补充检测", "R29 REQUIREMENT-NOT-COVERED", "(T-1)", "→ 请完成所列的补充检测。", "TC-T-1");
  }

  @Test
  void a_refusal_and_missing_evidence_have_exits_of_their_own() throws IOException, WrongUsage {
    String withdrawn = changed("withdrawn.json", "/sources/1/standing/status", "withdrawn");
    String unknown = changed("unknown.json", "/sources/1/standing/status", "unknown");

    assertThat(run(rules, withdrawn)).isEqualTo(Exit.NOT_VALID);
    assertThat(run(rules, unknown)).isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void a_stored_outcome_comes_out_again() throws IOException, WrongUsage {
    assertThat(run(rules, sound, "--json")).isEqualTo(Exit.VALID);
    Path stored = Files.write(directory.resolve("outcome.json"), out.toByteArray());
    String other = changed("other.json", "/claim/entitlement/consent", "no");

    assertThat(run(rules, sound, "--expect", stored.toString())).isEqualTo(Exit.VALID);
    assertThat(run(rules, other, "--expect", stored.toString())).isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void a_file_that_is_no_dossier_is_named_with_the_place() throws IOException {
    String odd = file("odd.json", JsonObject.of("at", "yesterday"));

    assertThatThrownBy(() -> run(rules, odd))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("odd.json: /at");
    assertThatThrownBy(() -> run(rules, "missing.json")).isInstanceOf(WrongUsage.class);
    assertThatThrownBy(() -> run(rules)).isInstanceOf(WrongUsage.class);
  }

  private int run(String... arguments) throws WrongUsage {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new AssessCommand().run(List.of(arguments), new Console(stream, stream));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String changed(String name, String path, String value) throws IOException {
    return file(
        name,
        Vectors.changed(
            Vectors.document("sound-dossier.json"),
            List.of(JsonObject.of("path", path, "value", value))));
  }

  private String file(String name, JsonObject json) throws IOException {
    return Files.write(directory.resolve(name), JsonWriter.canonical(json)).toString();
  }
}
