package org.hufu.core.status;

import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Signer;

/** Signs status lists as credentials. */
public final class StatusListWriter {
  private StatusListWriter() {}

  /**
   * A list to publish.
   *
   * @param name its place and meaning
   * @param validity must end: an old list must not be taken for a new one
   */
  public static JsonWebSignature write(
      Name name, StatusList list, Validity validity, Signer signer) {
    JsonObject subject =
        JsonObject.of(
            "id",
            name.url() + StatusListReader.FRAGMENT,
            "type",
            StatusListReader.TYPE,
            "statusPurpose",
            name.purpose(),
            "encodedList",
            list.encode(),
            StatusListReader.TTL,
            StatusListCredential.FRESH.toMillis());
    return CredentialWriter.statusList(subject, name.issuer(), validity, signer);
  }

  /**
   * Which list.
   *
   * @param url where it is published, for example {@code https://…/status/revocation-1}
   * @param purpose one of {@link org.hufu.core.credential.StatusEntry#PURPOSES}
   */
  public record Name(String url, String purpose, Issuer issuer) {}
}
