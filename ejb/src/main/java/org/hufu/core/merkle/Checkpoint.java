package org.hufu.core.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of a published tree head, the body of a {@link SignedNote}. Source: C2SP tlog-checkpoint.
 *
 * @param origin name of the log, a URL without scheme
 * @param extensions further lines, opaque to us; none empty
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final int FIXED_LINES = 3;

  public Checkpoint {
    extensions = List.copyOf(extensions);
    List<String> lines = new ArrayList<>(extensions);
    lines.add(origin);
    if (lines.stream().anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
      throw new MalformedLog("a line of a checkpoint is empty");
    }
  }

  public static Checkpoint of(String origin, TreeHead head) {
    return new Checkpoint(origin, head, List.of());
  }

  /**
   * Reads a note's text.
   *
   * @param text lines, each ended by a line feed
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length <= FIXED_LINES || !lines[lines.length - 1].isEmpty()) {
      throw new MalformedLog("a checkpoint has origin, size and root, each on a line");
    }
    if (!SIZE.matcher(lines[1]).matches()) {
      throw new MalformedLog("a checkpoint's size is no decimal number");
    }
    List<String> extensions = Arrays.asList(lines).subList(FIXED_LINES, lines.length - 1);
    return new Checkpoint(
        lines[0], new TreeHead(Long.parseLong(lines[1]), root(lines[2])), extensions);
  }

  private static Hash root(String base64) {
    try {
      Hash root = Hash.of(Base64.getDecoder().decode(base64));
      if (root.base64().equals(base64)) {
        return root;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedLog("a checkpoint's root is not base64");
    }
    throw new MalformedLog("a checkpoint's root is not strict base64");
  }

  /** What is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(head.size()).append('\n').append(head.root().base64());
    text.append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
