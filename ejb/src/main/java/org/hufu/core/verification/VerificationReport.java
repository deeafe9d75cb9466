package org.hufu.core.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.comparison.Comparison;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonObject;
import org.hufu.core.qr.CertificateAddress;
import org.hufu.core.status.StatusListCredential;
import org.hufu.core.trust.SignedTrustList;

/**
 * What a verifier found; the one source of page, print, command line and REST answer. A step that
 * nobody looked at never counts as passed.
 *
 * @param at the instant it speaks of
 * @param facts what the document states; hidden unless it is as it was signed
 * @param steps ten, in order
 * @param evidence how old the lists are that were believed
 * @param comparisons what the document says beside what register, log and other forms say; empty if
 *     nothing was at hand or nobody knows yet whether the document is as it was signed
 * @param signatures each by itself; the steps say what they are worth together
 */
public record VerificationReport(
    Instant at,
    Document document,
    Optional<Facts> facts,
    List<StepResult> steps,
    List<Age> evidence,
    List<Comparison> comparisons,
    List<Signature> signatures) {
  /** Value of the member {@code type}; another shape gets another number. */
  public static final String TYPE = "hufu:VerificationReport:1";

  public VerificationReport {
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
    comparisons = List.copyOf(comparisons);
    signatures = List.copyOf(signatures);
    if (!steps.stream().map(StepResult::step).toList().equals(List.of(Step.values()))) {
      throw new IllegalArgumentException("A report holds every step once, in order");
    }
  }

  /**
   * The file that was verified.
   *
   * @param kind {@code pdf}, {@code credential}, {@code qr} or {@code image}
   * @param digest SHA-256, lowercase hex
   */
  public record Document(String kind, String digest, long sizeBytes) {
    JsonObject toJson() {
      return JsonObject.of("kind", kind, "sha256", digest, "sizeBytes", sizeBytes);
    }
  }

  /**
   * One signature of the document.
   *
   * @param form where it stands: {@code credential}, {@code pdf} or {@code qr}
   * @param algorithm name; empty if it could not be read
   * @param keyId thumbprint, or its beginning; empty if no list names the key
   * @param code of a {@link Finding}, or of a flaw
   */
  public record Signature(
      String form, String algorithm, String keyId, StepOutcome outcome, String code) {
    static Signature of(Opened.Signed signed, Finding finding) {
      return new Signature(
          signed.form(), signed.algorithm(), signed.keyId(), finding.outcome(), finding.code());
    }

    static Signature wrong(String form, String code) {
      return new Signature(form, "", "", StepOutcome.FAILED, code);
    }

    JsonObject toJson() {
      return JsonObject.of(
          "form", form,
          "algorithm", algorithm,
          "key", keyId,
          "outcome", outcome.name(),
          "code", code,
          "sentence", Sentences.json(code));
    }
  }

  /**
   * How old a list was at the instant of the report.
   *
   * @param kind {@code trust-list} or {@code status-list}
   * @param id of the body or the list
   */
  public record Age(String kind, String id, Instant issuedAt, Instant nextUpdate) {
    static List<Age> of(TrustedLists lists, Optional<ValiditySteps> validity) {
      List<Age> ages = new ArrayList<>();
      for (SignedTrustList list : lists.lists()) {
        var edition = list.list().edition();
        ages.add(
            new Age(
                "trust-list", list.list().body().id(), edition.issuedAt(), edition.nextUpdate()));
      }
      for (StatusListCredential list : validity.map(ValiditySteps::statusLists).orElse(List.of())) {
        ages.add(
            new Age("status-list", list.id(), list.validity().from(), list.validity().until()));
      }
      return ages;
    }

    JsonObject toJson(Instant at) {
      return JsonObject.of(
          "kind", kind,
          "id", id,
          "issuedAt", issuedAt.toString(),
          "nextUpdate", nextUpdate.toString(),
          "ageSeconds", Duration.between(issuedAt, at).toSeconds());
    }
  }

  /** What the certificate states, as far as its form has room. */
  public record Facts(CertificateFacts content) {
    static Facts of(Opened document) {
      return new Facts(document.facts());
    }

    JsonObject toJson() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("number", content.number());
      json.put("publicId", content.publicId());
      json.put("product", json(content.productName()));
      json.put("model", content.model());
      content.statedHolder().ifPresent(name -> json.put("holder", json(name)));
      content.statedBody().ifPresent(name -> json.put("issuer", json(name)));
      json.put("issuerId", content.body());
      json.put("scheme", content.scheme());
      content.statedScheme().ifPresent(name -> json.put("schemeName", json(name)));
      json.put("validFrom", content.term().from().toString());
      json.put("validUntil", content.term().until().toString());
      json.put("decidedAt", content.decidedAt().toString());
      json.put("url", content.url());
      json.put("contentDigest", content.contentDigest());
      return JsonObject.of(json);
    }

    private static JsonObject json(Text text) {
      return JsonObject.of("zh-CN", text.zh(), "en", text.en());
    }
  }

  /** What the document names, when it does no more than that. */
  public Optional<CertificateAddress> address() {
    return Optional.of(step(Step.FORMAT))
        .filter(step -> step.is(Finding.FORMAT_NAME_ONLY))
        .flatMap(step -> CertificateAddress.of(step.details().get("address")));
  }

  /** The answer for a document that only named what this report is about. */
  public VerificationReport namedBy(VerificationReport asked) {
    return asked.with(Finding.FORMAT_NAMED, this);
  }

  /** The answer for a document that names a certificate which its register does not know. */
  public VerificationReport ofUnknownName() {
    return with(Finding.FORMAT_NAME_UNKNOWN, this);
  }

  private VerificationReport with(Finding finding, VerificationReport rest) {
    List<StepResult> all = new ArrayList<>(rest.steps);
    String url = address().map(CertificateAddress::url).orElse("");
    all.set(0, StepResult.of(finding, "address", url).took(step(Step.FORMAT).nanoseconds()));
    return new VerificationReport(
        at, document, rest.facts, all, rest.evidence, rest.comparisons, rest.signatures);
  }

  /** Computed from the steps, always. */
  public VerificationVerdict verdict() {
    return VerificationVerdict.of(steps);
  }

  /** The step that a reader should hear of first: the one that decided. */
  public Optional<StepResult> decisive() {
    return switch (verdict()) {
      case VALID -> Optional.empty();
      case VALID_WITH_WARNINGS -> first(StepOutcome.WARNING);
      case NOT_VALID -> first(StepOutcome.FAILED);
      case CANNOT_TELL -> steps.stream().filter(StepResult::isMissing).findFirst();
    };
  }

  private Optional<StepResult> first(StepOutcome outcome) {
    return steps.stream().filter(step -> step.outcome() == outcome).findFirst();
  }

  public StepResult step(Step step) {
    return steps.get(step.number() - 1);
  }

  /**
   * The verdict holds as of then: the issue of the oldest list that was believed. Empty if none
   * was.
   */
  public Optional<Instant> asOf() {
    return evidence.stream().map(Age::issuedAt).min(Comparator.naturalOrder());
  }

  /** The document that command line and REST print. */
  public JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", TYPE);
    json.put("verdict", verdict().name());
    json.put("sentence", Sentences.json(Sentences.key(verdict())));
    decisive().ifPresent(step -> json.put("decisive", step.code()));
    json.put("at", at.toString());
    asOf().ifPresent(instant -> json.put("asOf", instant.toString()));
    json.put("document", document.toJson());
    facts.ifPresent(found -> json.put("facts", found.toJson()));
    json.put("steps", steps.stream().map(StepResult::toJson).toList());
    json.put("comparison", comparisons.stream().map(Comparison::toJson).toList());
    json.put("signatures", signatures.stream().map(Signature::toJson).toList());
    json.put("evidence", evidence.stream().map(age -> age.toJson(at)).toList());
    return JsonObject.of(json);
  }
}
