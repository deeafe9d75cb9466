package org.hufu.core.credential;

import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Validity;
import org.hufu.core.signature.Jwk;

/** A certificate in one of its signed forms, as it was read and not yet believed. */
public interface SignedCertificate {
  CertificateFacts facts();

  /** URL of whoever claims to make the statement. */
  String issuer();

  Validity validity();

  List<StatusEntry> statuses();

  /** Which key the form names: a thumbprint, or its beginning; empty if it names none. */
  String keyId();

  /** Name of the algorithm that the form claims, as JOSE spells it. */
  String algorithmName();

  /** SHA-256 of the canonical content as the form carries it, lower-case hex. */
  String contentDigest();

  /** SHA-256 of the credential's text, lower-case hex; empty for forms that are none. */
  Optional<String> credentialDigest();

  /** Whether this key signed it with the algorithm of this key. */
  boolean isSignedBy(Jwk key);
}
