package org.hufu.core.monitor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.merkle.Frontier;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.InclusionProof;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.Tiles;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.published.PublishedTiles;
import org.hufu.core.published.Unreadable;

/**
 * One part of the log, built anew from its entries, bundle by bundle; keeps no more of it than its
 * right edge.
 */
final class PartCheck {
  private final PublishedTiles published;
  private final String origin;
  private final TreeHead head;
  private final Findings findings;
  private final Map<Integer, Map.Entry<Tile, List<Hash>>> edge = new HashMap<>();
  private Frontier frontier = Frontier.EMPTY;

  /**
   * Begins.
   *
   * @param head as the checkpoint says
   */
  PartCheck(PublishedTiles published, String origin, TreeHead head, Findings findings) {
    this.published = published;
    this.origin = origin;
    this.head = head;
    this.findings = findings;
  }

  /** Tree built so far. */
  TreeHead built() {
    return frontier.head();
  }

  boolean isComplete() {
    return frontier.size() == head.size();
  }

  /**
   * Takes the next bundle.
   *
   * @return whether one can go on
   */
  boolean next(EntryBook book, KeptHeads kept) {
    long index = frontier.size() / Tile.FULL;
    int width = (int) Math.min(Tile.FULL, head.size() - frontier.size());
    Optional<List<byte[]>> entries = entries(index, width);
    if (entries.isEmpty()) {
      return false;
    }
    List<Hash> leaves = entries.get().stream().map(Hash::ofLeaf).toList();
    Tiles.grow(this::edge, frontier.size(), leaves).forEach(this::meet);
    for (int i = 0; i < width; i++) {
      book.read(origin, frontier.size(), entries.get().get(i));
      frontier = frontier.append(leaves.get(i));
      if (kept.waitsFor(frontier.size())) {
        kept.meet(frontier.head());
      }
    }
    prove(leaves);
    return true;
  }

  private Optional<List<byte[]>> entries(long index, int width) {
    String path = published.bundlePath(index, width);
    try {
      Optional<List<byte[]>> entries = published.entries(index, width);
      findings.look("bundle");
      findings.require(entries.isPresent(), Flaw.BUNDLE_MISSING, path, "");
      return entries;
    } catch (MalformedLog e) {
      findings.add(Flaw.BUNDLE_MALFORMED, path, e.getMessage());
    } catch (Unreadable e) {
      findings.unreadable(path, e);
    }
    return Optional.empty();
  }

  /** The tile of the edge that is about to grow. */
  private List<Hash> edge(Tile tile) {
    return edge.get(tile.level()).getValue();
  }

  private void meet(Tile tile, List<Hash> hashes) {
    if (tile.isFull()) {
      edge.remove(tile.level());
      compare(tile, hashes);
    } else {
      edge.put(tile.level(), Map.entry(tile, hashes));
    }
  }

  private void compare(Tile tile, List<Hash> hashes) {
    String path = published.path(tile);
    try {
      Optional<byte[]> bytes = published.bytes(tile);
      findings.look("tile");
      if (bytes.isEmpty()) {
        findings.add(Flaw.TILE_MISSING, path, "");
      } else {
        findings.require(
            Arrays.equals(bytes.get(), Tile.encode(hashes)), Flaw.TILE_DIFFERS, path, "");
      }
    } catch (Unreadable e) {
      findings.unreadable(path, e);
    }
  }

  /** Each entry is proven by the published tiles, as a verifier would ask for its proof. */
  private void prove(List<Hash> leaves) {
    MerkleTree tree = new MerkleTree(published, head.size());
    long first = frontier.size() - leaves.size();
    try {
      for (int i = 0; i < leaves.size(); i++) {
        InclusionProof proof = tree.prove(first + i);
        findings.look("proof");
        findings.require(
            proof.includes(leaves.get(i), head),
            Flaw.PROOF_FAILS,
            origin + " entry " + (first + i),
            "");
      }
    } catch (MalformedLog e) {
      findings.add(Flaw.PROOF_FAILS, origin + " entry " + first, e.getMessage());
    } catch (Unreadable e) {
      findings.unreadable(origin + " entry " + first, e);
    }
  }

  /** When all entries are there: the edge, and the root that was signed. */
  void finish() {
    edge.values().forEach(last -> compare(last.getKey(), last.getValue()));
    findings.require(
        frontier.head().equals(head), Flaw.ROOT_DIFFERS, origin, "built from " + head.size());
  }
}
