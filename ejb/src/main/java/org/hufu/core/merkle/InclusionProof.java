package org.hufu.core.merkle;

import java.util.List;

/**
 * Claim that one entry stands at one place in a log.
 *
 * <p>The proof carries no tree size: size and root always come together from a signed {@link
 * TreeHead}, so a prover cannot choose them.
 *
 * @param leafIndex position of the entry, counted from 0
 * @param path sibling hashes from the leaf upwards
 */
public record InclusionProof(long leafIndex, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Source: RFC 9162, 2.1.3.2; the numbers below are the RFC's steps. */
  public boolean includes(Hash leaf, TreeHead head) {
    if (leafIndex < 0 || leafIndex >= head.size()) { // 1
      return false;
    }
    long fn = leafIndex; // 2
    long sn = head.size() - 1;
    Hash r = leaf; // 3
    for (Hash p : path) { // 4
      if (sn == 0) { // 4a
        return false;
      }
      if (isOdd(fn) || fn == sn) { // 4b
        r = Hash.ofNode(p, r);
        while (!isOdd(fn) && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = Hash.ofNode(r, p);
      }
      fn >>= 1; // 4c
      sn >>= 1;
    }
    return sn == 0 && r.equals(head.root()); // 5
  }

  private static boolean isOdd(long number) {
    return (number & 1) == 1;
  }
}
