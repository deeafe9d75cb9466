package org.hufu.verifier.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.bundle.EvidenceBundle;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustedLog;
import org.hufu.verifier.command.WrongUsage;
import org.hufu.verifier.published.Source;

/**
 * One body's published files. Paths are those that every portal has, so that nothing that was
 * fetched says where to fetch next.
 *
 * @param place address or directory
 * @param roots thumbprints that may have signed its trust list; empty for any
 */
record PublishedBody(String place, Set<String> roots, Instant now) {
  private static final int LARGEST_FILE = 4 << 20;
  private static final int MOST_LISTS = 1000;

  /**
   * Fetches everything.
   *
   * @throws org.hufu.core.trust.TrustListRefused if its trust list must not be used
   * @throws Unreadable if a file is away that must be there
   */
  EvidenceBundle.Part fetch() throws WrongUsage {
    PublishedFiles files = Source.of(place);
    String trustList = require(files, "/.well-known/trust-list.jws");
    TrustList list = TrustListReader.read(trustList, roots, now).list();
    List<String> status = statusLists(files);
    Optional<String> checkpoint =
        list.log().flatMap(log -> read(files, path(log))).or(() -> read(files, "/log/checkpoint"));
    return new EvidenceBundle.Part(
        place.replaceFirst("/+$", ""), list.body().id(), trustList, status, checkpoint);
  }

  /** The origin is the log's address without the protocol. */
  private static String path(TrustedLog log) {
    int slash = log.origin().indexOf('/');
    return (slash < 0 ? "/log" : log.origin().substring(slash)) + "/checkpoint";
  }

  private static List<String> statusLists(PublishedFiles files) {
    List<String> lists = new ArrayList<>();
    for (int number = 1; number <= MOST_LISTS; number++) {
      int before = lists.size();
      for (String purpose : StatusEntry.PURPOSES) {
        read(files, "/status/" + purpose + "-" + number).ifPresent(lists::add);
      }
      if (lists.size() == before) {
        break;
      }
    }
    return lists;
  }

  private static String require(PublishedFiles files, String path) {
    return read(files, path).orElseThrow(() -> Unreadable.away(path, "not published"));
  }

  private static Optional<String> read(PublishedFiles files, String path) {
    return files
        .read(path, LARGEST_FILE)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> path.endsWith("checkpoint") ? text : text.strip());
  }
}
