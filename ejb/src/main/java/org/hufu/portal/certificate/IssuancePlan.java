package org.hufu.portal.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.evaluation.Proposal;
import org.hufu.core.json.JsonObject;
import org.hufu.core.product.Product;
import org.hufu.core.product.ProductVersion;
import org.hufu.core.scheme.Scheme;
import org.hufu.core.testing.TestReport;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.application.ApplicationFlowService;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.evaluation.DecisionConfirmed;
import org.hufu.portal.product.ProductService;
import org.hufu.portal.setting.Body;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.testing.TestEvidenceService;

/**
 * Fixes number, id, status slot and content of a certificate in the transaction in which the second
 * decider confirms: both happen or neither.
 */
@ApplicationScoped
class IssuancePlan {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject IssuanceStore store;
  @Inject ApplicationFlowService flow;
  @Inject TestEvidenceService evidence;
  @Inject ProductService products;
  @Inject CallerService organisations;
  @Inject Settings settings;
  @Inject AuditService audit;

  void plan(@Observes DecisionConfirmed confirmed) {
    if (confirmed.outcome() != Proposal.GRANT) {
      return;
    }
    CertificationApplication application = flow.find(confirmed.application()).orElseThrow();
    CertificateContent content = content(application, confirmed.confirmedAt());
    Instant now = confirmed.confirmedAt().truncatedTo(ChronoUnit.SECONDS);
    store.insert(
        new IssuanceIntent(
            confirmed.decision(),
            application.id(),
            content,
            store.nextSlot(),
            IssuanceState.INTENDED,
            now,
            IssuanceIntent.Results.NONE));
    audit.record(
        "issuance.intended",
        "certificate",
        content.number(),
        Map.of("decision", confirmed.decision(), "contentDigest", content.digest()));
  }

  private CertificateContent content(CertificationApplication application, Instant decidedAt) {
    Scheme scheme = evidence.scheme(application);
    ZoneOffset offset = settings.body().zone().getRules().getOffset(decidedAt);
    LocalDate from = LocalDate.ofInstant(decidedAt, offset);
    String publicId = CertificateNumbers.publicId(RANDOM);
    List<TestReport> reports = evidence.inForce(application.id());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", CertificateContent.TYPE);
    json.put("number", number(scheme, from.getYear()));
    json.put("publicId", publicId);
    json.put("body", body(settings.body(), offset));
    json.put("holder", holder(application));
    json.put("product", product(application));
    json.put("scheme", scheme(scheme, application.answers().target().level()));
    json.put("standards", standards(application, scheme));
    json.put("laboratories", reports.stream().map(IssuancePlan::laboratory).distinct().toList());
    json.put("reports", reports.stream().map(IssuancePlan::report).toList());
    json.put("validFrom", from.toString());
    json.put("validUntil", scheme.head().lastDay(from).toString());
    json.put("decidedAt", decidedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("url", settings.base() + "/certificates/" + publicId);
    return new CertificateContent(JsonObject.of(json));
  }

  private String number(Scheme scheme, int year) {
    String code = scheme.head().code();
    return CertificateNumbers.number(
        settings.body().numberTemplate(),
        settings.body().code(),
        code,
        new CertificateNumbers.Serial(year, store.nextSerial(code, year)));
  }

  private static JsonObject body(Body body, ZoneOffset offset) {
    return JsonObject.of(
        "id",
        body.id(),
        "code",
        body.code(),
        "name",
        body.name().toJson(),
        "country",
        body.country(),
        "utcOffset",
        offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
  }

  private JsonObject holder(CertificationApplication application) {
    Organisation owner = organisations.organisations(List.of(application.owner())).get(0);
    JsonObject holder = JsonObject.of("name", owner.name().toJson(), "country", owner.country());
    return address(application, owner)
        .map(address -> holder.with("address", address.toJson()))
        .orElse(holder);
  }

  /** As the applicant wrote it for the certificate, else as it is registered. */
  private static Optional<Text> address(CertificationApplication application, Organisation owner) {
    var applicant = application.answers().applicant();
    return applicant.addressZh().isBlank() || applicant.addressEn().isBlank()
        ? owner.address()
        : Optional.of(new Text(applicant.addressZh(), applicant.addressEn()));
  }

  private JsonObject product(CertificationApplication application) {
    ProductVersion version = products.version(application.answers().productVersion()).orElseThrow();
    Product product = products.find(version.product()).orElseThrow();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", product.name().toJson());
    json.put("category", application.answers().target().category());
    json.put("model", String.join(", ", version.models()));
    put(json, "hardwareVersion", version.releases().hardware());
    put(json, "firmwareVersion", version.releases().firmware());
    put(json, "softwareVersion", version.releases().software());
    json.put(
        "digests",
        version.digests().stream()
            .filter(digest -> digest.algorithm().equals("sha-256"))
            .map(digest -> JsonObject.of("algorithm", "sha-256", "value", digest.value()))
            .toList());
    return JsonObject.of(json);
  }

  private static void put(Map<String, Object> json, String name, String value) {
    if (!value.isBlank()) {
      json.put(name, value);
    }
  }

  private static JsonObject scheme(Scheme scheme, String level) {
    JsonObject json =
        JsonObject.of(
            "id", scheme.id(), "version", scheme.version(), "name", scheme.head().name().toJson());
    return level.isBlank() ? json : json.with("level", level);
  }

  private static List<String> standards(CertificationApplication application, Scheme scheme) {
    List<String> chosen = application.answers().target().standards();
    return chosen.isEmpty()
        ? scheme.standards().stream().map(edition -> edition.id()).toList()
        : chosen;
  }

  private static JsonObject laboratory(TestReport report) {
    return JsonObject.of(
        "name",
        report.head().laboratory().name().toJson(),
        "accreditation",
        report.head().laboratory().accreditation());
  }

  private static JsonObject report(TestReport report) {
    return JsonObject.of(
        "number", report.head().number(),
        "version", report.edition().number(),
        "credentialDigest", report.seal().orElseThrow().credentialDigest());
  }
}
