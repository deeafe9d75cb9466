package org.hufu.core.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.MalformedCredential;
import org.hufu.core.signature.JsonWebSignature;

/**
 * Signatures over a credential beside its first one.
 *
 * @param all over the same payload as the first
 * @param keys finds the key of a thumbprint
 */
record FurtherSignatures(
    List<JsonWebSignature> all, Function<String, Optional<TrustedLists.Listed>> keys) {

  /** Each as the document's other steps want it. */
  List<Opened.Signed> signed() {
    return all.stream().map(jws -> signed(jws, key(jws))).toList();
  }

  private static Opened.Signed signed(JsonWebSignature jws, Optional<TrustedLists.Listed> key) {
    return new Opened.Signed("credential", jws.algorithmName(), jws.keyId().orElse(""), key);
  }

  private Optional<TrustedLists.Listed> key(JsonWebSignature jws) {
    return keys.apply(jws.keyId().orElse(""));
  }

  boolean isAnyWrong() {
    return all.stream().anyMatch(jws -> verifies(jws).equals(Optional.of(false)));
  }

  /** Whether the key signed it as a credential; empty if nobody knows the key. */
  private Optional<Boolean> verifies(JsonWebSignature jws) {
    return key(jws).map(listed -> isCredential(jws) && listed.key().signed(jws));
  }

  /** The payload is the first one's, but each signature has a header of its own. */
  private static boolean isCredential(JsonWebSignature jws) {
    try {
      CredentialReader.read(jws.compact(), CredentialKind.CERTIFICATE);
      return true;
    } catch (MalformedCredential e) {
      return false;
    }
  }

  /** What is to be said of each where the document is not as it was signed. */
  List<VerificationReport.Signature> judged() {
    List<VerificationReport.Signature> judged = new ArrayList<>();
    all.forEach(jws -> judged.add(judged(jws, verifies(jws))));
    return judged;
  }

  static VerificationReport.Signature judged(JsonWebSignature jws, Optional<Boolean> verifies) {
    Finding finding =
        verifies
            .map(
                right ->
                    right ? Finding.INTEGRITY_INTACT : Finding.INTEGRITY_CREDENTIAL_SIGNATURE_WRONG)
            .orElse(Finding.INTEGRITY_NO_KEY);
    return VerificationReport.Signature.of(signed(jws, Optional.empty()), finding);
  }
}
