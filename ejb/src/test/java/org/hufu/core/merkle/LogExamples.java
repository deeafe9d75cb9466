package org.hufu.core.merkle;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Logs in memory, and the published one of certificate-transparency-go. */
final class LogExamples {
  /** Entries of the reference tree, hex. */
  static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Roots of its first 1 to 8 entries. */
  static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private LogExamples() {}

  static List<Hash> referenceLeaves() {
    return ENTRIES.stream().map(HexFormat.of()::parseHex).map(Hash::ofLeaf).toList();
  }

  static Stream<Hash> leaves(long from, long to) {
    return LongStream.range(from, to).mapToObj(LogExamples::leaf);
  }

  static Hash leaf(long index) {
    return Hash.ofLeaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
  }

  static Hash hash(String hex) {
    return Hash.of(HexFormat.of().parseHex(hex));
  }

  /** Root computed straight from the definition in RFC 9162, 2.1.1. */
  static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.OF_EMPTY_TREE;
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** A log that keeps its tiles in a map, as the published files do. */
  static final class Memory implements HashTiles {
    final Map<Tile, List<Hash>> tiles = new HashMap<>();
    private long size;

    static Memory of(List<Hash> leaves) {
      Memory log = new Memory();
      log.append(leaves);
      return log;
    }

    Memory append(List<Hash> leaves) {
      tiles.putAll(Tiles.grow(this, size, leaves));
      size += leaves.size();
      return this;
    }

    MerkleTree tree() {
      return new MerkleTree(this, size);
    }

    /** The tree as it was; partial tiles of its time may be gone. */
    MerkleTree tree(long earlier) {
      return new MerkleTree(this, earlier);
    }

    @Override
    public List<Hash> read(Tile tile) {
      return tiles.entrySet().stream()
          .filter(one -> one.getKey().level() == tile.level())
          .filter(one -> one.getKey().index() == tile.index())
          .filter(one -> one.getKey().width() >= tile.width())
          .findFirst()
          .map(one -> one.getValue().subList(0, tile.width()))
          .orElseThrow(() -> new MalformedLog(tile.path() + " is missing"));
    }
  }
}
