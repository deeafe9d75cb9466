package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.InclusionProof;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.Evidence.LogProof;

/**
 * Step ten: do register and log say the same as the document?
 *
 * @param pdfDigest SHA-256 of the whole file, lowercase hex; empty for any other form
 */
record RegisterStep(Opened document, Evidence evidence, String pdfDigest) {
  private static final String ISSUED = "certificate.issued";

  StepResult result() {
    Optional<StepResult> register = evidence.register().map(this::compare);
    Optional<StepResult> log = evidence.log().map(this::find);
    return register
        .filter(result -> result.outcome() == StepOutcome.FAILED)
        .or(() -> log.filter(result -> result.outcome() == StepOutcome.FAILED))
        .or(() -> register)
        .or(() -> log)
        .orElseGet(() -> StepResult.of(Finding.REGISTER_NOT_ASKED));
  }

  /** Member by member, so that a difference has a name. */
  private StepResult compare(JsonObject register) {
    JsonObject content = document.facts().comparable();
    JsonObject other;
    try {
      other = document.facts().comparable(register);
    } catch (MalformedJson e) {
      return StepResult.of(Finding.REGISTER_DIFFERS, "problem", e.getMessage());
    }
    TreeSet<String> names = new TreeSet<>(content.names());
    names.addAll(other.names());
    List<String> different = new ArrayList<>();
    for (String name : names) {
      if (!canonical(content, name).equals(canonical(other, name))) {
        different.add(name);
      }
    }
    String equal = (names.size() - different.size()) + "/" + names.size();
    return StepResult.of(
        different.isEmpty() ? Finding.REGISTER_AGREES : Finding.REGISTER_DIFFERS,
        "equal",
        equal,
        "different",
        String.join(" ", different));
  }

  private static String canonical(JsonObject json, String name) {
    Object value = json.value(name).orElse(null);
    return new String(JsonWriter.canonical(JsonObject.of("v", value)), StandardCharsets.UTF_8);
  }

  private StepResult find(LogProof proof) {
    Optional<TrustedLog> log = document.key().flatMap(key -> key.list().list().log());
    if (log.isEmpty()) {
      return StepResult.of(Finding.REGISTER_LOG_INCOMPLETE);
    }
    try {
      SignedNote note = SignedNote.parse(proof.checkpoint());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.origin().equals(log.get().origin())
          || !note.isSignedBy(NoteKey.parse(log.get().key()))) {
        return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", "checkpoint");
      }
      if (proof.entry().isEmpty()) {
        return StepResult.of(
            Finding.REGISTER_LOG_INCOMPLETE, "size", Long.toString(checkpoint.head().size()));
      }
      return included(proof, checkpoint);
    } catch (MalformedLog | MalformedJson e) {
      return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", e.getMessage());
    }
  }

  private StepResult included(LogProof proof, Checkpoint checkpoint) {
    byte[] entry = proof.entry().orElseThrow().getBytes(StandardCharsets.UTF_8);
    List<Hash> path =
        proof.path().stream().map(hash -> Hash.of(Base64.getDecoder().decode(hash))).toList();
    boolean included =
        new InclusionProof(proof.index(), path).includes(Hash.ofLeaf(entry), checkpoint.head());
    boolean same = isOfDocument(JsonReader.read(entry));
    return StepResult.of(
        included && same ? Finding.REGISTER_LOGGED : Finding.REGISTER_NOT_IN_LOG,
        "problem",
        included ? same ? "" : "entry" : "inclusion",
        "index",
        Long.toString(proof.index()),
        "size",
        Long.toString(checkpoint.head().size()));
  }

  private boolean isOfDocument(JsonObject entry) {
    return entry.requireText("type").equals(ISSUED)
        && entry.requireText("publicId").equals(document.facts().publicId())
        && entry.requireText("contentDigest").equals(document.certificate().contentDigest())
        && document
            .certificate()
            .credentialDigest()
            .map(entry.requireText("credentialDigest")::equals)
            .orElse(true)
        && (pdfDigest.isEmpty() || entry.requireText("pdfDigest").equals(pdfDigest));
  }
}
