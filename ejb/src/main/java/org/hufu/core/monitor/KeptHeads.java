package org.hufu.core.monitor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.InclusionProof;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.verification.Evidence.LogProof;

/**
 * Checkpoints and proofs that somebody kept, held against the tree while it is built anew: each of
 * them must be one of its states.
 */
final class KeptHeads {
  private final List<Kept> waiting = new ArrayList<>();
  private final Findings findings;

  private record Kept(TreeHead head, String object) {}

  /** Takes those of this log; what its key did not sign proves nothing against it. */
  KeptHeads(List<String> texts, NoteKey key, Findings findings) {
    this.findings = findings;
    for (String text : texts) {
      take(LogProof.parse(text), key);
    }
  }

  private void take(LogProof proof, NoteKey key) {
    try {
      SignedNote note = SignedNote.parse(proof.checkpoint());
      Checkpoint said = Checkpoint.parse(note.text());
      if (!said.origin().equals(key.name()) || !note.isSignedBy(key)) {
        return;
      }
      String object = key.name() + " at " + said.head().size();
      waiting.add(new Kept(said.head(), object));
      proof.entry().ifPresent(entry -> requireInclusion(proof, entry, said.head(), object));
    } catch (MalformedLog e) {
      // no checkpoint of anybody's
    }
  }

  private void requireInclusion(LogProof proof, String entry, TreeHead head, String object) {
    findings.look("kept proof");
    List<Hash> path =
        proof.path().stream().map(hash -> Hash.of(Base64.getDecoder().decode(hash))).toList();
    Hash leaf = Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8));
    findings.require(
        new InclusionProof(proof.index(), path).includes(leaf, head),
        Flaw.PROOF_FAILS,
        object,
        "kept proof of entry " + proof.index());
  }

  /** The tree was in this state on its way. */
  void meet(TreeHead head) {
    waiting.removeIf(
        kept -> {
          if (kept.head().size() != head.size()) {
            return false;
          }
          findings.look("kept checkpoint");
          findings.require(
              kept.head().equals(head), Flaw.HISTORY_CONTRADICTED, kept.object(), "another root");
          return true;
        });
  }

  /** Whether any state of this size is waited for. */
  boolean waitsFor(long size) {
    return waiting.stream().anyMatch(kept -> kept.head().size() == size);
  }

  /** Those beyond the end: more entries were signed once than are published. */
  void finish(long size) {
    for (Kept kept : waiting) {
      findings.look("kept checkpoint");
      findings.add(
          Flaw.HISTORY_CONTRADICTED, kept.object(), "published are " + size + " entries only");
    }
  }
}
