package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.hufu.core.signature.Digest;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.witness.Cosignature;

/** Step ten: do register and log say the same as the document? */
record RegisterStep(Opened document, Evidence evidence) {
  private static final String ISSUED = "certificate.issued";

  StepResult result() {
    Optional<StepResult> register = evidence.register().map(this::compare);
    Optional<StepResult> log = evidence.log().map(this::find);
    return register
        .filter(result -> result.outcome() == StepOutcome.FAILED)
        .or(() -> log.filter(result -> result.outcome() == StepOutcome.FAILED))
        .or(() -> register.map(result -> log.map(result::alsoSaying).orElse(result)))
        .or(() -> log)
        .orElseGet(() -> StepResult.of(Finding.REGISTER_NOT_ASKED));
  }

  /**
   * When the certificate was entered in the log, if the evidence proves that it was. A log whose
   * key was in other hands proves nothing.
   */
  Optional<Instant> loggedAt() {
    boolean proven =
        evidence.log().map(this::find).map(StepResult::code).stream()
                .anyMatch(Finding.REGISTER_LOGGED.code()::equals)
            && isLogKeyOurs();
    if (!proven) {
      return Optional.empty();
    }
    byte[] entry =
        evidence.log().orElseThrow().entry().orElseThrow().getBytes(StandardCharsets.UTF_8);
    try {
      return JsonReader.read(entry).instant("time");
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  private boolean isLogKeyOurs() {
    TrustList list = document.key().orElseThrow().list().list();
    String logKey = NoteKey.parse(list.log().orElseThrow().key()).key().thumbprint();
    return list.keys(KeyPurpose.LOG).stream()
        .noneMatch(key -> key.keyId().equals(logKey) && key.compromisedAt().isPresent());
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
      Optional<NoteKey> key = log.get().key(checkpoint.origin()).map(NoteKey::parse);
      if (!key.map(note::isSignedBy).orElse(false) || isBeyondTheEnd(checkpoint, log.get())) {
        return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", "checkpoint");
      }
      if (proof.entry().isEmpty()) {
        return StepResult.of(
            Finding.REGISTER_LOG_INCOMPLETE, "size", Long.toString(checkpoint.head().size()));
      }
      return included(proof, checkpoint, new Witnesses(log.get(), evidence, note));
    } catch (MalformedLog | MalformedJson e) {
      return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", e.getMessage());
    }
  }

  /** A part of the log that is closed never grows again, and ends as the trust list says. */
  private static boolean isBeyondTheEnd(Checkpoint checkpoint, TrustedLog log) {
    long size = checkpoint.head().size();
    return log.former(checkpoint.origin())
        .map(
            end ->
                size > end.size()
                    || (size == end.size()
                        && !checkpoint.head().root().base64().equals(end.root())))
        .orElse(false);
  }

  private StepResult included(LogProof proof, Checkpoint checkpoint, Witnesses witnesses) {
    byte[] entry = proof.entry().orElseThrow().getBytes(StandardCharsets.UTF_8);
    List<Hash> path =
        proof.path().stream().map(hash -> Hash.of(Base64.getDecoder().decode(hash))).toList();
    if (!new InclusionProof(proof.index(), path).includes(Hash.ofLeaf(entry), checkpoint.head())) {
      return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", "inclusion");
    }
    JsonObject said = JsonReader.read(entry);
    if (!isOfDocument(said)) {
      return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", "entry");
    }
    return StepResult.of(
        Finding.REGISTER_LOGGED,
        "log",
        checkpoint.origin(),
        "index",
        Long.toString(proof.index()),
        "size",
        Long.toString(checkpoint.head().size()),
        "logged",
        said.text("time").orElse(""),
        "witnesses",
        witnesses.count(),
        "witnessed",
        witnesses.since());
  }

  /** Who of the known witnesses has seen the checkpoint. */
  private record Witnesses(int known, List<Cosignature> found) {
    Witnesses(TrustedLog log, Evidence evidence, SignedNote note) {
      this(keys(log, evidence), note);
    }

    private Witnesses(Set<NoteKey> known, SignedNote note) {
      this(known.size(), Cosignature.of(note, known));
    }

    private static Set<NoteKey> keys(TrustedLog log, Evidence evidence) {
      return Stream.concat(log.witnesses().stream(), evidence.witnesses().stream())
          .flatMap(key -> key(key).stream())
          .collect(Collectors.toSet());
    }

    /** A key of a later kind is left out, so that an old verifier still reads a new trust list. */
    private static Optional<NoteKey> key(String text) {
      try {
        return Optional.of(NoteKey.parse(text, NoteKey.Kind.WITNESS));
      } catch (MalformedLog e) {
        return Optional.empty();
      }
    }

    /** For example {@code 2/3}; empty if no witness is known. */
    String count() {
      return known == 0 ? "" : found.size() + "/" + known;
    }

    /** When the first of them had seen it: the entry is at least that old. */
    String since() {
      return found.stream()
          .map(Cosignature::time)
          .min(Instant::compareTo)
          .map(Instant::toString)
          .orElse("");
    }
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
        && document
            .printed()
            .map(PdfSignatures::signedRevision)
            .map(Digest::sha256Hex)
            .map(entry.requireText("pdfDigest")::equals)
            .orElse(true);
  }
}
