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
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I06. The tree is built anew from the entries; nothing stored above them is believed. */
final class LogIsComplete implements Invariant {
  private static final String ISSUED = "certificate.issued";
  private static final Set<String> CHANGES =
      Set.of("certificate.suspended", "certificate.reinstated", "certificate.withdrawn");
  private static final String OPENED = "log.opened";
  private static final Set<String> OTHERS = Set.of("audit.anchor", OPENED);

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
    Map<Long, Entry> entries = new TreeMap<>();
    Optional<Part> before = Optional.empty();
    for (Part part : parts(snapshot)) {
      List<Hash> leaves = new ArrayList<>();
      Map<Long, TreeHead> heads = heads(snapshot, part, leaves, entries, findings);
      checkpoints(snapshot, part, heads, findings);
      new StoredTiles(part.id, leaves).compare(snapshot, findings);
      part.follows(before, Optional.ofNullable(entries.get(part.first)), findings);
      before = Optional.of(part);
    }
    long counted = before.map(part -> part.first + part.size).orElse(0L);
    findings.require(
        entries.size() == counted,
        "log",
        "counts " + counted + " entries and holds " + entries.size());
    causes(snapshot, entries, findings);
  }

  /**
   * A part of the log, with a tree of its own.
   *
   * @param first position of its first entry over all parts
   */
  private record Part(
      int id,
      String name,
      String origin,
      Optional<String> key,
      long first,
      long size,
      Optional<TreeHead> end) {
    /** A part that opened a moment ago is not named by the list yet, but its key is. */
    Optional<NoteKey> listedKey(TrustList list) {
      return list.log()
          .flatMap(log -> log.key(origin))
          .or(() -> key)
          .map(NoteKey::parse)
          .filter(
              one ->
                  list.key(one.key().thumbprint(), KeyPurpose.LOG).isPresent()
                      && one.name().equals(origin));
    }

    static Part of(Snapshot.Row row) throws SQLException {
      return new Part(
          (int) row.number("id"),
          row.text("name"),
          row.text("origin"),
          row.findText("verifier_key"),
          row.number("first"),
          row.number("size"),
          row.findText("closed_size").isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new TreeHead(row.number("closed_size"), Hash.of(row.bytes("closed_root")))));
    }

    /** A part begins where the other ended, and its first entry says so. */
    void follows(Optional<Part> before, Optional<Entry> opening, Findings findings) {
      findings.require(
          first == before.map(part -> part.first + part.size).orElse(0L),
          "log part " + name,
          "does not begin where the part before it ended");
      if (before.isPresent() && size > 0) {
        findings.require(
            opening.filter(entry -> entry.continues(before.get())).isPresent(),
            "log part " + name,
            "does not say in its first entry how the part before it ended");
      }
    }
  }

  private static List<Part> parts(Snapshot snapshot) {
    return snapshot.list("select * from log_shard order by id", Part::of);
  }

  /** What an entry says; its position over all parts is its key. */
  private record Entry(String type, JsonObject json) {
    boolean continues(Part before) {
      JsonObject previous = json.object("previous").orElse(JsonObject.empty());
      return type.equals(OPENED)
          && previous.text("origin").equals(Optional.of(before.origin))
          && before
              .end
              .map(
                  end ->
                      previous.integer("size").equals(Optional.of(end.size()))
                          && previous.text("root").equals(Optional.of(end.root().base64())))
              .orElse(false);
    }

    boolean says(Snapshot.Row row) throws SQLException {
      return json.text("certificate").equals(row.findText("number"))
          && json.text("publicId").equals(row.findText("public_id"))
          && json.text("contentDigest").equals(row.findText("content_digest"))
          && json.text("credentialDigest").equals(row.findText("credential_digest"))
          && json.text("pdfDigest").equals(row.findText("pdf_digest"));
    }
  }

  private static Map<Long, TreeHead> heads(
      Snapshot snapshot,
      Part part,
      List<Hash> leaves,
      Map<Long, Entry> entries,
      Findings findings) {
    Map<Long, TreeHead> heads = new HashMap<>();
    Frontier[] frontier = {Frontier.EMPTY};
    heads.put(0L, frontier[0].head());
    snapshot.each(
        "select leaf_index, leaf_hash, data from log_entry where leaf_index >= "
            + part.first
            + " and leaf_index < "
            + (part.first + part.size)
            + " order by leaf_index",
        row -> {
          Hash leaf = Hash.ofLeaf(row.bytes("data"));
          entry(row, part.first + leaves.size(), entries, findings);
          leaves.add(leaf);
          frontier[0] = frontier[0].append(leaf);
          heads.put(frontier[0].size(), frontier[0].head());
        });
    return heads;
  }

  private static void entry(
      Snapshot.Row row, long expected, Map<Long, Entry> entries, Findings findings)
      throws SQLException {
    long position = row.number("leaf_index");
    byte[] data = row.bytes("data");
    boolean isStored = Hash.ofLeaf(data).equals(Hash.of(row.bytes("leaf_hash")));
    findings.look(
        "log entry",
        Long.toString(position),
        object -> {
          findings.require(position == expected, object, "comes after a gap");
          findings.require(isStored, object, "has other bytes than its leaf hash covers");
          JsonObject json = JsonReader.read(data);
          entries.put(position, new Entry(json.requireText("type"), json));
        });
  }

  private static void checkpoints(
      Snapshot snapshot, Part part, Map<Long, TreeHead> heads, Findings findings) {
    Optional<NoteKey> key =
        snapshot.keys().published().flatMap(list -> part.listedKey(list.list()));
    TreeSet<Long> signed = new TreeSet<>();
    snapshot.each(
        "select size, root, note from log_checkpoint where shard = " + part.id + " order by size",
        row -> {
          TreeHead said = new TreeHead(row.number("size"), Hash.of(row.bytes("root")));
          String text = row.text("note");
          signed.add(said.size());
          findings.look(
              "checkpoint",
              part.name + "/" + said.size(),
              object -> {
                findings.require(
                    said.equals(heads.get(said.size())),
                    object,
                    "has another root than its entries");
                SignedNote note = SignedNote.parse(text);
                findings.require(
                    note.text().equals(Checkpoint.of(part.origin, said).text()),
                    object,
                    "says another name, size or root in its note");
                findings.require(
                    key.map(note::isSignedBy).orElse(false),
                    object,
                    "is not signed by the log's key in the trust list");
              });
        });
    findings.require(
        part.size == 0 || (!signed.isEmpty() && signed.last() == part.size),
        "log part " + part.name,
        "holds " + part.size + " entries; its newest checkpoint covers another number");
    part.end
        .filter(end -> end.size() <= part.size) // of a part given up more may have been signed
        .ifPresent(
            end ->
                findings.require(
                    end.equals(heads.get(part.size)),
                    "log part " + part.name,
                    "is closed at another tree than its entries have"));
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
        "select leaf_index from issuance_intent where state in ('LOGGED', 'ARCHIVED')",
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
