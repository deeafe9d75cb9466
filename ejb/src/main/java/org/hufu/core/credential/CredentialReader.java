package org.hufu.core.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.MalformedSignature;

/**
 * Reads {@code application/vc+jwt}. Every member is known, says what the others say, and belongs to
 * the kind of credential that was asked for: nothing signed for one purpose passes for another.
 */
public final class CredentialReader {
  private static final int MAX_STATUSES = 8;

  private CredentialReader() {}

  /**
   * Reads a credential of one kind.
   *
   * @throws MalformedCredential if it is not one, or of another kind
   */
  public static Credential read(String compact, CredentialKind kind) {
    Credential credential = read(compact);
    if (credential.kind() != kind) {
      throw new MalformedCredential("/type", "not a " + kind.types().get(1));
    }
    return credential;
  }

  /**
   * Reads a credential of any kind.
   *
   * @throws MalformedCredential if it is not one
   */
  public static Credential read(String compact) {
    try {
      JsonWebSignature jws = JsonWebSignature.parse(compact);
      requireHeader(jws);
      return read(jws, jws.payloadJson());
    } catch (MalformedSignature e) {
      throw new MalformedCredential("", e.getMessage());
    } catch (MalformedJson e) {
      String message = e.getMessage();
      boolean placed = message.startsWith(e.place() + ": ");
      throw new MalformedCredential(
          e.place(), placed ? message.substring(e.place().length() + 2) : message);
    }
  }

  private static void requireHeader(JsonWebSignature jws) {
    if (!jws.type().equals(Optional.of(Credential.MEDIA_TYPE))) {
      throw new MalformedCredential("header", "typ is not " + Credential.MEDIA_TYPE);
    }
    Optional<String> content = jws.header().text("cty");
    if (content.isPresent() && !content.get().equals(Credential.CONTENT_TYPE)) {
      throw new MalformedCredential("header", "cty is not " + Credential.CONTENT_TYPE);
    }
  }

  private static Credential read(JsonWebSignature jws, JsonObject payload) {
    CredentialShape shape = CredentialShape.of(payload);
    CredentialKind kind =
        CredentialKind.find(payload.texts("type"))
            .orElseThrow(() -> new MalformedCredential("/type", "not a type that we read"));
    payload.requireObject("credentialSubject");
    Credential credential =
        new Credential(
            payload.requireText("id"),
            kind,
            shape.issuer(payload),
            validity(payload),
            statuses(payload),
            payload,
            jws);
    requireAgreement(credential);
    shape.requireMembers(credential);
    return credential;
  }

  private static Validity validity(JsonObject payload) {
    Instant from = payload.requireInstant("validFrom");
    Instant until = payload.instant("validUntil").orElse(Instant.MAX);
    if (until.isBefore(from)) {
      throw new MalformedCredential("/validUntil", "before validFrom");
    }
    return new Validity(from, until);
  }

  private static List<StatusEntry> statuses(JsonObject payload) {
    List<StatusEntry> statuses =
        payload.objects("credentialStatus").stream().map(StatusEntry::of).toList();
    if (statuses.size() > MAX_STATUSES) {
      throw new MalformedCredential("/credentialStatus", "more than " + MAX_STATUSES);
    }
    return statuses;
  }

  private static void requireAgreement(Credential credential) {
    switch (credential.kind()) {
      case CERTIFICATE -> {
        CertificateContent content = credential.certificate();
        requireDigest(credential, content);
        requireCertificate(credential, content);
      }
      case TEST_REPORT -> requireDigest(credential, credential.content());
      case STATUS_LIST, STATUS_HISTORY -> {
        if (!credential.statuses().isEmpty()) {
          throw new MalformedCredential("/credentialStatus", "a status has no status");
        }
      }
    }
  }

  private static void requireDigest(Credential credential, Content content) {
    String claimed = credential.payload().requireText("contentDigest");
    if (!claimed.equals(Credential.DIGEST + content.digest())) {
      throw new MalformedCredential("/contentDigest", "not the digest of the subject");
    }
  }

  private static void requireCertificate(Credential credential, CertificateContent content) {
    if (!credential.subject().requireText("id").equals(Credential.URN + content.publicId())) {
      throw new MalformedCredential("/credentialSubject/id", "not that of the certificate");
    }
    if (!credential.id().equals(credential.issuer() + "/certificates/" + content.publicId())) {
      throw new MalformedCredential("/id", "not that of the issuer's certificate");
    }
    if (!credential.validity().equals(content.validity())) {
      throw new MalformedCredential("/validFrom", "not the days of the certificate");
    }
  }
}
