package org.hufu.core.document;

import java.util.List;

/**
 * What a verifier needs to judge a signature when nobody answers any more: X.509 certificates from
 * signer and time-stamp authority to the root, and the lists of fallen ones; DER each. Source: ETSI
 * EN 319 142-1, 5.4.
 */
public record ValidationEntries(List<byte[]> certificates, List<byte[]> revocationLists) {
  public ValidationEntries {
    certificates = List.copyOf(certificates);
    revocationLists = List.copyOf(revocationLists);
  }
}
