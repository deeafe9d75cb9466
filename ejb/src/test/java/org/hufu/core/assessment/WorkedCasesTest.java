package org.hufu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hufu.core.envelope.CopyComparison;
import org.hufu.core.envelope.JwsEnvelope;
import org.hufu.core.envelope.Opened;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.Proposal;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.recognition.Ruling;
import org.hufu.core.rule.Vectors;
import org.hufu.core.ruleset.RuleSet;
import org.hufu.core.shape.RecordReader;
import org.hufu.core.signature.Jwk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The cases of domain research, 7.4, on documents that others really published. They are not ours
 * to publish: the test looks for them in the folder that {@code -Dhufu.data=} names.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedCasesTest {
  private static final JsonObject SOUND = Vectors.document("sound-dossier.json");
  private static final List<PublishedKey> KEYS = new ArrayList<>();
  private static Path data;

  @BeforeAll
  static void find() {
    String folder = System.getProperty("hufu.data", "");
    assumeThat(!folder.isEmpty() && Files.isDirectory(Path.of(folder)))
        .as("the published documents are not there; name their folder: -Dhufu.data=")
        .isTrue();
    data = Path.of(folder);
  }

  @Test
  void case_1_and_2_signed_reports_lack_an_accreditation_and_one_copy_names_another_product()
      throws IOException, GeneralSecurityException {
    Map<String, byte[]> files = unpack("ocp-safe-lab-reports.tar.gz");
    KEYS.clear();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().contains("SRP_certificates")) {
        KEYS.add(key(file.getKey(), text(file.getValue())));
      }
    }
    List<String> mismatched = new ArrayList<>();
    int assessed = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".jws")) {
        Assessment outcome = review(file.getKey(), text(file.getValue()).strip(), files);
        assessed++;
        if (codes(outcome).contains(ReasonCode.COPY_MISMATCH)
            && outcome.proposal() == Proposal.REFUSE) {
          mismatched.add(file.getKey());
        } else {
          assertThat(outcome.proposal()).as(file.getKey()).isEqualTo(Proposal.RETURN);
        }
      }
    }
    assertThat(assessed).isGreaterThan(50);
    assertThat(mismatched).singleElement().asString().contains("PieC");
  }

  private static Assessment review(String name, String compact, Map<String, byte[]> files) {
    Opened opened = JwsEnvelope.open(compact, KEYS);
    JsonObject signed = JsonReader.read(opened.payload());
    String stem = name.substring(0, name.length() - ".jws".length());
    Optional<JsonObject> copy =
        Optional.ofNullable(
                files.getOrDefault(
                    stem + ".json", files.get(stem.replace("_signed", "") + ".json")))
            .map(JsonReader::read);
    Assessment outcome = Assessor.assess(Vectors.ruleSet(), dossier(opened, signed, copy));
    assertThat(outcome.rule(Condition.R01).ruling()).isEqualTo(Ruling.MET);
    assertThat(outcome.rule(Condition.R02).ruling()).isEqualTo(Ruling.MET);
    assertThat(outcome.rule(Condition.R12).ruling()).isEqualTo(Ruling.MET);
    assertThat(outcome.rule(Condition.R06).ruling()).isEqualTo(Ruling.CANNOT_TELL);
    assertThat(outcome.rule(Condition.R07).ruling()).isEqualTo(Ruling.CANNOT_TELL);
    assertThat(outcome.rule(Condition.R25).ruling()).isEqualTo(Ruling.NOT_MET);
    return outcome;
  }

  private static org.hufu.core.dossier.Dossier dossier(
      Opened opened, JsonObject signed, Optional<JsonObject> copy) {
    List<CopyComparison.Difference> differences =
        copy.map(plain -> CopyComparison.of(signed, plain)).orElse(List.of());
    String comparison =
        copy.isEmpty()
            ? "one-copy"
            : differences.isEmpty()
                ? "agree"
                : differences.stream().allMatch(CopyComparison.Difference::isHarmless)
                    ? "differ-formally"
                    : "differ-materially";
    List<JsonObject> changes = new ArrayList<>();
    changes.add(set("/sources", List.of(SOUND.objects("sources").get(0))));
    changes.add(set("/sources/0/id", signed.requireObject("device").requireText("product")));
    changes.add(
        set("/sources/0/authenticity/signature/algorithm", opened.key().jwk().algorithm().word()));
    changes.add(set("/sources/0/authenticity/copies/comparison", comparison));
    changes.add(
        set(
            "/sources/0/authenticity/copies/fields",
            differences.stream().map(CopyComparison.Difference::place).toList()));
    changes.add(set("/sources/0/body/id", opened.signer()));
    changes.add(JsonObject.of("path", "/sources/0/body/competences"));
    changes.add(
        set(
            "/sources/0/results",
            List.of(
                result(0)
                    .with(
                        "performed",
                        result(0).requireObject("performed").with("by", opened.signer())))));
    changes.add(set("/basis/crosswalks/0/mappings/0/relation", "intersects"));
    return Vectors.dossier(Vectors.changed(SOUND, changes));
  }

  @Test
  void case_3_a_self_assessment_is_not_independent_and_serves_a_label_but_for_one_failure()
      throws IOException {
    Map<String, byte[]> files = unpack("en303645-gateway-assessment.tar.gz");
    List<JsonObject> results = new ArrayList<>();
    List<JsonObject> requirements = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          if (name.contains("Test_Group_")) {
            String id = name.replaceFirst(".*Group_(.*)\\.md", "$1").replace('_', '.');
            boolean failed = text(file).contains("Verdict**: **FAIL");
            results.add(
                result(0)
                    .with("testCase", "TG-" + id)
                    .with("requirements", List.of(id))
                    .with("verdict", failed ? "fail" : "pass")
                    .with("remarks", result(0).requireObject("remarks").with("resolved", "no")));
            requirements.add(requirement(id));
          }
        });
    JsonObject edition =
        SOUND.objects("sources").get(0).requireObject("issue").requireObject("edition");
    var dossier =
        Vectors.dossier(
            Vectors.changed(
                SOUND,
                List.of(
                    set("/sources", List.of(SOUND.objects("sources").get(0))),
                    set("/sources/0/results", results),
                    set("/sources/0/body/assessor", "first-party"),
                    set("/target/edition", edition.with("scheme", "cn-iot")),
                    set("/sources/0/issue/edition", edition.with("scheme", "nl-iot")),
                    set("/basis/crosswalks", List.of(identity(edition, requirements))),
                    set("/target/requirements", requirements))));

    Assessment strict = Assessor.assess(Vectors.ruleSet(), dossier);
    Assessment label = Assessor.assess(withSelfTests(), dossier);

    assertThat(strict.proposal()).isEqualTo(Proposal.REFUSE);
    assertThat(codes(strict)).contains(ReasonCode.NOT_INDEPENDENT);
    assertThat(label.proposal()).isEqualTo(Proposal.RECOGNISE_WITH_DELTA);
    assertThat(label.delta()).extracting(test -> test.id()).containsExactly("TC-5.3-13");
    assertThat(label.totals().testsSpared()).isEqualTo(requirements.size() - 1);
    assertThat(requirements).hasSizeGreaterThan(50);
  }

  private static JsonObject identity(JsonObject edition, List<JsonObject> requirements) {
    List<JsonObject> mappings = new ArrayList<>();
    JsonObject model =
        SOUND.requireObject("basis").objects("crosswalks").get(0).objects("mappings").get(0);
    for (JsonObject requirement : requirements) {
      List<String> id = List.of(requirement.requireText("id"));
      mappings.add(model.with("sources", id).with("targets", id));
    }
    return SOUND
        .requireObject("basis")
        .objects("crosswalks")
        .get(0)
        .with("source", edition.with("scheme", "nl-iot"))
        .with("target", edition.with("scheme", "cn-iot"))
        .with("mappings", mappings);
  }

  private static JsonObject requirement(String id) {
    return JsonObject.of(
        "id",
        id,
        "of",
        "functional",
        "binding",
        true,
        "applies",
        "yes",
        "tests",
        List.of(JsonObject.of("id", "TC-" + id, "method", JsonObject.of("id", ""), "days", "0.5")));
  }

  private static RuleSet withSelfTests() {
    return RecordReader.read(
        RuleSet.class,
        Vectors.changed(
            Vectors.document("rule-set.json"),
            List.of(set("/parameters/acceptance/selfTests", true))));
  }

  private static JsonObject result(int place) {
    return SOUND.objects("sources").get(0).objects("results").get(place);
  }

  private static JsonObject set(String path, Object value) {
    return JsonObject.of("path", path, "value", value);
  }

  private static List<ReasonCode> codes(Assessment outcome) {
    return outcome.objections().stream().map(Objection::code).distinct().toList();
  }

  private static Map<String, byte[]> unpack(String name) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(data.resolve(name))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          files.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
    return files;
  }

  private static PublishedKey key(String name, String pem) throws GeneralSecurityException {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
    String owner = name.replaceFirst(".*Active/([^/]+)/.*", "$1");
    return new PublishedKey(owner, Jwk.of(KeyFactory.getInstance("EC").generatePublic(spec)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
