package org.hufu.core.trust;

import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Signer;

/** Signs trust lists. */
public final class TrustListWriter {
  private TrustListWriter() {}

  /**
   * The list as it is published.
   *
   * @param root an entry of the list with the purpose {@link KeyPurpose#TRUST_LIST}
   */
  public static JsonWebSignature write(TrustList list, Signer root) {
    if (list.key(root.keyId(), KeyPurpose.TRUST_LIST).isEmpty()) {
      throw new IllegalArgumentException("The root that signs a trust list is an entry of it");
    }
    return JsonWebSignature.sign(
        JsonObject.of("typ", TrustListReader.MEDIA_TYPE),
        JsonWriter.canonical(list.toJson()),
        root);
  }
}
