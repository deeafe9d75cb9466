package org.hufu.portal.signing;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What X.509 certificates point to: for each root its own certificate and its list of fallen ones.
 * A root that is not the first has a number in its paths, so that old certificates still find
 * theirs.
 */
record RootFiles(List<SigningKey> keys, RecordedSigners signers) {

  /** Roots of the body, oldest first. */
  static List<SigningKey> roots(List<SigningKey> keys) {
    return keys.stream().filter(key -> key.purpose() == Purpose.TRUST_LIST).toList();
  }

  /** A root that fell signs no more; its last list stays published. */
  Map<String, byte[]> at(Instant now) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int number = 0;
    for (SigningKey root : roots(keys)) {
      number++;
      files.put(X509Issuer.rootPath(number), certificate(root));
      if (root.compromisedAt().isEmpty()) {
        files.put(
            X509Issuer.revocationPath(number),
            new RevocationList(root, keys).signed(signers.of(root, "revocation list"), now));
      }
    }
    return files;
  }

  private static byte[] certificate(SigningKey root) {
    try {
      return root.chain().leaf().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
