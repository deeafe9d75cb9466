package org.hufu.core.monitor;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.signature.MalformedKey;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.signature.X509RevocationList;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedKey;

/**
 * What X.509 certificates point to, below {@code /pki}: {@code root.cer}, {@code root-2.cer} and so
 * on, likewise {@code national-root}, and beside each the list of those that fell.
 */
record RootCheck(PublishedFiles files, TrustList trust, Inquiry inquiry, Findings findings) {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_ROOTS = 1000;

  void check() {
    Set<X509Certificate> shown = new HashSet<>();
    for (String kind : List.of("root", "national-root")) {
      boolean isThere = true;
      for (int number = 1; number <= MOST_ROOTS && isThere; number++) {
        String name = "/pki/" + kind + (number == 1 ? "" : "-" + number);
        Optional<byte[]> bytes = findings.find(files, name + ".cer", LARGEST);
        isThere = bytes.isPresent();
        bytes
            .flatMap(der -> root(name + ".cer", der))
            .filter(shown::add)
            .ifPresent(root -> list(name + ".crl", root));
      }
    }
    roots()
        .map(key -> key.chain().orElseThrow().leaf())
        .filter(root -> !shown.contains(root))
        .forEach(
            root ->
                findings.add(
                    Flaw.ROOT_CERTIFICATE_MISSING,
                    "/pki",
                    root.getSubjectX500Principal().getName()));
  }

  private java.util.stream.Stream<TrustedKey> roots() {
    return trust.keys().stream()
        .filter(key -> key.purpose() == KeyPurpose.TRUST_LIST && key.chain().isPresent());
  }

  private Optional<X509Certificate> root(String path, byte[] der) {
    findings.look("root certificate");
    try {
      X509Certificate root = X509Chain.read(der);
      boolean isListed = roots().anyMatch(key -> key.chain().orElseThrow().leaf().equals(root));
      findings.require(isListed, Flaw.ROOT_CERTIFICATE_DIFFERS, path, "not in the trust list");
      return Optional.of(root).filter(found -> isListed);
    } catch (MalformedKey e) {
      findings.add(Flaw.ROOT_CERTIFICATE_DIFFERS, path, e.getMessage());
      return Optional.empty();
    }
  }

  /** A root that fell signs no more lists. */
  private void list(String path, X509Certificate root) {
    boolean hasFallen =
        roots()
            .filter(key -> key.chain().orElseThrow().leaf().equals(root))
            .allMatch(key -> key.compromisedAt().isPresent());
    Optional<byte[]> bytes = findings.find(files, path, LARGEST);
    if (bytes.isEmpty()) {
      findings.require(hasFallen, Flaw.REVOCATION_LIST_MISSING, path, "");
      return;
    }
    findings.look("revocation list");
    try {
      X509RevocationList list = X509RevocationList.read(bytes.get());
      if (list.isOf(root)) {
        judge(path, root, list, hasFallen);
      } else {
        findings.add(Flaw.REVOCATION_LIST_REFUSED, path, "not signed by its root");
      }
    } catch (MalformedKey e) {
      findings.add(Flaw.REVOCATION_LIST_REFUSED, path, e.getMessage());
    }
  }

  private void judge(
      String path, X509Certificate root, X509RevocationList list, boolean hasFallen) {
    Instant at = inquiry.at();
    boolean isCurrent = !at.isBefore(list.from()) && list.until().filter(at::isBefore).isPresent();
    findings.require(isCurrent || hasFallen, Flaw.REVOCATION_LIST_OUTDATED, path, "");
    trust.keys().stream()
        .filter(key -> key.compromisedAt().filter(fell -> fell.isBefore(list.from())).isPresent())
        .filter(key -> key.chain().filter(chain -> isBelow(chain, root)).isPresent())
        .filter(key -> !list.names(key.chain().orElseThrow().leaf()))
        .forEach(key -> findings.add(Flaw.REVOCATION_LIST_HIDES, path, key.keyId()));
  }

  private static boolean isBelow(X509Chain chain, X509Certificate root) {
    List<X509Certificate> all = chain.certificates();
    return all.size() > 1 && all.get(all.size() - 1).equals(root);
  }
}
