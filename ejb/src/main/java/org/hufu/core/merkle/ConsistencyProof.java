package org.hufu.core.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Claim that a log only grew: that the first tree's leaves are the first leaves of the second.
 *
 * @param path node hashes in the RFC's order
 */
public record ConsistencyProof(List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Source: RFC 9162, 2.1.4.2; the numbers below are the RFC's steps. Equal sizes are consistent if
   * the roots are equal, and every tree grew out of the empty one; both need an empty path.
   */
  public boolean connects(TreeHead first, TreeHead second) {
    if (first.size() > second.size()) {
      return false;
    }
    if (first.size() == 0 || first.size() == second.size()) {
      return path.isEmpty() && (first.size() == 0 || first.equals(second));
    }
    if (path.isEmpty()) { // 1
      return false;
    }
    Deque<Hash> hashes = new ArrayDeque<>(path);
    if (Long.bitCount(first.size()) == 1) { // 2
      hashes.addFirst(first.root());
    }
    long fn = first.size() - 1; // 3
    long sn = second.size() - 1;
    while (isOdd(fn)) { // 4
      fn >>= 1;
      sn >>= 1;
    }
    return climb(fn, sn, hashes).equals(new Roots(first.root(), second.root(), true));
  }

  private static Roots climb(long first, long second, Deque<Hash> hashes) {
    long fn = first;
    long sn = second;
    Hash fr = hashes.removeFirst(); // 5
    Hash sr = fr;
    for (Hash c : hashes) { // 6
      if (sn == 0) { // 6a
        return new Roots(fr, sr, false);
      }
      if (isOdd(fn) || fn == sn) { // 6b
        fr = Hash.ofNode(c, fr);
        sr = Hash.ofNode(c, sr);
        while (!isOdd(fn) && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Hash.ofNode(sr, c);
      }
      fn >>= 1; // 6c
      sn >>= 1;
    }
    return new Roots(fr, sr, sn == 0); // 7
  }

  /** What the path leads to, and whether it ends exactly at the top. */
  private record Roots(Hash first, Hash second, boolean complete) {}

  private static boolean isOdd(long number) {
    return (number & 1) == 1;
  }
}
