package org.hufu.operator.invariant;

import java.sql.SQLException;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.witness.Cosignature;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I08. That each is consistent with the one before follows from I06, which builds every tree. */
final class CheckpointsGrow implements Invariant {
  @Override
  public String id() {
    return "I08";
  }

  @Override
  public String statement() {
    return "The checkpoints of each part of the log grow in size and time, and every cosignature"
        + " kept is its witness's.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    snapshot.violations(
        "select 'checkpoint ' || s.name || '/' || c.size as object,"
            + " 'was signed before a smaller one' as sentence from log_checkpoint c"
            + " join log_shard s on s.id = c.shard join log_checkpoint b"
            + " on b.shard = c.shard and b.size = (select max(size) from log_checkpoint d"
            + "   where d.shard = c.shard and d.size < c.size)"
            + " where b.at > c.at order by c.shard, c.size",
        findings);
    snapshot.each(
        "select s.name, c.size, c.note, w.witness, w.line from log_cosignature w"
            + " join log_checkpoint c on c.shard = w.shard and c.size = w.size"
            + " join log_shard s on s.id = c.shard order by w.shard, w.size, w.witness",
        row -> cosignature(row, findings));
  }

  private static void cosignature(Snapshot.Row row, Findings findings) throws SQLException {
    String note = row.text("note");
    String witness = row.text("witness");
    String line = row.text("line");
    findings.look(
        "cosignature",
        row.text("name") + "/" + row.number("size") + " " + witness.split("\\+", 2)[0],
        object -> {
          NoteKey key = NoteKey.parse(witness, NoteKey.Kind.WITNESS);
          SignedNote signed = SignedNote.parse(note).with(NoteSignature.parse(line));
          findings.require(
              Cosignature.find(signed, key).isPresent(),
              object,
              "does not verify under the witness's key");
        });
  }
}
