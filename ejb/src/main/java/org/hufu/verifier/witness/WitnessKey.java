package org.hufu.verifier.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.witness.Cosignature;
import org.hufu.verifier.command.DurableFile;

/**
 * The witness's key, in a file of two lines: the signer key, {@code PRIVATE+KEY+<name>+<hash>+<type
 * and seed>}, and the verifier key for everybody. Made at its first use.
 *
 * @param key public part
 */
record WitnessKey(NoteKey key, Signer signer) {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final String FILE = "key";
  private static final byte COSIGNATURE = 4;
  private static final int SEED = 32;

  /** No key to work with; the message says why, and holds nothing of the key. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  static boolean exists(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  /** Makes a key; there is none yet. */
  static WitnessKey create(Path directory, String name) throws IOException, Unusable {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      NoteKey key = new NoteKey(name, Jwk.of(pair.getPublic()), NoteKey.Kind.WITNESS);
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] typed = new byte[1 + SEED];
      typed[0] = COSIGNATURE;
      System.arraycopy(seed, 0, typed, 1, SEED);
      String secret =
          PREFIX
              + name
              + "+"
              + HexFormat.of().toHexDigits(key.hash())
              + "+"
              + Base64.getEncoder().encodeToString(typed);
      DurableFile.write(directory.resolve(FILE), secret + "\n" + key.text() + "\n");
      Arrays.fill(seed, (byte) 0);
      Arrays.fill(typed, (byte) 0);
      return read(directory);
    } catch (MalformedLog e) {
      throw new Unusable("Not a witness's name: " + name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the key and tries it once. */
  static WitnessKey read(Path directory) throws IOException, Unusable {
    Path file = directory.resolve(FILE);
    if (DurableFile.isOpenToOthers(file)) {
      throw new Unusable("Other users can read the key (chmod 600): " + file);
    }
    List<String> lines = Files.readAllLines(file);
    try {
      NoteKey key = NoteKey.parse(lines.get(1), NoteKey.Kind.WITNESS);
      String start = PREFIX + key.name() + "+" + HexFormat.of().toHexDigits(key.hash()) + "+";
      if (!lines.get(0).startsWith(start)) {
        throw new Unusable("Not a witness's key: " + file);
      }
      byte[] typed = Base64.getDecoder().decode(lines.get(0).substring(start.length()));
      WitnessKey read =
          new WitnessKey(
              key, Signer.of(Algorithm.EDDSA, key.key().thumbprint(), privateKey(typed)));
      read.requireMatch(file);
      return read;
    } catch (MalformedLog | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Unusable("Not a witness's key: " + file);
    } catch (GeneralSecurityException e) {
      throw new Unusable("A key of another kind: " + file);
    }
  }

  private static PrivateKey privateKey(byte[] typed) throws GeneralSecurityException {
    byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  private void requireMatch(Path file) throws Unusable {
    SignedNote note = SignedNote.of("self-test\n");
    if (Cosignature.find(note.with(cosign(note.text(), Instant.EPOCH)), key).isEmpty()) {
      throw new Unusable("The two halves of the key do not match: " + file);
    }
  }

  NoteSignature cosign(String text, Instant time) {
    return new Cosignature(key, time).sign(text, signer);
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return key.text();
  }
}
