package org.hufu.verifier.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.witness.AddCheckpoint;

/**
 * A log that does not ask: its published checkpoint and tiles.
 *
 * @param files below the log's prefix
 */
record PulledLog(PublishedFiles files) implements HashTiles {
  private static final int LARGEST_NOTE = 64 << 10;

  /**
   * The published checkpoint; nothing is verified.
   *
   * @throws MalformedLog if there is none
   * @throws org.hufu.core.published.Unreadable if it cannot be read
   */
  SignedNote checkpoint() {
    return SignedNote.parse(
        files
            .read("/checkpoint", LARGEST_NOTE)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> new MalformedLog("no checkpoint is published")));
  }

  /**
   * The request that the log would send if it asked.
   *
   * @param seenSize of the tree seen last, not above the published one
   */
  AddCheckpoint request(SignedNote note, long seenSize) {
    long size = Checkpoint.parse(note.text()).head().size();
    return new AddCheckpoint(seenSize, new MerkleTree(this, size).proveGrowth(seenSize), note);
  }

  /** A log need not keep partial tiles once they are full. */
  @Override
  public List<Hash> read(Tile tile) {
    Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
    for (Tile wanted : tile.isFull() ? List.of(full) : List.of(tile, full)) {
      var bytes = files.read("/" + wanted.path(), Tile.FULL * Hash.BYTES);
      if (bytes.isPresent()) {
        return wanted.decode(bytes.get()).subList(0, tile.width());
      }
    }
    throw new MalformedLog(tile.path() + " is missing");
  }
}
