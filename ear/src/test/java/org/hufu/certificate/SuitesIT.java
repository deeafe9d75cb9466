package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the trust list names is what certificates carry. The portal of the tests has the default
 * suite; with {@code HUFU_SUITE=ES256,SM2-SM3,ML-DSA-65} in the environment the same tests see both
 * second signatures.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuitesIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static String certificate;
  private static Download files;
  private static OfflineVerifier verifier;
  private static Set<String> algorithms;

  @BeforeAll
  static void issue_a_certificate(@TempDir Path directory) throws IOException {
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    certificate = "/api/v1/certificates/" + number;
    files = Download.of(PORTAL.base(), number, directory);
    verifier = new OfflineVerifier(files);
    algorithms =
        list().objects("keys").stream()
            .filter(key -> key.requireText("purpose").equals("certificate"))
            .map(key -> key.requireText("algorithm"))
            .collect(Collectors.toSet());
  }

  @Test
  void the_list_accepts_what_the_body_signs_with() throws IOException {
    List<String> accepted =
        list().objects("algorithms").stream().map(one -> one.requireText("name")).toList();

    assertThat(accepted).containsAll(algorithms).contains("EdDSA");
  }

  @Test
  void the_report_tells_each_signature_of_the_pdf() throws Exception {
    byte[] pdf = Files.readAllBytes(files.path("certificate.pdf"));

    Answer answer = STRANGER.post("/api/v1/verifications", "application/pdf", pdf, null);

    List<String> expected = new ArrayList<>(List.of("ES256", "ES256"));
    if (algorithms.contains("SM2-SM3")) {
      expected.add("SM2-SM3");
    }
    assertThat(answer.expect(200).json().requireText("verdict")).isEqualTo("VALID");
    assertThat(answer.json().objects("signatures"))
        .extracting(one -> one.requireText("algorithm"))
        .containsExactlyElementsOf(expected);
    assertThat(answer.json().objects("signatures"))
        .extracting(one -> one.requireText("code"))
        .containsOnly("trust.listed");
  }

  @Test
  void the_jar_prints_each_signature_of_the_pdf() throws Exception {
    OfflineVerifier.Said said = verifier.verify("certificate.pdf");

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains("Signature of the PDF ES256");
    if (algorithms.contains("SM2-SM3")) {
      assertThat(said.text()).contains("Signature of the PDF SM2-SM3");
    }
  }

  @Test
  void several_signatures_over_one_credential_are_published_together() throws Exception {
    Answer joint = STRANGER.get(certificate, "application/jose+json");
    if (!algorithms.contains("ML-DSA-65")) {
      joint.expect(404);
      return;
    }

    String compact = Files.readString(files.path("certificate.jwt"));
    assertThat(JointSignature.parse(joint.expect(200).body()).signatures())
        .extracting(JsonWebSignature::algorithmName)
        .containsExactly("ES256", "ML-DSA-65");
    assertThat(JointSignature.parse(joint.body()).signatures().get(0).compact()).isEqualTo(compact);
    Answer report =
        STRANGER.post("/api/v1/verifications", "application/jose+json", joint.body(), null);
    assertThat(report.expect(200).json().requireText("verdict")).isEqualTo("VALID");
    assertThat(report.json().objects("signatures")).hasSize(2);
    files.save("certificate.json", joint.body());
    OfflineVerifier.Said said = verifier.verify("certificate.json");
    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).contains("Signature of the credential ML-DSA-65");
  }

  private static JsonObject list() throws IOException {
    return JsonWebSignature.parse(Files.readString(files.path("trust.jws"))).payloadJson();
  }
}
