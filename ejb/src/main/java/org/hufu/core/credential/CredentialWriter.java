package org.hufu.core.credential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Signer;

/** Signs statements as credentials, {@code application/vc+jwt}. */
public final class CredentialWriter {
  private CredentialWriter() {}

  /** A certificate; its id and days follow from the content. */
  public static JsonWebSignature certificate(
      CertificateContent content, Issuer issuer, List<StatusEntry> statuses, Signer signer) {
    JsonObject subject = JsonObject.of("id", Credential.URN + content.publicId());
    for (Map.Entry<String, Object> member : content.json().toMap().entrySet()) {
      subject = subject.with(member.getKey(), member.getValue());
    }
    Map<String, Object> payload =
        head(
            CredentialKind.CERTIFICATE,
            issuer.id() + "/certificates/" + content.publicId(),
            issuer,
            content.validity());
    payload.put(CredentialShape.SCHEMA, CredentialShape.schema(issuer.base()));
    payload.put(CredentialShape.ATTESTATION, CredentialShape.attestation());
    payload.put("credentialStatus", statuses.stream().map(StatusEntry::toJson).toList());
    payload.put("credentialSubject", subject);
    payload.put("contentDigest", Credential.DIGEST + content.digest());
    return sign(payload, signer);
  }

  /**
   * One version of a test report, valid from its authorisation on.
   *
   * @param id URL of the report version
   */
  public static JsonWebSignature report(
      TestReportContent content, String id, Issuer issuer, Signer signer) {
    Map<String, Object> payload =
        head(CredentialKind.TEST_REPORT, id, issuer, Validity.from(content.authorisedAt()));
    payload.put("credentialSubject", content.json());
    payload.put("contentDigest", Credential.DIGEST + content.digest());
    return sign(payload, signer);
  }

  /**
   * A status list.
   *
   * @param subject with the id of the credential, followed by {@code #list}
   */
  public static JsonWebSignature statusList(
      JsonObject subject, Issuer issuer, Validity validity, Signer signer) {
    return sign(about(subject, CredentialKind.STATUS_LIST, issuer, validity), signer);
  }

  /**
   * What happened to a certificate.
   *
   * @param subject with the id of the credential, followed by {@code #history}
   */
  public static JsonWebSignature statusHistory(
      JsonObject subject, Issuer issuer, Validity validity, Signer signer) {
    return sign(about(subject, CredentialKind.STATUS_HISTORY, issuer, validity), signer);
  }

  private static Map<String, Object> about(
      JsonObject subject, CredentialKind kind, Issuer issuer, Validity validity) {
    String id = subject.requireText("id");
    Map<String, Object> payload = head(kind, id.substring(0, id.indexOf('#')), issuer, validity);
    payload.put("credentialSubject", subject);
    return payload;
  }

  private static Map<String, Object> head(
      CredentialKind kind, String id, Issuer issuer, Validity validity) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("@context", issuer.contexts());
    payload.put("id", id);
    payload.put("type", kind.types());
    payload.put("issuer", issuer.toJson());
    payload.put("validFrom", validity.from().toString());
    if (!validity.isOpen()) {
      payload.put("validUntil", validity.until().toString());
    }
    return payload;
  }

  private static JsonWebSignature sign(Map<String, Object> payload, Signer signer) {
    return JsonWebSignature.sign(
        JsonObject.of("typ", Credential.MEDIA_TYPE, "cty", Credential.CONTENT_TYPE),
        JsonWriter.canonical(JsonObject.of(payload)),
        signer);
  }
}
