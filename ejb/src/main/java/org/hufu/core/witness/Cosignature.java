package org.hufu.core.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.NoteKey.Kind;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Signer;

/**
 * A witness's statement: at that time this was the largest tree it had seen of the log, and it had
 * grown out of all it had seen before. Source: C2SP tlog-cosignature, Ed25519:
 *
 * <pre>
 * struct { u64 timestamp; u8 ed25519_signature[64]; } timestamped_signature;
 * </pre>
 *
 * @param witness whose
 * @param time to the second
 */
public record Cosignature(NoteKey witness, Instant time) {
  private static final String HEADER = "cosignature/v1\n";
  private static final int SIGNATURE_BYTES = 64;

  public Cosignature {
    if (witness.kind() != Kind.WITNESS) {
      throw new IllegalArgumentException("Not the key of a witness: " + witness.name());
    }
  }

  /**
   * Signs as a witness.
   *
   * @param text of the checkpoint
   * @param signer holds the witness's key
   */
  public NoteSignature sign(String text, Signer signer) {
    if (signer.algorithm() != Algorithm.EDDSA) {
      throw new IllegalArgumentException("Witnesses sign with Ed25519");
    }
    byte[] signature = signer.sign(message(text));
    return NoteSignature.of(
        witness,
        ByteBuffer.allocate(Long.BYTES + signature.length)
            .putLong(time.getEpochSecond())
            .put(signature)
            .array());
  }

  /** This witness's cosignature; none if one in its name fails. The newest of several. */
  public static Optional<Cosignature> find(SignedNote note, NoteKey witness) {
    List<Cosignature> found = new ArrayList<>();
    for (NoteSignature line : note.signatures()) {
      if (line.names(witness)) {
        Optional<Cosignature> one = verified(note.text(), line, witness);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        found.add(one.get());
      }
    }
    return found.stream().max((a, b) -> a.time.compareTo(b.time));
  }

  /** The cosignatures of those among these witnesses that signed; each witness counts once. */
  public static List<Cosignature> of(SignedNote note, Collection<NoteKey> witnesses) {
    return witnesses.stream().distinct().flatMap(one -> find(note, one).stream()).toList();
  }

  private static Optional<Cosignature> verified(String text, NoteSignature line, NoteKey witness) {
    byte[] bytes = line.signature();
    if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      return Optional.empty();
    }
    Cosignature claimed = new Cosignature(witness, Instant.ofEpochSecond(seconds));
    boolean holds =
        Algorithm.EDDSA.verifies(
            witness.key().publicKey(),
            claimed.message(text),
            Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    return holds ? Optional.of(claimed) : Optional.empty();
  }

  private byte[] message(String text) {
    return (HEADER + "time " + time.getEpochSecond() + "\n" + text)
        .getBytes(StandardCharsets.UTF_8);
  }
}
