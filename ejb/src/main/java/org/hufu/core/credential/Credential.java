package org.hufu.core.credential;

import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;

/**
 * A credential as it was read: well formed, in agreement with itself, and not yet believed.
 *
 * @param id URL
 * @param issuer URL of whoever claims to make the statement
 * @param validity open at the end if the credential names none
 * @param payload all that is signed, beside the header
 * @param jws the signed text itself
 */
public record Credential(
    String id,
    CredentialKind kind,
    String issuer,
    Validity validity,
    List<StatusEntry> statuses,
    JsonObject payload,
    JsonWebSignature jws)
    implements SignedCertificate {
  static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
  static final String MEDIA_TYPE = "vc+jwt";
  static final String CONTENT_TYPE = "vc";
  static final String URN = "urn:hufu:";
  static final String DIGEST = "sha-256:";

  public Credential {
    statuses = List.copyOf(statuses);
  }

  public JsonObject subject() {
    return payload.requireObject("credentialSubject");
  }

  /**
   * What is stated.
   *
   * @throws IllegalStateException for a kind without content of its own
   */
  public Content content() {
    return switch (kind) {
      case CERTIFICATE -> certificate();
      case TEST_REPORT -> report();
      case STATUS_LIST, STATUS_HISTORY ->
          throw new IllegalStateException("A status has no content");
    };
  }

  /** The subject without its id, which the content does not know. */
  public CertificateContent certificate() {
    return new CertificateContent(subject().without("id"));
  }

  public TestReportContent report() {
    return new TestReportContent(subject());
  }

  @Override
  public CertificateFacts facts() {
    return certificate();
  }

  @Override
  public String keyId() {
    return jws.keyId().orElse("");
  }

  @Override
  public String algorithmName() {
    return jws.algorithmName();
  }

  @Override
  public Optional<String> credentialDigest() {
    return Optional.of(Digest.sha256Hex(jws.compact()));
  }

  @Override
  public boolean isSignedBy(Jwk key) {
    return jws.verifies(key.publicKey(), key.algorithm());
  }

  /** SHA-256 of the content's canonical bytes, lower-case hex; what binds all forms together. */
  @Override
  public String contentDigest() {
    return payload.requireText("contentDigest").substring(DIGEST.length());
  }
}
