package org.hufu.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Signature;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples of suites other than ES256, {@code vectors/suites}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteVectorsTest {
  private static final Path FOLDER = PublishedVectors.FOLDER.resolve("suites");
  private static final Map<String, byte[]> FILES = PublishedVectors.published();

  @ParameterizedTest
  @CsvSource({
    "es384.jwt, trust-list, VALID, ''",
    "eddsa.jwt, trust-list, VALID, ''",
    "ml-dsa-65.jwt, trust-list, VALID, ''",
    "ml-dsa-65.jwt, trust-list-es256-only, NOT_VALID, trust.algorithm-not-listed",
    "ml-dsa-65.jwt, trust-list-ml-dsa-65-ended, NOT_VALID, trust.algorithm-ended",
    "ml-dsa-65-wrong.jwt, trust-list, NOT_VALID, integrity.credential-signature-wrong",
    "joint.json, trust-list, VALID, ''",
    "joint.json, trust-list-es256-only, VALID_WITH_WARNINGS, trust.signature-not-counted",
    "joint-second-wrong.json, trust-list, NOT_VALID, integrity.credential-signature-wrong",
    "joint-second-by-stranger.json, trust-list, NOT_VALID, trust.key-not-in-list",
    "sm2-sm3.pdf, trust-list, VALID, ''",
    "sm2-sm3.pdf, trust-list-es256-only, VALID_WITH_WARNINGS, trust.signature-not-counted",
    "sm2-sm3-over-other-bytes.pdf, trust-list, NOT_VALID, cms.content-changed",
    "sm2-sm3-by-stranger.pdf, trust-list, NOT_VALID, trust.key-not-in-list"
  })
  void each_has_the_verdict_that_the_rules_give(
      String file, String list, String verdict, String decisive) {
    assertThat(PublishedVectors.cases(FILES))
        .anySatisfy(
            one -> {
              assertThat(one.requireText("file")).isEqualTo("suites/" + file);
              assertThat(one.texts("trust")).containsExactly("suites/" + list + ".jws");
              assertThat(one.requireText("verdict")).isEqualTo(verdict);
              assertThat(one.requireText("decisive")).isEqualTo(decisive);
            });
  }

  static Stream<JsonObject> signatures() {
    return JsonReader.read(FILES.get("suites/signatures.json")).objects("cases").stream();
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void each_plain_signature_is_right_or_wrong_as_it_says(JsonObject one)
      throws GeneralSecurityException {
    Algorithm algorithm = Algorithm.find(one.requireText("algorithm")).orElseThrow();
    String kind = algorithm == Algorithm.SM2_SM3 ? "EC" : "ML-DSA";
    PublicKey key =
        KeyFactory.getInstance(kind, X509Examples.PROVIDER)
            .generatePublic(new X509EncodedKeySpec(bytes(one, "publicKey")));

    assertThat(
            X509Signature.verifies(algorithm, key, bytes(one, "message"), bytes(one, "signature")))
        .as(one.requireText("note"))
        .isEqualTo(one.flag("valid").orElseThrow());
  }

  private static byte[] bytes(JsonObject one, String name) {
    return Base64.getDecoder().decode(one.requireText(name));
  }

  @Test
  void the_national_chain_is_signed_with_sm2() throws GeneralSecurityException {
    X509Certificate root = certificate("national-root.pem");
    X509Certificate leaf = certificate("national.pem");

    assertThat(leaf.getSigAlgOID()).isEqualTo("1.2.156.10197.1.501");
    assertThat(X509Signature.isSignedBy(root, root.getPublicKey())).isTrue();
    assertThat(X509Signature.isSignedBy(leaf, root.getPublicKey())).isTrue();
    assertThat(X509Signature.isSignedBy(leaf, leaf.getPublicKey())).isFalse();
  }

  private static X509Certificate certificate(String name) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509", X509Examples.PROVIDER)
            .generateCertificate(new ByteArrayInputStream(FILES.get("suites/" + name)));
  }

  @Test
  void openssl_verifies_the_national_chain() {
    String said =
        ForeignTool.named("openssl")
            .run(
                "verify",
                "-partial_chain",
                "-vfyopt",
                "distid:1234567812345678",
                "-trusted",
                FOLDER.resolve("national-root.pem"),
                FOLDER.resolve("national.pem"));

    assertThat(said).endsWith("national.pem: OK\n");
    assertThat(new String(FILES.get("suites/national.pem"), StandardCharsets.US_ASCII))
        .startsWith("-----BEGIN CERTIFICATE-----");
  }
}
