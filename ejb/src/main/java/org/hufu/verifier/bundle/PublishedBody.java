package org.hufu.verifier.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.bundle.EvidenceBundle;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;
import org.hufu.core.status.MalformedStatusList;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
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
   * What was fetched.
   *
   * @param numbers of wanted certificates that its log knows
   */
  record Fetched(EvidenceBundle.Part part, Set<String> numbers) {}

  /**
   * Fetches everything.
   *
   * @param wanted certificates whose histories are taken along
   * @throws org.hufu.core.trust.TrustListRefused if its trust list must not be used
   * @throws Unreadable if a file is away that must be there
   */
  Fetched fetch(LoggedCertificates.Wanted wanted) throws WrongUsage {
    PublishedFiles files = Source.of(place);
    String trustList = require(files, "/.well-known/trust-list.jws");
    TrustList list = TrustListReader.read(trustList, roots, now).list();
    List<String> status = statusLists(files);
    Optional<String> checkpoint =
        list.log()
            .flatMap(log -> read(files, LoggedCertificates.path(log.origin()) + "/checkpoint"))
            .or(() -> read(files, "/log/checkpoint"));
    Map<String, String> numbers =
        wanted.isNone()
            ? Map.of()
            : list.log().map(new LoggedCertificates(files, wanted)::numbers).orElse(Map.of());
    EvidenceBundle.Part part =
        new EvidenceBundle.Part(
            place.replaceFirst("/+$", ""),
            list.body().id(),
            trustList,
            status,
            histories(files, numbers, wanted),
            checkpoint);
    return new Fetched(part, Set.copyOf(numbers.values()));
  }

  /** What is at hand; a copy on disk has those that somebody asked for, and must have them. */
  private static Map<String, String> histories(
      PublishedFiles files, Map<String, String> numbers, LoggedCertificates.Wanted wanted) {
    Map<String, String> histories = new LinkedHashMap<>();
    numbers.forEach(
        (id, number) -> {
          String path = "/history/" + id;
          Optional<String> history = read(files, path).filter(compact -> isOf(compact, id));
          if (history.isEmpty() && wanted.numbers().contains(number)) {
            throw Unreadable.away(path, "not the status history of " + number);
          }
          history.ifPresent(compact -> histories.put(id, compact));
        });
    return histories;
  }

  /** Whoever verifies will judge it; here it must only be what it is called. */
  private static boolean isOf(String compact, String id) {
    try {
      return SignedStatusHistory.read(compact).history().publicId().equals(id);
    } catch (MalformedStatusList e) {
      return false;
    }
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
