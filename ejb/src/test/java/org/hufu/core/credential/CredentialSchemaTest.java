package org.hufu.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.Signer;
import org.hufu.core.verification.IssuerExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What we sign fits the schema that we publish, and our reader lets nothing pass that does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(new String(Vocabulary.CERTIFICATE_1.bytes(), StandardCharsets.UTF_8));
  private static final Signer SIGNER = KeyExamples.holder(Algorithm.ES256).signer();
  private static final JsonObject PAYLOAD = payload(CredentialExamples.certificate());

  private static JsonObject payload(CertificateContent content) {
    return CredentialWriter.certificate(
            content, CredentialExamples.BODY, CredentialExamples.statuses(), SIGNER)
        .payloadJson();
  }

  private static boolean fits(JsonObject payload) {
    return problems(payload).isEmpty();
  }

  private static String problems(JsonObject payload) {
    return SCHEMA.validate(JsonWriter.plain(payload), InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.joining("; "));
  }

  private static boolean isRead(JsonObject payload) {
    JsonWebSignature jws =
        JsonWebSignature.sign(
            JsonObject.of("typ", "vc+jwt"), JsonWriter.canonical(payload), SIGNER);
    try {
      CredentialReader.read(jws.compact(), CredentialKind.CERTIFICATE);
      return true;
    } catch (MalformedCredential e) {
      return false;
    }
  }

  @Test
  void certificates_fit_the_schema_and_are_read() {
    CertificateContent other = new CertificateContent(IssuerExamples.content());

    assertThat(problems(PAYLOAD)).isEmpty();
    assertThat(isRead(PAYLOAD)).isTrue();
    assertThat(problems(payload(other))).isEmpty();
  }

  @Test
  void no_change_passes_the_reader_that_the_schema_refuses() {
    List<JsonObject> changed = new ArrayList<>();
    objects(PAYLOAD).forEach(changed::add);
    objects(CredentialExamples.certificate().json())
        .map(CredentialSchemaTest::with)
        .forEach(changed::add);
    List<JsonObject> refused = changed.stream().filter(other -> !fits(other)).toList();

    assertThat(refused).hasSizeGreaterThan(600);
    assertThat(refused)
        .filteredOn(CredentialSchemaTest::isRead)
        .map(CredentialSchemaTest::problems)
        .isEmpty();
  }

  private static Stream<JsonObject> objects(JsonObject json) {
    return variations(json).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  /** A payload whose digest fits the content, whatever that is. */
  private static JsonObject with(JsonObject content) {
    JsonObject subject =
        content.with("id", PAYLOAD.requireObject("credentialSubject").requireText("id"));
    String digest = Digest.sha256Hex(JsonWriter.canonical(content));
    return PAYLOAD.with("credentialSubject", subject).with("contentDigest", "sha-256:" + digest);
  }

  /** The value with one thing changed, wherever it stands. */
  private static List<Object> variations(Object value) {
    List<Object> others = new ArrayList<>();
    if (value instanceof JsonObject object) {
      others.add(object.with("surprise", 1));
      for (Map.Entry<String, Object> member : object.toMap().entrySet()) {
        others.add(object.without(member.getKey()));
        others.add(renamed(object, member.getKey()));
        for (Object other : variations(member.getValue())) {
          others.add(object.with(member.getKey(), other));
        }
      }
    } else if (value instanceof List<?> items) {
      others.add(List.of());
      for (int at = 0; at < items.size(); at++) {
        for (Object other : variations(items.get(at))) {
          List<Object> changed = new ArrayList<>(items);
          changed.set(at, other);
          others.add(changed);
        }
      }
    } else {
      others.add("");
      others.add(" " + value);
    }
    others.add(null);
    others.add(17);
    others.add(JsonObject.of("a", "b"));
    others.add(List.of("a"));
    others.removeIf(value::equals);
    return others;
  }

  private static JsonObject renamed(JsonObject object, String name) {
    Map<String, Object> members = new LinkedHashMap<>(object.toMap());
    members.put(name + "\u0000", members.remove(name));
    return JsonObject.of(members);
  }

  @Test
  void credentials_from_before_there_was_a_schema_are_read() {
    JsonObject issuer = PAYLOAD.requireObject("issuer");
    JsonObject old =
        PAYLOAD
            .with(
                "@context",
                List.of(Credential.CONTEXT, CredentialExamples.BASE + "/contexts/hufu-1.jsonld"))
            .with("issuer", issuer.without("type").without("recognizedIn"))
            .without("credentialSchema")
            .without("attestation");

    assertThat(isRead(old)).isTrue();
    assertThat(isRead(old.with("attestation", PAYLOAD.requireObject("attestation")))).isFalse();
    assertThat(isRead(old.with("issuer", issuer))).isFalse();
  }

  @Test
  void a_context_that_is_not_the_issuers_could_give_members_another_meaning() {
    for (String context :
        List.of(
            "https://evil.example/contexts/hufu-2.jsonld",
            "https://cn.example/contexts/hufu-3.jsonld",
            "https://cn.example/schemas/certificate-1.json")) {
      assertThat(isRead(PAYLOAD.with("@context", List.of(Credential.CONTEXT, context)))).isFalse();
    }
    assertThat(isRead(PAYLOAD.with("@context", List.of(Credential.CONTEXT)))).isFalse();
  }

  @Test
  void a_null_anywhere_is_refused() {
    JsonObject product = PAYLOAD.requireObject("credentialSubject").requireObject("product");
    var content =
        CredentialExamples.certificate()
            .json()
            .with("product", product.with("softwareVersion", null));

    assertThatExceptionOfType(MalformedCredential.class)
        .isThrownBy(
            () ->
                CredentialReader.read(
                    CredentialWriter.certificate(
                            new CertificateContent(content),
                            CredentialExamples.BODY,
                            List.of(),
                            SIGNER)
                        .compact()));
  }
}
