package org.hufu.operator.invariant;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Frontier;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.trust.TrustedLog;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I06. The tree is built anew from the entries; nothing stored above them is believed. */
final class LogIsComplete implements Invariant {
  private static final String ISSUED = "certificate.issued";
  private static final Set<String> CHANGES =
      Set.of("certificate.suspended", "certificate.reinstated", "certificate.withdrawn");
  private static final Set<String> OTHERS = Set.of("audit.anchor");

  @Override
  public String id() {
    return "I06";
  }

  @Override
  public String statement() {
    return "Every certificate is in the log exactly once, every entry has its cause, and the root"
        + " recomputed from the entries is the signed one.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    List<Hash> leaves = new ArrayList<>();
    Map<Long, Entry> entries = new TreeMap<>();
    Map<Long, TreeHead> heads = heads(snapshot, leaves, entries, findings);
    checkpoints(snapshot, heads, findings);
    new StoredTiles(leaves).compare(snapshot, findings);
    causes(snapshot, entries, findings);
  }

  /** What an entry says; the index of a leaf is its key. */
  private record Entry(String type, JsonObject json) {
    boolean says(Snapshot.Row row) throws SQLException {
      return json.text("certificate").equals(row.findText("number"))
          && json.text("publicId").equals(row.findText("public_id"))
          && json.text("contentDigest").equals(row.findText("content_digest"))
          && json.text("credentialDigest").equals(row.findText("credential_digest"))
          && json.text("pdfDigest").equals(row.findText("pdf_digest"));
    }
  }

  private static Map<Long, TreeHead> heads(
      Snapshot snapshot, List<Hash> leaves, Map<Long, Entry> entries, Findings findings) {
    Map<Long, TreeHead> heads = new HashMap<>();
    Frontier[] frontier = {Frontier.EMPTY};
    heads.put(0L, frontier[0].head());
    snapshot.each(
        "select leaf_index, leaf_hash, data from log_entry order by leaf_index",
        row -> {
          long index = row.number("leaf_index");
          byte[] data = row.bytes("data");
          Hash leaf = Hash.ofLeaf(data);
          boolean isStored = leaf.equals(Hash.of(row.bytes("leaf_hash")));
          findings.look(
              "log entry",
              Long.toString(index),
              object -> {
                findings.require(index == leaves.size(), object, "comes after a gap");
                findings.require(isStored, object, "has other bytes than its leaf hash covers");
                JsonObject json = JsonReader.read(data);
                entries.put(index, new Entry(json.requireText("type"), json));
              });
          leaves.add(leaf);
          frontier[0] = frontier[0].append(leaf);
          heads.put(frontier[0].size(), frontier[0].head());
        });
    return heads;
  }

  private static void checkpoints(Snapshot snapshot, Map<Long, TreeHead> heads, Findings findings) {
    Optional<NoteKey> key =
        snapshot
            .keys()
            .published()
            .flatMap(list -> list.list().log())
            .map(TrustedLog::key)
            .map(NoteKey::parse);
    TreeSet<Long> signed = new TreeSet<>();
    snapshot.each(
        "select size, root, note from log_checkpoint order by size",
        row -> {
          long size = row.number("size");
          Hash root = Hash.of(row.bytes("root"));
          String text = row.text("note");
          signed.add(size);
          findings.look(
              "checkpoint",
              Long.toString(size),
              object -> {
                TreeHead head = heads.get(size);
                findings.require(
                    head != null && head.root().equals(root),
                    object,
                    "has another root than its entries");
                SignedNote note = SignedNote.parse(text);
                Checkpoint said = Checkpoint.parse(note.text());
                findings.require(
                    said.head().size() == size && said.head().root().equals(root),
                    object,
                    "says another size or root in its note");
                findings.require(
                    key.map(note::isSignedBy).orElse(false),
                    object,
                    "is not signed by the log's key in the trust list");
              });
        });
    long entries = heads.size() - 1L;
    findings.require(
        entries == 0 || (!signed.isEmpty() && signed.last() == entries),
        "log",
        "holds " + entries + " entries; its newest checkpoint covers another number");
    snapshot.each(
        "select size from log_head",
        row ->
            findings.require(
                row.number("size") == entries,
                "log",
                "counts " + row.number("size") + " entries and holds " + entries));
  }

  private static void causes(Snapshot snapshot, Map<Long, Entry> entries, Findings findings) {
    Map<Long, Entry> unexplained = new TreeMap<>(entries);
    unexplained.values().removeIf(entry -> OTHERS.contains(entry.type()));
    snapshot.each(
        "select v.leaf_index, c.number, c.public_id, v.content_digest, v.credential_digest,"
            + " v.pdf_digest from certificate c join certificate_version v on v.number = c.number"
            + " order by c.number, v.version",
        row -> explain(row, Set.of(ISSUED), unexplained, findings));
    snapshot.each(
        "select s.leaf_index, c.number, c.public_id, v.content_digest, v.credential_digest,"
            + " v.pdf_digest from status_event s join certificate c on c.number = s.number"
            + " join lateral (select * from certificate_version w where w.number = c.number"
            + "   order by version desc limit 1) v on true"
            + " where s.action <> 'issued' order by s.position",
        row -> explain(row, CHANGES, unexplained, findings));
    snapshot.each(
        "select leaf_index from issuance_intent where state = 'LOGGED'",
        row -> unexplained.remove(row.number("leaf_index")));
    unexplained.forEach(
        (index, entry) ->
            findings.add(
                "log entry " + index,
                "of type " + entry.type() + " belongs to nothing that was issued or changed"));
  }

  private static void explain(
      Snapshot.Row row, Set<String> types, Map<Long, Entry> unexplained, Findings findings)
      throws SQLException {
    Entry entry = unexplained.remove(row.number("leaf_index"));
    findings.require(
        entry != null && types.contains(entry.type()) && entry.says(row),
        "certificate " + row.text("number"),
        "has no log entry of its own at " + row.number("leaf_index") + " with its digests");
  }
}
