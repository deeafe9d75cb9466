package org.hufu.core.witness;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.ConsistencyProof;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.SignedNote;

/**
 * What a log asks of a witness. Source: C2SP tlog-witness, "add-checkpoint".
 *
 * <pre>
 * old NUMBER
 * BASE64(hash) ...
 *
 * checkpoint
 * </pre>
 *
 * @param oldSize of the tree that the log believes the witness saw last
 * @param growth from that tree to the checkpoint's
 * @param note signed checkpoint
 */
public record AddCheckpoint(long oldSize, ConsistencyProof growth, SignedNote note) {
  /** Longest request read, in bytes; a note and 63 hashes are far below. */
  public static final int MAX_BYTES = 64 << 10;

  private static final int MAX_HASHES = 63;
  private static final Pattern TEXT =
      Pattern.compile(
          "old (0|[1-9][0-9]{0,17})\\n((?:[A-Za-z0-9+/]{43}=\\n){0," + MAX_HASHES + "})\\n(.+)",
          Pattern.DOTALL);

  /**
   * Reads a request; nothing is verified yet.
   *
   * @throws MalformedLog if it is none
   */
  public static AddCheckpoint parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (text.length() > MAX_BYTES || !matcher.matches()) {
      throw new MalformedLog("a request has an old size, hashes, an empty line and a checkpoint");
    }
    AddCheckpoint request =
        new AddCheckpoint(
            Long.parseLong(matcher.group(1)),
            new ConsistencyProof(hashes(matcher.group(2))),
            SignedNote.parse(matcher.group(3)));
    request.checkpoint();
    return request;
  }

  private static List<Hash> hashes(String lines) {
    return lines.isEmpty()
        ? List.of()
        : Arrays.stream(lines.split("\n", -1))
            .filter(line -> !line.isEmpty())
            .map(line -> Hash.of(Base64.getDecoder().decode(line)))
            .toList();
  }

  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /** The body of the request. */
  public String write() {
    StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
    growth.path().forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note.write()).toString();
  }
}
