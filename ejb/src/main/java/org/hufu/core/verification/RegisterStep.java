package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.InclusionProof;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Digest;
import org.hufu.core.trust.TrustList;
import org.hufu.core.verification.Evidence.LogProof;

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

  /** Where the reader wants witnesses, nothing but enough of them fulfils this step. */
  StepResult result() {
    StepResult found = found();
    int seen = witnesses();
    return found.outcome() == StepOutcome.FAILED || seen >= evidence.neededWitnesses()
        ? found
        : StepResult.of(
            Finding.REGISTER_TOO_FEW_WITNESSES,
            "witnesses",
            Integer.toString(seen),
            "needed",
            Integer.toString(evidence.neededWitnesses()));
  }

  private int witnesses() {
    return evidence
        .log()
        .filter(proof -> find(proof).is(Finding.REGISTER_LOGGED))
        .flatMap(this::checkpoint)
        .map(checkpoint -> checkpoint.witnesses().found().size())
        .orElse(0);
  }

  private StepResult found() {
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
   * key was in other hands proves what witnesses saw before.
   */
  Optional<Instant> loggedAt() {
    Optional<LogProof> proof = evidence.log().filter(one -> find(one).is(Finding.REGISTER_LOGGED));
    if (proof.isEmpty()) {
      return Optional.empty();
    }
    byte[] entry = proof.get().entry().orElseThrow().getBytes(StandardCharsets.UTF_8);
    try {
      return checkpoint(proof.get())
          .flatMap(listed -> listed.since(JsonReader.read(entry).instant("time")));
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  /** Empty if the list names no log. */
  private Optional<ListedCheckpoint> checkpoint(LogProof proof) {
    Optional<TrustList> list = document.key().map(key -> key.list().list());
    return list.flatMap(TrustList::log)
        .map(log -> ListedCheckpoint.of(proof.checkpoint(), list.get(), log, evidence.witnesses()));
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
    try {
      Optional<ListedCheckpoint> checkpoint = checkpoint(proof);
      if (checkpoint.isEmpty()) {
        return StepResult.of(Finding.REGISTER_LOG_INCOMPLETE);
      }
      Optional<Finding> objection = checkpoint.get().objection();
      if (objection.isPresent()) {
        return objection.get() == Finding.REGISTER_NOT_IN_LOG
            ? notInLog("checkpoint")
            : StepResult.of(objection.get(), "log", checkpoint.get().said().origin());
      }
      if (proof.entry().isEmpty()) {
        return StepResult.of(
            Finding.REGISTER_LOG_INCOMPLETE,
            "size",
            Long.toString(checkpoint.get().said().head().size()));
      }
      return included(proof, checkpoint.get());
    } catch (MalformedLog | MalformedJson e) {
      return notInLog(e.getMessage());
    }
  }

  private static StepResult notInLog(String problem) {
    return StepResult.of(Finding.REGISTER_NOT_IN_LOG, "problem", problem);
  }

  private StepResult included(LogProof proof, ListedCheckpoint checkpoint) {
    byte[] entry = proof.entry().orElseThrow().getBytes(StandardCharsets.UTF_8);
    List<Hash> path =
        proof.path().stream().map(hash -> Hash.of(Base64.getDecoder().decode(hash))).toList();
    TreeHead head = checkpoint.said().head();
    if (!new InclusionProof(proof.index(), path).includes(Hash.ofLeaf(entry), head)) {
      return notInLog("inclusion");
    }
    JsonObject said = JsonReader.read(entry);
    if (!isOfDocument(said)) {
      return isOfFirstSignature(said)
          ? StepResult.of(
              Finding.REGISTER_ADDITIONAL_SIGNATURE,
              "algorithm",
              document.certificate().algorithmName())
          : notInLog("entry");
    }
    return StepResult.of(
        Finding.REGISTER_LOGGED,
        "log",
        checkpoint.said().origin(),
        "index",
        Long.toString(proof.index()),
        "size",
        Long.toString(head.size()),
        "logged",
        said.text("time").orElse(""),
        "witnesses",
        checkpoint.witnesses().count(),
        "witnessed",
        checkpoint.witnesses().since().map(Instant::toString).orElse(""));
  }

  /**
   * Whether the entry is of the same content, and names the first signature over it, of which the
   * document holds the additional one: ML-DSA is never the first.
   */
  private boolean isOfFirstSignature(JsonObject entry) {
    return document.certificate().algorithmName().equals(Algorithm.ML_DSA_65.word())
        && document.printed().isEmpty()
        && isOf(entry, List.of("publicId", CONTENT));
  }

  private boolean isOfDocument(JsonObject entry) {
    return isOf(entry, List.of("publicId", CONTENT, CREDENTIAL, PDF));
  }

  private boolean isOf(JsonObject entry, List<String> names) {
    JsonObject stated = stated();
    return entry.requireText("type").equals(ISSUED)
        && names.stream()
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
