package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.demo.Demo;
import org.hufu.launcher.Place;
import org.hufu.launcher.Portal;
import org.hufu.portal.token.SoftHsm;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.hufu.tool.ForeignTool;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal of its own, whose keys lie in a token of SoftHSM2 and are of other suites than those of
 * the shared one: ES384 first, then EdDSA.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class KeysInTokenIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private static Path folder;

  private static SoftHsm hsm;
  private static Portal portal;
  private static Demo demo;
  private static Client officer;
  private static Client stranger;

  @BeforeAll
  static void start() {
    hsm = SoftHsm.in(folder.resolve("hsm"));
    int port = Integer.getInteger("hufu.it.port", 18_080) + 200; // CrashIT runs beside, at 100
    portal = new Portal(new Place(Path.of("target/it-token"), port, "cn"), settings("ES384"));
    portal.startAnew();
    demo = Demo.load(portal.place());
    officer = Client.of(base(), demo.login("trust-officer"));
    stranger = Client.anonymous(base());
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.close();
    }
  }

  private static Map<String, String> settings(String suite) {
    return Map.of(
        SoftHsm.CONFIGURATION,
        hsm.configuration().toString(),
        "HUFU_PKCS11_LIBRARY",
        hsm.library().toString(),
        "HUFU_PKCS11_SLOT",
        hsm.slot(),
        "HUFU_PKCS11_PIN_FILE",
        hsm.pin().toString(),
        "HUFU_SUITE",
        suite);
  }

  private static String base() {
    return portal.place().base();
  }

  private static CertificationCase steps() {
    return new CertificationCase(base(), demo);
  }

  @Test
  @Order(1)
  void an_issuance_waits_for_a_token_that_was_taken_away_and_goes_on_when_it_is_back()
      throws Exception {
    CertificationCase steps = steps();
    String application = new RouterCase(steps).toFirstSignature();
    assertThat(vaults()).containsExactly("token open", "file open");
    hsm.leaves();
    try {
      steps
          .as("decider-2")
          .post(
              "/api/v1/applications/" + application + "/decision/confirmation",
              JsonObject.of("impartial", true))
          .expect(201);
      await(() -> vaults().contains("token away"));
      assertThat(waiting()).containsExactly(application + " intended");
      assertThat(trail("signing.vault-away")).contains("\"token\"");
    } finally {
      hsm.comesBack();
    }
    String number = steps.certificate("vendor-1");

    await(() -> waiting().isEmpty() && vaults().contains("token open"));
    assertThat(trail("signing.vault-back")).contains("\"token\"");
    assertGenuine(number, "ES384", "ES384");
  }

  @Test
  @Order(2)
  void after_a_change_of_suite_credentials_are_of_the_new_one_and_the_pdf_of_the_token()
      throws Exception {
    portal.restartServer(settings("EdDSA"));

    assertGenuine(new RouterCase(steps()).run(), "EdDSA", "ES384");
    assertThat(vaults()).contains("token open");
  }

  /** By our verifier, and by those that we did not write. */
  private static void assertGenuine(String number, String credential, String pdf) throws Exception {
    Path own = java.nio.file.Files.createDirectories(folder.resolve(number));
    Download files = Download.of(base(), number, own);
    var said = new OfflineVerifier(files).verify("certificate.pdf");
    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("Signature of the PDF " + pdf, "Signature of the credential " + credential);
    assertThat(new OfflineVerifier(files).verify("certificate.jwt").exit()).isZero();

    String compact =
        stranger.get("/api/v1/certificates/" + number, "application/vc+jwt").expect(200).text();
    assertThat(JsonWebSignature.parse(compact).algorithmName()).isEqualTo(credential);
    assertThat(joseVerifies(compact, credential)).isTrue();

    Path file = files.path("certificate.pdf");
    assertThat(ForeignTool.named("pdfsig").run("-nocert", file)).contains("Signature is Valid");
    SignatureParts parts = SignatureParts.of(file, base(), own);
    assertThat(parts.signature()).contains("Verification successful");
    assertThat(parts.timeStamp()).contains("Verification: OK");
  }

  /** Whether jose4j verifies it with the published key that it names. */
  private static boolean joseVerifies(String compact, String algorithm) throws JoseException {
    var keys = new JsonWebKeySet(stranger.get("/.well-known/jwks.json", "*/*").expect(200).text());
    var jws = new org.jose4j.jws.JsonWebSignature();
    jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
    jws.setCompactSerialization(compact);
    jws.setKey(new VerificationJwkSelector().select(jws, keys.getJsonWebKeys()).getKey());
    return jws.verifySignature();
  }

  private static List<String> vaults() {
    return officer.get("/api/v1/key-vaults").expect(200).json().objects("items").stream()
        .map(vault -> vault.requireText("id") + " " + vault.requireText("condition"))
        .toList();
  }

  private static List<String> waiting() {
    return officer.get("/api/v1/issuances").expect(200).json().objects("items").stream()
        .map(open -> open.requireText("application") + " " + open.requireText("state"))
        .toList();
  }

  private static String trail(String action) {
    return Client.of(base(), demo.login("auditor"))
        .get("/api/v1/audit-records?action=" + action)
        .expect(200)
        .text();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(300);
    }
  }
}
