package org.hufu.operator.invariant;

import java.util.List;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I01. */
final class OneDecisionOneCertificate implements Invariant {
  private static final String GRANTED =
      "select 'decision ' || d.id as object, 'is confirmed and plans no certificate' as sentence"
          + " from decision d left join issuance_intent i on i.decision_id = d.id"
          + " where d.state = 'CONFIRMED' and d.proposal = 'GRANT' and i.decision_id is null"
          + " order by d.id";

  private static final String INTENDED =
      "select 'intent ' || i.number as object, case"
          + " when d.id is null then 'comes from no decision'"
          + " when d.state <> 'CONFIRMED' or d.proposal <> 'GRANT'"
          + "   then 'comes from a decision that does not grant'"
          + " else 'and its decision are about two applications' end as sentence"
          + " from issuance_intent i left join decision d on d.id = i.decision_id"
          + " where d.id is null or d.state <> 'CONFIRMED' or d.proposal <> 'GRANT'"
          + " or d.application <> i.application order by i.number";

  private static final String ISSUED =
      "select 'certificate ' || c.number as object, case"
          + " when i.decision_id is null then 'comes from no decision'"
          + " when i.state <> 'PUBLISHED' then 'is out before its issuance has ended'"
          + " when i.number <> c.number or i.public_id <> c.public_id"
          + "   or i.status_slot <> c.status_slot then 'differs from what its decision fixed'"
          + " else 'is not the one that its application names' end as sentence"
          + " from certificate c left join issuance_intent i on i.decision_id = c.decision_id"
          + " left join application a on a.id = i.application"
          + " where i.decision_id is null or i.state <> 'PUBLISHED' or i.number <> c.number"
          + " or i.public_id <> c.public_id or i.status_slot <> c.status_slot"
          + " or a.certificate is distinct from c.number order by c.number";

  private static final String PUBLISHED =
      "select 'intent ' || i.number as object,"
          + " 'has ended with ' || count(c.number) || ' certificates' as sentence"
          + " from issuance_intent i left join certificate c on c.decision_id = i.decision_id"
          + " group by i.number, i.state"
          + " having count(c.number) > 1 or (i.state = 'PUBLISHED' and count(c.number) <> 1)"
          + " order by i.number";

  @Override
  public String id() {
    return "I01";
  }

  @Override
  public String statement() {
    return "One granting decision has one certificate, and one certificate one decision.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    snapshot.each(
        "select id from decision where state = 'CONFIRMED' and proposal = 'GRANT'",
        row -> findings.look("decision"));
    snapshot.each("select number from certificate", row -> findings.look("certificate"));
    for (String rule : List.of(GRANTED, INTENDED, ISSUED, PUBLISHED)) {
      snapshot.violations(rule, findings);
    }
  }
}
