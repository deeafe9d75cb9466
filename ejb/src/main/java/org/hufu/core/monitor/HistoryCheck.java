package org.hufu.core.monitor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.Hash;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.status.MalformedStatusList;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusMoment;
import org.hufu.core.trust.TrustList;

/**
 * The published status histories against the log: each event stands there word for word, and none
 * of those up to the end of the history is left out. All of certificates that had a life are read,
 * and as many of the others as one can wait for.
 */
record HistoryCheck(PublishedFiles files, TrustList trust, Inquiry inquiry, Findings findings) {
  private static final int LARGEST = 4 << 20;
  private static final int MOST_UNCHANGED = 1000;
  private static final Pattern PUBLIC_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  void check(EntryBook book) {
    int unchanged = 0;
    for (String publicId : book.publicIds()) {
      boolean isWanted = book.events(publicId).size() > 1 || unchanged++ < MOST_UNCHANGED;
      if (!isWanted || !PUBLIC_ID.matcher(publicId).matches()) {
        continue;
      }
      String path = "/history/" + publicId;
      if (inquiry.isOver().getAsBoolean()) {
        findings.add(Flaw.LIMIT_REACHED, path, "no more time");
        return;
      }
      findings
          .find(files, path, LARGEST)
          .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
          .ifPresent(compact -> check(path, compact, publicId, book));
    }
  }

  private void check(String path, String compact, String publicId, EntryBook book) {
    findings.look("status history");
    try {
      SignedStatusHistory read = SignedStatusHistory.read(compact);
      if (!read.credential().id().endsWith(path) || !read.history().publicId().equals(publicId)) {
        findings.add(Flaw.STATUS_HISTORY_REFUSED, path, "of another certificate");
      } else if (!StatusCheck.isSigned(read.credential(), trust)) {
        findings.add(Flaw.STATUS_HISTORY_REFUSED, path, "not signed by a status list key");
      } else {
        compare(path, read, book);
      }
    } catch (MalformedStatusList e) {
      findings.add(Flaw.STATUS_HISTORY_REFUSED, path, e.getMessage());
    }
  }

  /** What it names beyond the end of what was read is of later than the checkpoint. */
  private void compare(String path, SignedStatusHistory read, EntryBook book) {
    String publicId = read.history().publicId();
    Set<Long> told = new HashSet<>();
    for (StatusMoment moment : read.history().moments()) {
      told.add(moment.leafIndex());
      Optional<EntryBook.Event> logged =
          book.events(publicId).stream()
              .filter(event -> event.leaf() == moment.leafIndex())
              .findFirst();
      Hash leaf = Hash.ofLeaf(JsonWriter.canonical(moment.entry()));
      boolean isThere = logged.map(event -> event.hash().equals(leaf)).orElse(false);
      findings.require(
          isThere || moment.leafIndex() >= book.size(),
          Flaw.STATUS_HISTORY_DIFFERS,
          path,
          "entry " + moment.leafIndex() + " is another");
    }
    Instant until = read.history().until();
    book.events(publicId).stream()
        .filter(event -> !event.time().isAfter(until) && !told.contains(event.leaf()))
        .forEach(
            event ->
                findings.add(
                    Flaw.STATUS_HISTORY_DIFFERS, path, "entry " + event.leaf() + " is left out"));
  }
}
