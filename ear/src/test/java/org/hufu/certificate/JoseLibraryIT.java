package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others need no software of ours: jose4j, which we use nowhere else, verifies a credential. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoseLibraryIT {
  private static String number;
  private static String credential;
  private static JsonWebKeySet keys;

  @BeforeAll
  static void issue_a_certificate() throws JoseException {
    SharedPortal portal = SharedPortal.get();
    Client stranger = Client.anonymous(portal.base());
    number = new RouterCase(new CertificationCase(portal.base(), portal.demo())).run();
    credential =
        stranger.get("/api/v1/certificates/" + number, "application/vc+jwt").expect(200).text();
    keys = new JsonWebKeySet(stranger.get("/.well-known/jwks.json", "*/*").expect(200).text());
  }

  @Test
  void a_credential_verifies_with_the_published_key_that_it_names() throws JoseException {
    JsonWebSignature jws = read(credential);
    jws.setKey(key(jws).getKey());

    assertThat(jws.verifySignature()).isTrue();
    assertThat(jws.getHeader("typ")).isEqualTo("vc+jwt");
    JsonObject subject = JsonReader.read(jws.getPayloadBytes()).requireObject("credentialSubject");
    assertThat(subject.requireText("number")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_changed_byte_of_payload_or_signature_does_not_verify(int part) throws JoseException {
    JsonWebKey key = key(read(credential));
    JsonWebSignature jws = read(changed(part));
    jws.setKey(key.getKey());

    assertThat(jws.verifySignature()).isFalse();
  }

  @Test
  void another_published_key_does_not_verify_it() throws JoseException {
    JsonWebSignature jws = read(credential);
    String own = jws.getKeyIdHeaderValue();
    List<JsonWebKey> others =
        keys.getJsonWebKeys().stream()
            .filter(key -> key.getKeyType().equals("EC") && !key.getKeyId().equals(own))
            .toList();

    assertThat(others).isNotEmpty();
    for (JsonWebKey other : others) {
      jws = read(credential);
      jws.setKey(other.getKey());
      assertThat(jws.verifySignature()).as(other.getKeyId()).isFalse();
    }
  }

  private static JsonWebSignature read(String compact) throws JoseException {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(
        new AlgorithmConstraints(
            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
    jws.setCompactSerialization(compact);
    return jws;
  }

  private static JsonWebKey key(JsonWebSignature jws) throws JoseException {
    return new VerificationJwkSelector().select(jws, keys.getJsonWebKeys());
  }

  /** One character in the middle of one part stands for another six bits. */
  private static String changed(int part) {
    String[] parts = credential.split("\\.", -1);
    StringBuilder text = new StringBuilder(parts[part]);
    int middle = text.length() / 2;
    text.setCharAt(middle, text.charAt(middle) == 'A' ? 'B' : 'A');
    parts[part] = text.toString();
    return String.join(".", parts);
  }
}
