package org.hufu.operator.invariant;

import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;

/** I17. Without a mail server all of them wait, which is counted and no finding. */
final class NoticesLeave implements Invariant {
  private static final String MISSING =
      "with happened as (select number, 'certificate.' || action as topic, count(*) as n"
          + "   from status_event group by 1, 2),"
          + " told as (select key as number, topic, count(*) as n from outbox_event"
          + "   where topic like 'certificate.%' group by 1, 2)"
          + " select 'certificate ' || coalesce(h.number, t.number) as object,"
          + "   coalesce(h.topic, t.topic) || ' happened ' || coalesce(h.n, 0)"
          + "   || ' times and is in the outbox ' || coalesce(t.n, 0) || ' times' as sentence"
          + " from happened h full join told t on t.number = h.number and t.topic = h.topic"
          + " where coalesce(h.n, 0) <> coalesce(t.n, 0) order by 1, 2";

  /** Longer than an attempt and a restart take. */
  private static final String STUCK =
      "select 'notice ' || id as object, 'was to be tried again at ' || next_attempt_at"
          + " || ' and nobody did' as sentence from outbox_event"
          + " where delivered_at is null and given_up_at is null and attempts > 0"
          + " and next_attempt_at < now() - interval '1 hour' order by position";

  @Override
  public String id() {
    return "I17";
  }

  @Override
  public String statement() {
    return "Every change of a certificate has its notice, and no notice is left behind.";
  }

  @Override
  public void check(Snapshot snapshot, Findings findings) {
    snapshot.each(
        "select case when delivered_at is not null then 'delivered notice'"
            + " when given_up_at is not null then 'notice given up'"
            + " else 'notice not sent yet' end as kind from outbox_event",
        row -> findings.look(row.text("kind")));
    snapshot.violations(MISSING, findings);
    snapshot.violations(STUCK, findings);
  }
}
