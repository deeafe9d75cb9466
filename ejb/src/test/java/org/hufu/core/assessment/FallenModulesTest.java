package org.hufu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.register.CmvpReader;
import org.hufu.core.register.Fallen;
import org.hufu.core.register.RegisterEntry;
import org.hufu.core.rule.Vectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Case 4 of domain research, 7.4, on the register of cryptographic modules in the folder that
 * {@code -Dhufu.data=} names.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FallenModulesTest {
  private static final JsonObject SOUND = Vectors.document("sound-dossier.json");
  private static Path data;

  @BeforeAll
  static void find() {
    String folder = System.getProperty("hufu.data", "");
    assumeThat(!folder.isEmpty() && Files.isDirectory(Path.of(folder)))
        .as("the register is not there; name its folder: -Dhufu.data=")
        .isTrue();
    data = Path.of(folder);
  }

  @Test
  void active_certificates_on_historical_bases_go_to_a_person() throws IOException {
    List<RegisterEntry> register = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(data.resolve("fips140-certificates.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        register.add(CmvpReader.read(JsonReader.read(line.getBytes(StandardCharsets.UTF_8))));
      }
    }
    Map<String, List<String>> fallen = Fallen.bases(register);
    System.out.println("Active on fallen bases: " + fallen);

    assertThat(register).hasSizeGreaterThan(4000);
    assertThat(fallen).isNotEmpty();
    fallen.forEach(
        (number, bases) -> {
          Assessment outcome =
              Assessor.assess(
                  Vectors.ruleSet(),
                  Vectors.dossier(
                      Vectors.changed(
                          SOUND,
                          List.of(
                              set("/claim/identity/composition/bases/0/certificate", bases.get(0)),
                              set(
                                  "/claim/identity/composition/bases/0/status",
                                  status(register, bases.get(0)))))));
          Objection objection = outcome.rule(Condition.R23).objections().get(0);
          assertThat(objection.code()).isEqualTo(ReasonCode.BASE_NOT_VALID);
          assertThat(objection.bearing()).as(number).isIn(Bearing.JUDGEMENT, Bearing.HARD);
        });
  }

  private static String status(List<RegisterEntry> register, String number) {
    return register.stream()
        .filter(entry -> entry.number().equals(number))
        .findFirst()
        .orElseThrow()
        .status()
        .code();
  }

  private static JsonObject set(String path, Object value) {
    return JsonObject.of("path", path, "value", value);
  }
}
