package org.hufu.core.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.MalformedCredential;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Signer;

/**
 * A status history as the body's {@code status-list} key signed it, as it was read and not yet
 * believed. It never ends: what it says of the past stays so.
 */
public record SignedStatusHistory(Credential credential, StatusHistory history) {
  private static final String FRAGMENT = "#history";

  /**
   * Signs one.
   *
   * @param id URL where it is published
   */
  public static JsonWebSignature sign(
      StatusHistory history, String id, Issuer issuer, Signer signer) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", id + FRAGMENT);
    subject.putAll(history.toMap());
    return CredentialWriter.statusHistory(
        JsonObject.of(subject), issuer, Validity.from(history.until()), signer);
  }

  /**
   * Reads one; nothing is verified yet.
   *
   * @throws MalformedStatusList if it is no status history, or contradicts itself
   */
  public static SignedStatusHistory read(String compact) {
    try {
      Credential credential = CredentialReader.read(compact, CredentialKind.STATUS_HISTORY);
      JsonObject subject = credential.subject();
      StatusHistory history = StatusHistory.of(subject);
      if (!subject.requireText("id").equals(credential.id() + FRAGMENT)
          || !credential.validity().equals(Validity.from(history.until()))) {
        throw new MalformedStatusList("the subject is not the credential's history");
      }
      return new SignedStatusHistory(credential, history);
    } catch (MalformedCredential | MalformedJson e) {
      throw new MalformedStatusList(e.getMessage());
    }
  }
}
