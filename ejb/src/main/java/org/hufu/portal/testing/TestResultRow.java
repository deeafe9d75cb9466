package org.hufu.portal.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.testing.Measurement;
import org.hufu.core.testing.Performance;
import org.hufu.core.testing.TestResult;

/** Table {@code test_result}. */
@Entity
@IdClass(TestResultRow.Key.class)
@Table(name = "test_result")
class TestResultRow {
  @Id
  @Column(name = "test_report")
  String report;

  @Id
  @Column(name = "test_case")
  String testCase;

  int place;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  @Column(name = "value")
  String measured;

  String unit;
  String uncertainty;

  @Column(name = "decision_rule")
  String decisionRule;

  String deviation;
  String evidence;

  @Column(name = "performed_on")
  LocalDate performedOn;

  String site;

  @Column(name = "performed_by")
  String performedBy;

  @Column(name = "external_provider")
  String externalProvider;

  String remark;

  protected TestResultRow() {} // required by Jakarta Persistence

  static TestResultRow of(String report, int place, TestResult result) {
    TestResultRow row = new TestResultRow();
    row.report = report;
    row.testCase = result.testCase();
    row.place = place;
    row.take(result);
    return row;
  }

  void take(TestResult result) {
    verdict = result.verdict();
    measured = result.measurement().value();
    unit = result.measurement().unit();
    uncertainty = result.measurement().uncertainty();
    decisionRule = result.measurement().decisionRule();
    deviation = result.deviation();
    evidence = String.join(" ", result.evidence());
    performedOn = result.performance().on();
    site = result.performance().site();
    performedBy = result.performance().by();
    externalProvider = result.performance().externalProvider();
    remark = result.remark();
  }

  TestResult toResult() {
    return new TestResult(
        testCase,
        verdict,
        new Measurement(measured, unit, uncertainty, decisionRule),
        deviation,
        evidence.isEmpty() ? List.of() : List.of(evidence.split(" ", -1)),
        new Performance(performedOn, site, performedBy, externalProvider),
        remark);
  }

  /** Key of a result; a class, as Jakarta Persistence 3.1 takes no record here. */
  static class Key implements Serializable {
    String report;
    String testCase;

    Key() {} // required by Jakarta Persistence

    Key(String report, String testCase) {
      this.report = report;
      this.testCase = testCase;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.report.equals(report) && key.testCase.equals(testCase);
    }

    @Override
    public int hashCode() {
      return 31 * report.hashCode() + testCase.hashCode();
    }
  }
}
