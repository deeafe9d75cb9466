package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
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

/**
 * Step ten: do register and log say the same as the document, and other forms of it?
 *
 * @param others what each other form states; empty for one that nobody may believe
 */
record RegisterStep(Opened document, Evidence evidence, List<Optional<CertificateFacts>> others) {
  private static final String ISSUED = "certificate.issued";
  private static final String CONTENT = "contentDigest";
  private static final String CREDENTIAL = "credentialDigest";
  private static final String PDF = "pdfDigest";

  StepResult result() {
    Optional<StepResult> register = evidence.register().map(this::compare);
    Optional<StepResult> log = evidence.log().map(this::find);
    Optional<StepResult> forms = forms();
    Optional<StepResult> both =
        register.map(result -> log.map(result::alsoSaying).orElse(result)).or(() -> log);
    return first(StepOutcome.FAILED, List.of(register, log, forms))
        .or(() -> first(StepOutcome.PASSED, List.of(both, forms)))
        .or(() -> both)
        .or(() -> forms)
        .orElseGet(() -> StepResult.of(Finding.REGISTER_NOT_ASKED));
  }

  private static Optional<StepResult> first(
      StepOutcome outcome, List<Optional<StepResult>> results) {
    return results.stream()
        .flatMap(Optional::stream)
        .filter(result -> result.outcome() == outcome)
        .findFirst();
  }

  /** Everything that the document can be held against, field by field. */
  List<Comparison> comparisons() {
    return Stream.of(
            evidence.register().flatMap(this::withRegister).stream(),
            logged().map(entry -> Comparison.withEntry(stated(), entry)).stream(),
            others.stream()
                .flatMap(Optional::stream)
                .map(other -> Comparison.withForm(document.facts(), other)))
        .flatMap(found -> found)
        .toList();
  }

  private Optional<Comparison> withRegister(JsonObject register) {
    try {
      return Optional.of(Comparison.withRegister(document.facts(), register));
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  /** The entry, if the log holds it: it may be that of another certificate. */
  private Optional<JsonObject> logged() {
    boolean held =
        evidence.log().map(this::find).stream()
            .anyMatch(
                result ->
                    result.is(Finding.REGISTER_LOGGED)
                        || "entry".equals(result.details().get("problem")));
    return held
        ? evidence
            .log()
            .flatMap(LogProof::entry)
            .map(entry -> JsonReader.read(entry.getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private Optional<StepResult> forms() {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<Comparison> compared =
        others.stream()
            .flatMap(Optional::stream)
            .map(other -> Comparison.withForm(document.facts(), other))
            .toList();
    Optional<Comparison> differing = compared.stream().filter(one -> !one.isEqual()).findFirst();
    if (differing.isPresent()) {
      return differing.map(one -> result(Finding.REGISTER_FORMS_DIFFER, one));
    }
    return compared.size() < others.size()
        ? Optional.of(StepResult.of(Finding.REGISTER_FORM_UNUSABLE))
        : compared.stream().findFirst().map(one -> result(Finding.REGISTER_FORMS_AGREE, one));
  }

  private static StepResult result(Finding finding, Comparison comparison) {
    return StepResult.of(
        finding,
        "equal",
        comparison.score(),
        "different",
        String.join(" ", comparison.different()));
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

  /** Field by field, so that a difference has a name. */
  private StepResult compare(JsonObject register) {
    try {
      Comparison comparison = Comparison.withRegister(document.facts(), register);
      return result(
          comparison.isEqual() ? Finding.REGISTER_AGREES : Finding.REGISTER_DIFFERS, comparison);
    } catch (MalformedJson e) {
      return StepResult.of(Finding.REGISTER_DIFFERS, "problem", e.getMessage());
    }
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
    JsonObject stated = stated();
    return entry.requireText("type").equals(ISSUED)
        && List.of("publicId", CONTENT, CREDENTIAL, PDF).stream()
            .filter(stated::has)
            .allMatch(name -> entry.requireText(name).equals(stated.requireText(name)));
  }

  /** Number and digests of the document under the names of a log entry. */
  private JsonObject stated() {
    Map<String, Object> stated = new LinkedHashMap<>();
    stated.put("certificate", document.facts().number());
    stated.put("publicId", document.facts().publicId());
    stated.put(CONTENT, document.certificate().contentDigest());
    document.certificate().credentialDigest().ifPresent(digest -> stated.put(CREDENTIAL, digest));
    document
        .printed()
        .map(PdfSignatures::signedRevision)
        .map(Digest::sha256Hex)
        .ifPresent(digest -> stated.put(PDF, digest));
    return JsonObject.of(stated);
  }
}
