package org.hufu.portal.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.InclusionProof;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.MerkleTree;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.Tiles;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.signature.Jwk;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningKey;
import org.hufu.portal.signing.SigningService;

/** Appends to the log and reads from it. */
@Stateless
public class TransparencyService {
  private static final String ENTRIES = "tile/entries/";

  @Inject LogStore log;
  @Inject SigningService signing;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Appends an entry and signs the new tree head, in the caller's transaction. An entry that is
   * there already is not appended again.
   *
   * @return its leaf index
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long append(JsonObject entry) {
    byte[] data = JsonWriter.canonical(entry);
    Hash leaf = Hash.ofLeaf(data);
    Optional<Long> present = log.indexOf(leaf);
    if (present.isPresent()) {
      return present.get();
    }
    long size = log.lock();
    return log.indexOf(leaf).orElseGet(() -> append(size, leaf, data));
  }

  private long append(long size, Hash leaf, byte[] data) {
    log.insert(size, leaf, data, clock.instant());
    requireStored(size, leaf);
    log.write(Tiles.grow(log, size, List.of(leaf)));
    TreeHead head = new MerkleTree(log, size + 1).head();
    log.sign(head, checkpoint(head), clock.instant());
    log.grow(size, size + 1);
    return size;
  }

  /** One wrong bit in a signed tree makes a log useless for ever: what is stored is what counts. */
  private void requireStored(long index, Hash leaf) {
    byte[] stored = log.entries(index, 1).get(0);
    if (!Hash.ofLeaf(stored).equals(leaf)) {
      throw new IllegalStateException("Entry " + index + " was stored with other bytes");
    }
  }

  private String checkpoint(TreeHead head) {
    NoteKey key = verifierKey();
    return SignedNote.of(Checkpoint.of(key.name(), head).text())
        .sign(key, signing.signer(Purpose.LOG, "checkpoint " + head.size()))
        .write();
  }

  /** Under which the log's notes are verified. */
  @PermitAll
  public NoteKey verifierKey() {
    SigningKey key = signing.key(Purpose.LOG, settings.body().id());
    return new NoteKey(origin(settings.base()), Jwk.of(key.chain().leaf().getPublicKey()));
  }

  private static String origin(URI base) {
    return base.getAuthority() + "/log";
  }

  /** An entry and the proof that the newest signed tree head covers it. */
  @PermitAll
  public Optional<Proof> prove(long leafIndex) {
    String note = checkpoint();
    TreeHead head = Checkpoint.parse(SignedNote.parse(note).text()).head();
    if (leafIndex < 0 || leafIndex >= head.size()) {
      return Optional.empty();
    }
    byte[] entry = log.entries(leafIndex, 1).get(0);
    return Optional.of(
        new Proof(
            new String(entry, StandardCharsets.UTF_8),
            new MerkleTree(log, head.size()).prove(leafIndex),
            note));
  }

  /**
   * What shows that an entry is in the log.
   *
   * @param entry canonical JSON
   * @param checkpoint signed note
   */
  public record Proof(String entry, InclusionProof path, String checkpoint) {}

  /** The newest signed tree head; the empty tree's when nothing was appended yet. */
  @PermitAll
  public String checkpoint() {
    return log.note().orElseGet(this::begin);
  }

  private String begin() {
    log.lock();
    return log.note()
        .orElseGet(
            () -> {
              TreeHead empty = new TreeHead(0, Hash.OF_EMPTY_TREE);
              String note = checkpoint(empty);
              log.sign(empty, note, clock.instant());
              return note;
            });
  }

  /**
   * A tile or a bundle of entries.
   *
   * @param path below the log, for example {@code tile/0/000} or {@code tile/entries/000.p/7}
   */
  @PermitAll
  public Optional<byte[]> tile(String path) {
    try {
      if (!path.startsWith(ENTRIES)) {
        return Optional.of(Tile.encode(log.read(Tile.parse(path))));
      }
      Tile place = Tile.parse("tile/0/" + path.substring(ENTRIES.length()));
      List<byte[]> entries = log.entries(place.index() * Tile.FULL, place.width());
      return entries.size() == place.width()
          ? Optional.of(EntryBundle.encode(entries))
          : Optional.empty();
    } catch (MalformedLog e) {
      return Optional.empty();
    }
  }
}
