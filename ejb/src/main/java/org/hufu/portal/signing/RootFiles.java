package org.hufu.portal.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
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

  /** {@code root}, {@code root-2} and so on, oldest first; likewise {@code national-root}. */
  static String name(SigningKey root, List<SigningKey> keys) {
    List<String> same =
        keys.stream().filter(key -> key.purpose() == root.purpose()).map(SigningKey::kid).toList();
    int number = same.indexOf(root.kid()) + 1;
    return (root.purpose() == Purpose.NATIONAL_ROOT ? "national-root" : "root")
        + (number == 1 ? "" : "-" + number);
  }

  /** Of those roots whose X.509 certificates are given, or of the last. */
  static List<String> revocationPaths(List<SigningKey> keys, List<X509Certificate> certificates) {
    List<SigningKey> roots = roots(keys);
    List<SigningKey> given =
        roots.stream().filter(root -> certificates.contains(root.chain().leaf())).toList();
    List<SigningKey> last =
        roots.stream()
            .filter(root -> root.purpose() == Purpose.TRUST_LIST)
            .reduce((before, after) -> after)
            .stream()
            .toList();
    return (given.isEmpty() ? last : given)
        .stream().map(root -> X509Issuer.revocationPath(name(root, keys))).toList();
  }

  private static List<SigningKey> roots(List<SigningKey> keys) {
    return keys.stream().filter(key -> key.purpose().isRoot()).toList();
  }

  /** A root that fell signs no more; its last list stays published. */
  Map<String, byte[]> at(Instant now) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (SigningKey root : roots(keys)) {
      String name = name(root, keys);
      files.put(X509Issuer.rootPath(name), certificate(root));
      if (root.compromisedAt().isEmpty()) {
        files.put(
            X509Issuer.revocationPath(name),
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
