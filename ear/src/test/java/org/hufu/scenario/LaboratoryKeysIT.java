package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One key of a laboratory from its record to its compromise; signatures come from the JDK. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class LaboratoryKeysIT {
  private static final String OWNER = "Laboratory " + UUID.randomUUID();

  private static CertificationCase steps;
  private static String order;
  private static String signed;
  private static KeyPair pair;
  private static String key;

  @BeforeAll
  static void a_router_is_in_the_laboratory() throws GeneralSecurityException {
    SharedPortal portal = SharedPortal.get();
    steps = new CertificationCase(portal.base(), portal.demo());
    order = new RouterCase(steps).toTesting();
    String testCase =
        steps
            .as("tester-1")
            .get("/api/v1/test-orders/" + order)
            .expect(200)
            .json()
            .texts("testCases")
            .get(0);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
    signed = jws("{\"results\":[{\"testCase\":\"" + testCase + "\",\"verdict\":\"pass\"}]}");
  }

  @Test
  @Order(1)
  void a_signed_file_is_refused_until_its_key_is_recorded() {
    assertThat(code(look())).startsWith("results.sign");

    Answer made = record(wanted().with("organisation", "lab-1")).expect(201);
    key = "/api/v1/laboratory-keys/" + made.json().requireText("id");

    JsonObject seen = look();
    assertThat(seen.requireText("signer")).isEqualTo(OWNER);
    assertThat(seen.requireInteger("ready")).isEqualTo(1);
  }

  @Test
  @Order(2)
  void the_same_key_is_recorded_once_and_only_for_a_laboratory() {
    assertThat(record(wanted().with("organisation", "lab-1")).expect(422).reasons())
        .containsExactly("laboratory-key.taken");
    assertThat(record(wanted().with("organisation", "vendor-1")).expect(422).reasons())
        .containsExactly("accreditation.organisation-kind");
    assertThat(record(wanted().with("key", "{}")).status()).isEqualTo(400);
  }

  @Test
  @Order(3)
  void the_trust_list_names_it_with_the_laboratory_as_owner() {
    String kid = mine().requireText("kid");
    Client anybody = Client.anonymous(SharedPortal.get().base());

    JsonObject listed = null;
    for (int i = 0; i < 120 && listed == null; i++) {
      listed = listed(anybody, kid);
      if (listed == null) {
        pause();
      }
    }

    assertThat(listed).isNotNull();
    assertThat(listed.requireText("purpose")).isEqualTo("report");
    assertThat(listed.requireObject("organisation").requireText("id")).isEqualTo("lab-1");
  }

  @Test
  @Order(4)
  void an_ended_key_signs_no_file_of_today() {
    LocalDate last = Reports.today().minusDays(1);

    officer()
        .post(key + "/end", JsonObject.of("lastDay", last.toString(), "reason", "Rotated"))
        .expect(200);

    assertThat(code(look())).isEqualTo("results.key-term-unproven");
    assertThat(
            officer()
                .post(
                    key + "/end",
                    JsonObject.of("lastDay", last.plusDays(9).toString(), "reason", "Longer"))
                .expect(422)
                .reasons())
        .containsExactly("accreditation.end-extends");
  }

  @Test
  @Order(5)
  void a_compromised_key_proves_nothing_and_its_history_stays() {
    officer()
        .post(
            key + "/compromise",
            JsonObject.of("since", Reports.today().minusDays(9).toString(), "reason", "Stolen"))
        .expect(200);

    assertThat(code(look())).isEqualTo("results.key-compromised");
    assertThat(mine().objects("history"))
        .extracting(event -> event.requireText("kind"))
        .containsExactly("recorded", "ended", "compromised");
  }

  private static Client officer() {
    return steps.as("trust-officer");
  }

  private static Answer record(JsonObject wanted) {
    return officer().post("/api/v1/laboratory-keys", wanted);
  }

  private static JsonObject wanted() {
    return JsonObject.of(
        "owner",
        OWNER,
        "key",
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----",
        "source",
        "https://lab.example/keys",
        "validFrom",
        "2024-01-01");
  }

  private static JsonObject mine() {
    return steps
        .as("tester-1")
        .get("/api/v1/laboratory-keys")
        .expect(200)
        .json()
        .objects("items")
        .stream()
        .filter(one -> one.requireText("owner").equals(OWNER))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject listed(Client anybody, String kid) {
    String list = anybody.get("/.well-known/trust-list.jws", "application/jose").text();
    String payload =
        new String(Base64.getUrlDecoder().decode(list.split("\\.", 0)[1]), StandardCharsets.UTF_8);
    return org.hufu.core.json.JsonReader.read(payload.getBytes(StandardCharsets.UTF_8), 1 << 24)
        .objects("keys")
        .stream()
        .filter(one -> one.requireText("kid").equals(kid))
        .findFirst()
        .orElse(null);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonObject look() {
    return steps
        .as("tester-1")
        .post(
            "/api/v1/test-orders/" + order + "/reports?dryRun=true",
            "application/jose",
            signed.getBytes(StandardCharsets.US_ASCII),
            UUID.randomUUID().toString())
        .expect(200)
        .json();
  }

  private static String code(JsonObject seen) {
    return seen.objects("errors").get(0).requireText("code");
  }

  private static String jws(String payload) throws GeneralSecurityException {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String input =
        base64.encodeToString("{\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII))
            + "."
            + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + base64.encodeToString(signature.sign());
  }
}
