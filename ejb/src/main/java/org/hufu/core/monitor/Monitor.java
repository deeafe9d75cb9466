package org.hufu.core.monitor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.PublishedTiles;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.witness.Cosignature;

/**
 * Checks all that a body has published. Foreign bytes never make it throw, and never make it work
 * for ever: they make a report.
 */
public final class Monitor {

  /** Hears how far the work is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called after every bundle of entries.
     *
     * @param origin part of the log
     */
    void at(String origin, long entries, long ofEntries);
  }

  private static final int LARGEST_NOTE = 64 << 10;

  private final PublishedFiles files;
  private final Inquiry inquiry;
  private final Progress progress;
  private final Findings findings = new Findings();
  private final EntryBook book = new EntryBook(findings);
  private final List<MonitorReport.Part> parts = new ArrayList<>();
  private long entriesLeft;

  private Monitor(PublishedFiles files, Inquiry inquiry, Progress progress) {
    this.files = files;
    this.inquiry = inquiry;
    this.progress = progress;
    this.entriesLeft = inquiry.mostEntries();
  }

  public static MonitorReport check(PublishedFiles files, Inquiry inquiry, Progress progress) {
    return new Monitor(files, inquiry, progress).report();
  }

  private MonitorReport report() {
    ListCheck lists = new ListCheck(files, inquiry, findings);
    Optional<SignedTrustList> trust = lists.trust();
    if (trust.isPresent()) {
      lists.keys(trust.get().list());
      new RootCheck(files, trust.get().list(), inquiry, findings).check();
      Optional<TrustedLog> log = trust.get().list().log();
      findings.require(log.isPresent(), Flaw.TRUST_NAMES_NO_LOG, "trust list", "");
      boolean isRead = log.map(one -> read(one, lists.paths(one))).orElse(false);
      if (isRead) {
        new StatusCheck(files, trust.get().list(), inquiry, findings).check(book);
        new HistoryCheck(files, trust.get().list(), inquiry, findings).check(book);
      }
    }
    return new MonitorReport(
        inquiry.at(), parts, findings.looked(), findings.kept(), findings.counts());
  }

  /** A part of the log, as trust list and directory name it. */
  private record Asked(NoteKey key, String path, Optional<TrustedLog.Former> end) {}

  /** All parts in their order; returns whether all entries were read. */
  private boolean read(TrustedLog log, Map<String, String> paths) {
    List<Asked> asked = new ArrayList<>();
    try {
      for (TrustedLog.Former former : log.former()) {
        String path = paths.get(former.origin());
        asked.add(new Asked(NoteKey.parse(former.key()), path, Optional.of(former)));
      }
      asked.add(new Asked(NoteKey.parse(log.key()), paths.get(log.origin()), Optional.empty()));
    } catch (MalformedLog e) {
      findings.add(Flaw.TRUST_LIST_REFUSED, "log", e.getMessage());
      return false;
    }
    Set<NoteKey> witnesses = witnesses(log);
    boolean isRead = true;
    for (Asked part : asked) {
      isRead &= read(part, witnesses);
    }
    return isRead;
  }

  private Set<NoteKey> witnesses(TrustedLog log) {
    Set<NoteKey> witnesses = new HashSet<>();
    Stream.concat(log.witnesses().stream(), inquiry.witnesses().stream())
        .forEach(
            text -> {
              try {
                witnesses.add(NoteKey.parse(text, NoteKey.Kind.WITNESS));
              } catch (MalformedLog e) {
                findings.look("witness of a later kind");
              }
            });
    return witnesses;
  }

  private boolean read(Asked part, Set<NoteKey> witnesses) {
    Optional<SignedNote> note = checkpoint(part);
    if (note.isEmpty()) {
      return false;
    }
    TreeHead head = Checkpoint.parse(note.get().text()).head();
    int found = Cosignature.of(note.get(), witnesses).size();
    parts.add(
        new MonitorReport.Part(
            part.key.name(),
            head.size(),
            head.root().base64(),
            witnesses.isEmpty() ? "" : found + "/" + witnesses.size(),
            part.end.isPresent()));
    if (head.size() > entriesLeft) {
      findings.add(Flaw.LIMIT_REACHED, part.path, head.size() + " entries");
      return false;
    }
    entriesLeft -= head.size();
    return rebuild(part, head);
  }

  /** Verified, or empty with a finding. */
  private Optional<SignedNote> checkpoint(Asked part) {
    String path = part.path + "/checkpoint";
    Optional<byte[]> bytes = findings.read(files, path, LARGEST_NOTE, Flaw.CHECKPOINT_MISSING);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    findings.look("checkpoint");
    try {
      SignedNote note = SignedNote.parse(new String(bytes.get(), StandardCharsets.UTF_8));
      Checkpoint said = Checkpoint.parse(note.text());
      boolean isTheirs = said.origin().equals(part.key.name()) && note.isSignedBy(part.key);
      findings.require(isTheirs, Flaw.CHECKPOINT_NOT_SIGNED, path, said.origin());
      boolean isEnd = part.end.map(end -> isEnd(said.head(), end)).orElse(true);
      findings.require(isEnd, Flaw.CHECKPOINT_OTHER_END, path, said.head().size() + " entries");
      return isTheirs ? Optional.of(note) : Optional.empty();
    } catch (MalformedLog e) {
      findings.add(Flaw.CHECKPOINT_MALFORMED, path, e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isEnd(TreeHead head, TrustedLog.Former end) {
    return head.size() == end.size() && head.root().base64().equals(end.root());
  }

  private boolean rebuild(Asked part, TreeHead head) {
    String origin = part.key.name();
    PartCheck check = new PartCheck(new PublishedTiles(files, part.path), origin, head, findings);
    KeptHeads kept = new KeptHeads(inquiry.kept(), part.key, findings);
    kept.meet(check.built());
    while (!check.isComplete()) {
      if (inquiry.isOver().getAsBoolean()) {
        findings.add(Flaw.LIMIT_REACHED, part.path, "no more time");
        return false;
      }
      if (!check.next(book, kept)) {
        return false;
      }
      progress.at(origin, check.built().size(), head.size());
    }
    check.finish();
    kept.finish(head.size());
    book.close(new EntryBook.End(origin, head.size(), check.built().root().base64()));
    return true;
  }
}
