package org.hufu.verifier.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.PublishedTiles;
import org.hufu.core.published.Unreadable;
import org.hufu.core.trust.TrustedLog;

/**
 * Reads from a log which certificates there are. It believes what it reads, since that only decides
 * what is fetched next, under paths that every portal has.
 */
record LoggedCertificates(PublishedFiles files, Wanted wanted) {
  /** Of one body; more would not fit into a bundle. */
  static final int MOST_CERTIFICATES = 5000;

  private static final long MOST_ENTRIES = 2_000_000;
  private static final int LARGEST_NOTE = 64 << 10;
  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z2-7]{32}");
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}){1,8}");

  /**
   * Which certificates somebody cares for.
   *
   * @param numbers as printed on them, each of which must be found; none of them means none at all,
   *     unless all are wanted
   */
  record Wanted(boolean isAll, Set<String> numbers) {
    boolean isNone() {
      return !isAll && numbers.isEmpty();
    }

    boolean has(String number) {
      return isAll || numbers.contains(number);
    }
  }

  /**
   * Numbers of the wanted certificates by their public ids, over all parts of the log, in its
   * order.
   *
   * @throws Unreadable if the log is away, contradicts itself, or has more than a bundle can hold
   */
  Map<String, String> numbers(TrustedLog log) {
    List<String> origins =
        new ArrayList<>(log.former().stream().map(TrustedLog.Former::origin).toList());
    origins.add(log.origin());
    Map<String, String> numbers = new LinkedHashMap<>();
    for (String origin : origins) {
      try {
        read(path(origin), numbers);
      } catch (MalformedLog | MalformedJson e) {
        throw Unreadable.away(path(origin), e.getMessage());
      }
    }
    return numbers;
  }

  /** The origin is the log's address without the protocol. */
  static String path(String origin) {
    int slash = origin.indexOf('/');
    String path = slash < 0 ? "" : origin.substring(slash);
    return PATH.matcher(path).matches() ? path : "/log";
  }

  private void read(String path, Map<String, String> numbers) {
    long size = size(path);
    PublishedTiles published = new PublishedTiles(files, path);
    for (long index = 0; index * Tile.FULL < size; index++) {
      int width = (int) Math.min(Tile.FULL, size - index * Tile.FULL);
      String bundle = published.bundlePath(index, width);
      List<byte[]> entries =
          published
              .entries(index, width)
              .orElseThrow(() -> Unreadable.away(bundle, "not published"));
      entries.forEach(entry -> note(JsonReader.read(entry), numbers));
      if (numbers.size() > MOST_CERTIFICATES) {
        throw Unreadable.away(path, "more certificates than a bundle holds; use --history NUMBER");
      }
    }
  }

  private long size(String path) {
    String text =
        files
            .read(path + "/checkpoint", LARGEST_NOTE)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> Unreadable.away(path + "/checkpoint", "not published"));
    long size = Checkpoint.parse(SignedNote.parse(text).text()).head().size();
    if (size > MOST_ENTRIES) {
      throw Unreadable.away(path, "too long to be searched for certificates");
    }
    return size;
  }

  private void note(JsonObject entry, Map<String, String> numbers) {
    String number = entry.text("certificate").orElse("");
    boolean isIssue = entry.text("type").equals(Optional.of("certificate.issued"));
    if (isIssue && wanted.has(number)) {
      entry
          .text("publicId")
          .filter(id -> PUBLIC_ID.matcher(id).matches())
          .ifPresent(id -> numbers.put(id, number));
    }
  }
}
