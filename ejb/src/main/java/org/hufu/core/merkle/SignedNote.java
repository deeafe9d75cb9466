package org.hufu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Signer;

/**
 * Text with signature lines below it. Source: C2SP signed-note.
 *
 * @param text what is signed; ends with a line feed
 * @param signatures at least one in a note that was read
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  private static final int MAX_LENGTH = 1 << 20;
  private static final int MAX_SIGNATURES = 100;
  private static final String GAP = "\n\n";

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x7F)) {
      throw new MalformedLog("a note's text ends with a line feed and has no control characters");
    }
  }

  /** A note nobody signed yet. */
  public static SignedNote of(String text) {
    return new SignedNote(text, List.of());
  }

  /** Reads a note; nothing is verified yet. */
  public static SignedNote parse(String note) {
    int gap = note.lastIndexOf(GAP);
    if (note.length() > MAX_LENGTH || gap < 0 || !note.endsWith("\n")) {
      throw new MalformedLog("a note has a text, an empty line and signature lines");
    }
    String below = note.substring(gap + GAP.length());
    String[] lines = below.split("\n", -1);
    if (lines.length < 2 || lines.length > MAX_SIGNATURES + 1) {
      throw new MalformedLog("a note has 1 to " + MAX_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures =
        Arrays.stream(lines, 0, lines.length - 1).map(NoteSignature::parse).toList();
    return new SignedNote(note.substring(0, gap + 1), signatures);
  }

  /** This note with one more signature below the others. */
  public SignedNote sign(NoteKey key, Signer signer) {
    if (signer.algorithm() != Algorithm.EDDSA) {
      throw new IllegalArgumentException("Notes are signed with Ed25519");
    }
    return with(NoteSignature.of(key, signer.sign(bytes())));
  }

  /** This note with a line more below the others; nothing is verified. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /** Whether there is a signature of this key, and none in its name that fails. */
  public boolean isSignedBy(NoteKey key) {
    if (key.kind() != NoteKey.Kind.LOG) {
      throw new IllegalArgumentException("A witness signs in another form: " + key.name());
    }
    List<NoteSignature> named = signatures.stream().filter(one -> one.names(key)).toList();
    return !named.isEmpty()
        && named.stream()
            .allMatch(
                one -> Algorithm.EDDSA.verifies(key.key().publicKey(), bytes(), one.signature()));
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The note as published. */
  public String write() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(one -> note.append(one.line()).append('\n'));
    return note.toString();
  }
}
