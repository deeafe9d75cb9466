package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.conformity.Verdict;
import org.hufu.core.evaluation.CaseResult;
import org.hufu.core.separation.Participation;
import org.hufu.core.testing.TestReport;
import org.hufu.core.testing.TestReportState;
import org.hufu.core.testing.TestResult;

/** Tables {@code test_report}, {@code test_result} and {@code test_report_part}. */
@ApplicationScoped
class TestReportStore {
  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  Optional<TestReport> find(String id) {
    return Optional.ofNullable(database.find(TestReportRow.class, id)).map(TestReportRow::toReport);
  }

  /** Empty where {@link #find} is; a conflict unless the report is the version its reader saw. */
  Optional<TestReport> load(String id, OptionalInt seen) {
    Optional<TestReport> found = find(id);
    found.ifPresent(read -> StateConflict.requireSeen(seen, read.version(), read.head().number()));
    return found;
  }

  /** Editions of the orders' reports, oldest first. */
  List<TestReport> ofOrders(Collection<String> orders) {
    return database
        .createQuery(
            "select r from TestReportRow r where r.order in :orders order by r.createdAt, r.id",
            TestReportRow.class)
        .setParameter("orders", orders)
        .getResultStream()
        .map(TestReportRow::toReport)
        .toList();
  }

  /** Reports of a case that certification may rely on, in the order of their authorisation. */
  List<TestReport> inForce(String application) {
    return database
        .createQuery(
            "select r from TestReportRow r where r.application = :application and r.state ="
                + " :authorised and r.amendedBy is null order by r.authorisedAt, r.id",
            TestReportRow.class)
        .setParameter("application", application)
        .setParameter("authorised", TestReportState.AUTHORISED)
        .getResultStream()
        .map(TestReportRow::toReport)
        .toList();
  }

  /** Whether another report of the laboratory bears this number in this edition. */
  boolean isTaken(TestReport report) {
    return !database
        .createQuery(
            "select r.id from TestReportRow r where r.laboratory = :laboratory"
                + " and r.number = :number and r.edition = :edition and r.id <> :id"
                + " and (r.state <> :cancelled or r.authorisedAt is not null)",
            String.class)
        .setParameter("laboratory", report.origin().parties().laboratory())
        .setParameter("number", report.head().number())
        .setParameter("edition", report.edition().number())
        .setParameter("id", report.id())
        .setParameter("cancelled", TestReportState.CANCELLED)
        .getResultList()
        .isEmpty();
  }

  /** Whether a correction of the report is under way or done. */
  boolean isAmended(String id) {
    return !database
        .createQuery(
            "select r.id from TestReportRow r where r.amends = :id and r.state <> :cancelled",
            String.class)
        .setParameter("id", id)
        .setParameter("cancelled", TestReportState.CANCELLED)
        .getResultList()
        .isEmpty();
  }

  TestReport insert(TestReport report, List<TestResult> results) {
    TestReportRow row = TestReportRow.of(report, clock.instant());
    database.persist(row);
    database.flush();
    int place = 0;
    for (TestResult result : results) {
      database.persist(TestResultRow.of(report.id(), place, result));
      place++;
    }
    database.flush();
    return row.toReport();
  }

  /** Writes at once, so that the version handed back is the new one. */
  TestReport update(TestReport report) {
    TestReportRow row = current(report);
    row.take(report, clock.instant());
    return flush(row);
  }

  /** Replaces or adds one result of a draft; counts as a change of the report. */
  TestReport write(TestReport draft, int place, TestResult result) {
    TestReportRow row = current(draft);
    TestResultRow written =
        database.find(TestResultRow.class, new TestResultRow.Key(draft.id(), result.testCase()));
    if (written == null) {
      database.persist(TestResultRow.of(draft.id(), place, result));
    } else {
      written.take(result);
    }
    row.changedAt = clock.instant();
    return flush(row);
  }

  /** Writes what was signed; from here on the database refuses every change of it. */
  TestReport seal(TestReport authorised, byte[] content, String credential) {
    TestReportRow row = current(authorised);
    TestReport.Seal seal = authorised.seal().orElseThrow();
    int written =
        database
            .createNativeQuery(
                """
                update test_report
                   set state = 'AUTHORISED', reason = '', changed_at = ?1, authorised_at = ?1,
                       content = ?2, content_digest = ?3, credential = ?4, credential_digest = ?5,
                       version = version + 1
                 where id = ?6 and version = ?7
                """)
            .setParameter(1, seal.authorisedAt().atOffset(ZoneOffset.UTC))
            .setParameter(2, content)
            .setParameter(3, seal.contentDigest())
            .setParameter(4, credential)
            .setParameter(5, seal.credentialDigest())
            .setParameter(6, authorised.id())
            .setParameter(7, authorised.version())
            .executeUpdate();
    if (written == 0) {
      throw StateConflict.changedMeanwhile(authorised.head().number());
    }
    database.refresh(row);
    return row.toReport();
  }

  /** Names the edition that takes the place of another. */
  void replace(String amended, String by) {
    TestReportRow row = database.find(TestReportRow.class, amended);
    row.amendedBy = by;
    flush(row);
  }

  /** Empty until the report is authorised, and where the fence hides it. */
  Optional<String> credential(String id) {
    List<?> found =
        database
            .createNativeQuery(
                "select credential from test_report where id = ?1 and credential is not null")
            .setParameter(1, id)
            .getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  /** In the order of the report. */
  List<TestResult> results(String report) {
    return database
        .createQuery(
            "select r from TestResultRow r where r.report = :report order by r.place, r.testCase",
            TestResultRow.class)
        .setParameter("report", report)
        .getResultStream()
        .map(TestResultRow::toResult)
        .toList();
  }

  /** For each test case the result authorised last, of reports neither cancelled nor corrected. */
  @SuppressWarnings("unchecked") // a native query knows no row type
  List<CaseResult> newest(String application) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select distinct on (r.test_case)
                       r.test_case, r.verdict, r.deviation || r.remark <> '', r.test_report
                  from test_report t
                  join test_result r on r.test_report = t.id
                 where t.application = ?1 and t.state = 'AUTHORISED' and t.amended_by is null
                 order by r.test_case, t.authorised_at desc, t.id
                """)
            .setParameter(1, application)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CaseResult(
                    (String) row[0],
                    Verdict.valueOf((String) row[1]),
                    (Boolean) row[2],
                    (String) row[3]))
        .toList();
  }

  void take(String report, Participation part) {
    if (!parts(report).contains(part)) {
      database.persist(ReportPartRow.of(report, part, clock.instant()));
    }
  }

  List<Participation> parts(String report) {
    return database
        .createQuery(
            "select p from ReportPartRow p where p.report = :report order by p.id",
            ReportPartRow.class)
        .setParameter("report", report)
        .getResultStream()
        .map(ReportPartRow::toParticipation)
        .toList();
  }

  private TestReportRow current(TestReport report) {
    TestReportRow row = database.find(TestReportRow.class, report.id());
    StateConflict.requireSeen(report.version(), row.version, row.number);
    return row;
  }

  private TestReport flush(TestReportRow row) {
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(row.number);
    }
    return row.toReport();
  }
}
