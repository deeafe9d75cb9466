package org.hufu.core.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hufu.core.recall.Recall;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustListRefused.Cause;
import org.hufu.core.trust.TrustedKey;

/**
 * The trust lists of the evidence that their roots signed, the newest of each body, and what became
 * of those that must not be used.
 */
record TrustedLists(List<SignedTrustList> lists, List<String> refusals) {
  TrustedLists {
    lists = List.copyOf(lists);
    refusals = List.copyOf(refusals);
  }

  /** A key and the list in which it stands. */
  record Listed(SignedTrustList list, TrustedKey key) {}

  static TrustedLists of(Evidence evidence, Instant now, Recall recall) {
    List<SignedTrustList> lists = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (String compact : evidence.trustLists()) {
      try {
        lists.add(TrustListReader.read(compact.strip(), evidence.roots(), now, recall));
      } catch (TrustListRefused e) {
        refusals.add(refusal(e.reason(), e.getMessage()));
      }
    }
    List<SignedTrustList> newest = lists.stream().filter(one -> isNewest(one, lists)).toList();
    List<SignedTrustList> forks = newest.stream().filter(one -> isForked(one, newest)).toList();
    forks.forEach(one -> refusals.add(refusal(Cause.FORK, "two lists of one version")));
    return new TrustedLists(
        newest.stream().filter(one -> !forks.contains(one)).distinct().toList(), refusals);
  }

  private static String refusal(Cause cause, String problem) {
    return cause.code() + " (" + problem + ")";
  }

  private static boolean isNewest(SignedTrustList list, List<SignedTrustList> lists) {
    return lists.stream()
        .filter(one -> one.list().body().id().equals(list.list().body().id()))
        .noneMatch(one -> version(one) > version(list));
  }

  /** Two signatures over the same bytes are one list. */
  private static boolean isForked(SignedTrustList list, List<SignedTrustList> lists) {
    return lists.stream()
        .filter(one -> one.list().body().id().equals(list.list().body().id()))
        .anyMatch(one -> !Arrays.equals(one.jws().payload(), list.jws().payload()));
  }

  private static long version(SignedTrustList list) {
    return list.list().edition().version();
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
