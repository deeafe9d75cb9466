package org.hufu.portal.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.InclusionProof;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.verification.Evidence.LogProof;

/** Appends to the log and reads from it. */
@Stateless
public class TransparencyService {
  private static final String ENTRIES = "tile/entries/";

  @Inject LogStore log;
  @Inject ShardStore shards;
  @Inject LogParts parts;

  /**
   * Appends an entry and signs the new tree head, in the caller's transaction. An entry that is
   * there already is not appended again.
   *
   * @return its position, counted over all parts of the log
   * @throws LogRefuses if somebody remembers another history than the database
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long append(JsonObject entry) {
    Optional<Long> present = log.positionOf(Hash.ofLeaf(JsonWriter.canonical(entry)));
    return present.isPresent() ? present.get() : append(List.of(entry)).get(0);
  }

  /**
   * Appends several and signs one new tree head for all of them.
   *
   * @return their positions, in the same order
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<Long> append(List<JsonObject> entries) {
    shards.lock();
    Map<Hash, byte[]> missing = new LinkedHashMap<>();
    Map<Hash, Long> positions = new HashMap<>();
    List<Hash> leaves = new ArrayList<>();
    for (JsonObject entry : entries) {
      byte[] data = JsonWriter.canonical(entry);
      Hash leaf = Hash.ofLeaf(data);
      leaves.add(leaf);
      log.positionOf(leaf)
          .ifPresentOrElse(
              position -> positions.put(leaf, position), () -> missing.put(leaf, data));
    }
    if (!missing.isEmpty()) {
      long position = parts.append(parts.current(), List.copyOf(missing.values()));
      for (Hash leaf : missing.keySet()) {
        positions.put(leaf, position++);
      }
    }
    return leaves.stream().map(positions::get).toList();
  }

  /**
   * Waits until nobody else appends, and keeps others from it until the caller's transaction ends:
   * for who wants to see first what there is to be appended.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void await() {
    shards.lock();
  }

  /**
   * All parts of the log, oldest first; the last one grows. One that is empty may be a plan yet.
   */
  @PermitAll
  public List<Shard> parts() {
    List<Shard> known = shards.list();
    return known.isEmpty() ? List.of(parts.announced()) : known;
  }

  /** The proof that a signed tree head covers an entry, the best witnessed one. */
  @PermitAll
  public Optional<LogProof> prove(long position) {
    return shards.list().stream()
        .filter(shard -> shard.holds(position))
        .findFirst()
        .map(shard -> prove(shard, position - shard.first()));
  }

  private LogProof prove(Shard shard, long index) {
    String note = log.witnessedNote(shard.id(), index + 1).orElseThrow();
    TreeHead head = Checkpoint.parse(SignedNote.parse(note).text()).head();
    byte[] entry = log.entries(shard.first() + index, 1).get(0);
    InclusionProof proof = new MerkleTree(log.tiles(shard.id()), head.size()).prove(index);
    return new LogProof(
        Optional.of(new String(entry, StandardCharsets.UTF_8)),
        index,
        proof.path().stream().map(Hash::base64).toList(),
        note);
  }

  /**
   * The newest signed tree head of a part of the log.
   *
   * @param part its name; empty for the one that grows
   */
  @PermitAll
  public Optional<String> checkpoint(String part) {
    return part(part).flatMap(shard -> log.note(shard.id()));
  }

  private Optional<Shard> part(String name) {
    return name.isEmpty() ? shards.open() : shards.find(name);
  }

  /**
   * A tile or a bundle of entries.
   *
   * @param part name of the part of the log; empty for the one that grows
   * @param path below it, for example {@code tile/0/000} or {@code tile/entries/000.p/7}
   */
  @PermitAll
  public Optional<byte[]> tile(String part, String path) {
    return part(part).flatMap(shard -> tile(shard, path));
  }

  private Optional<byte[]> tile(Shard shard, String path) {
    try {
      if (!path.startsWith(ENTRIES)) {
        return Optional.of(Tile.encode(log.tiles(shard.id()).read(Tile.parse(path))));
      }
      Tile place = Tile.parse("tile/0/" + path.substring(ENTRIES.length()));
      long first = place.index() * Tile.FULL;
      if (first > shard.size() - place.width()) {
        return Optional.empty();
      }
      return Optional.of(EntryBundle.encode(log.entries(shard.first() + first, place.width())));
    } catch (MalformedLog e) {
      return Optional.empty();
    }
  }
}
