package org.hufu.core.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.X509Chain;

/**
 * A trust list whose root signed it. Whether one trusts that root is decided by pinning its {@link
 * #pin()}.
 *
 * @param root the key that signed, itself an entry of the list
 */
public record SignedTrustList(TrustList list, TrustedKey root, JsonWebSignature jws) {

  /** Thumbprint of the root key, to be compared with the one learned out of band. */
  public String pin() {
    return root.keyId();
  }

  /** Its root's X.509 certificate. */
  public Optional<X509Certificate> rootCertificate() {
    return root.chain().map(X509Chain::leaf);
  }

  /** Where the X.509 chains of the other keys may end: at its root and at those before it. */
  public List<X509Certificate> rootCertificates() {
    return list.keys(KeyPurpose.TRUST_LIST).stream()
        .flatMap(key -> key.chain().stream())
        .map(X509Chain::leaf)
        .toList();
  }
}
