package org.hufu.core.witness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.HashTiles;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.Tiles;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;

/** A log in memory that signs whatever it is asked to sign. */
public final class GrowingLog implements HashTiles {
  public final NoteKey key;
  private final Signer signer;
  private final Map<Tile, List<Hash>> tiles = new HashMap<>();
  private final List<byte[]> entries = new ArrayList<>();

  public GrowingLog(String origin) {
    this(origin, generate());
  }

  private GrowingLog(String origin, KeyPair pair) {
    key = new NoteKey(origin, Jwk.of(pair.getPublic()));
    signer = signer(pair);
  }

  private GrowingLog(NoteKey key, Signer signer) {
    this.key = key;
    this.signer = signer;
  }

  /** Verifier key of some log or other. */
  public static String generatedKey() {
    return new GrowingLog("other.example/log").key.text();
  }

  /** Another history under the same name and key. */
  public GrowingLog fork(long commonEntries) {
    GrowingLog fork = new GrowingLog(key, signer);
    for (int i = 0; i < commonEntries; i++) {
      fork.append(entries.get(i));
    }
    return fork;
  }

  public GrowingLog append(int count) {
    for (int i = 0; i < count; i++) {
      append(("entry " + entries.size()).getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  public GrowingLog append(byte[] entry) {
    tiles.putAll(Tiles.grow(this, entries.size(), List.of(Hash.ofLeaf(entry))));
    entries.add(entry.clone());
    return this;
  }

  public List<byte[]> entries() {
    return List.copyOf(entries);
  }

  public long size() {
    return entries.size();
  }

  public MerkleTree tree() {
    return new MerkleTree(this, size());
  }

  public SignedNote checkpoint() {
    return SignedNote.of(Checkpoint.of(key.name(), tree().head()).text()).sign(key, signer);
  }

  /** An honest request, if the witness saw so many entries. */
  public AddCheckpoint since(long oldSize) {
    return new AddCheckpoint(oldSize, tree().proveGrowth(oldSize), checkpoint());
  }

  /** Every tile as it would be published, past partial ones too. */
  public Map<Tile, List<Hash>> tiles() {
    return Map.copyOf(tiles);
  }

  @Override
  public List<Hash> read(Tile tile) {
    for (int width = Tile.FULL; width >= tile.width(); width--) {
      List<Hash> found = tiles.get(new Tile(tile.level(), tile.index(), width));
      if (found != null) {
        return found.subList(0, tile.width());
      }
    }
    throw new MalformedLog(tile.path() + " is missing");
  }

  public static Signer signer(KeyPair pair) {
    return Signer.of(Algorithm.EDDSA, Jwk.of(pair.getPublic()).thumbprint(), pair.getPrivate());
  }

  public static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
