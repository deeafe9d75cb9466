package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.TestReportContent;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.Signer;
import org.hufu.core.testing.ReportContent;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestResult;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningService;

/** Fixes a report's content and signs it as a credential with the laboratory's key. */
@ApplicationScoped
class ReportSeal {
  @Inject TestReportStore reports;
  @Inject TestEvidenceService evidence;
  @Inject SigningService signing;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Writes content and credential; from here on the report does not change.
   *
   * @param authoriser name of the person, as it stands in the report
   */
  TestReport close(TestReport report, TestOrder order, String authoriser) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    TestReportContent content = content(report, order, authoriser, now);
    String laboratory = order.parties().laboratory();
    Signer signer =
        signing.signer(Purpose.REPORT, laboratory, "test report " + report.head().number());
    String credential =
        CredentialWriter.report(
                content,
                settings.base() + "/test-reports/" + report.id(),
                issuer(laboratory, report.head().laboratory().name()),
                signer)
            .compact();
    TestReport authorised =
        report.authorise(new TestReport.Seal(content.digest(), Digest.sha256Hex(credential), now));
    return reports.seal(authorised, JsonWriter.canonical(content.json()), credential);
  }

  private TestReportContent content(
      TestReport report, TestOrder order, String authoriser, Instant now) {
    List<TestResult> results = reports.results(report.id());
    JsonObject json =
        new ReportContent(
                report.head(),
                new ReportContent.Version(report.edition().number(), amended(report)),
                evidence.subject(order).orElseThrow(),
                results,
                new ReportContent.Authorisation(authoriser, now))
            .toJson();
    return new TestReportContent(json);
  }

  private String amended(TestReport report) {
    return Optional.of(report.edition().amends())
        .filter(id -> !id.isEmpty())
        .flatMap(reports::find)
        .flatMap(TestReport::seal)
        .map(seal -> "sha-256:" + seal.contentDigest())
        .orElse("");
  }

  private Issuer issuer(String laboratory, Text name) {
    String base = settings.base().toString();
    return new Issuer(base + "/organisations/" + laboratory, name, base);
  }
}
