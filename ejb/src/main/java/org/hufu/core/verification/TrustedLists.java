package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.MalformedSignature;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustedKey;

/** The trust lists of the evidence that their roots signed, and what became of the others. */
record TrustedLists(List<SignedTrustList> lists, List<String> refusals) {
  /**
   * Lists are judged by the instant asked about, which may lie in the past: a list may be newer
   * than that, since it keeps what held before.
   */
  private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

  TrustedLists {
    lists = List.copyOf(lists);
    refusals = List.copyOf(refusals);
  }

  /** A key and the list in which it stands. */
  record Listed(SignedTrustList list, TrustedKey key) {}

  static TrustedLists of(Evidence evidence) {
    List<SignedTrustList> lists = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (String compact : evidence.trustLists()) {
      try {
        lists.add(TrustListReader.read(compact.strip(), pin(compact, evidence), ANY_TIME));
      } catch (TrustListRefused e) {
        refusals.add(e.getMessage());
      }
    }
    return new TrustedLists(lists, refusals);
  }

  /** With several roots pinned, the list names the one that counts. */
  private static Optional<String> pin(String compact, Evidence evidence) {
    if (evidence.roots().isEmpty()) {
      return Optional.empty();
    }
    try {
      String named = JsonWebSignature.parse(compact.strip()).keyId().orElse("");
      boolean pinned = evidence.roots().contains(named);
      return Optional.of(pinned ? named : evidence.roots().iterator().next());
    } catch (MalformedSignature e) {
      return Optional.of(evidence.roots().iterator().next());
    }
  }

  /** The key with this thumbprint, whatever its purpose; the list of this body goes first. */
  Optional<Listed> find(String keyId, String body) {
    return find(keyId::equals, body);
  }

  /** The same by the first characters of the thumbprint, which a short form has to do with. */
  Optional<Listed> findByBeginning(String beginning, String body) {
    return find(thumbprint -> thumbprint.startsWith(beginning), body);
  }

  private Optional<Listed> find(Predicate<String> wanted, String body) {
    List<Listed> found = new ArrayList<>();
    for (SignedTrustList list : lists) {
      for (TrustedKey key : list.list().keys()) {
        if (wanted.test(key.keyId())) {
          found.add(new Listed(list, key));
        }
      }
    }
    return found.stream()
        .filter(one -> one.list().list().body().id().equals(body))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }
}
