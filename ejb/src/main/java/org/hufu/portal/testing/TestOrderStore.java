package org.hufu.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;
import org.hufu.portal.schema.Batch;

/**
 * Tables {@code test_order} and {@code test_order_case}; the fence decides who sees which order.
 */
@ApplicationScoped
class TestOrderStore {
  private static final String TEST_CASES = "o.testCases";
  private static final String NEWEST_FIRST = " order by o.orderedAt desc, o.id desc";

  @PersistenceContext EntityManager database;
  @Inject Clock clock;

  Optional<TestOrder> find(String id) {
    return Optional.ofNullable(database.find(TestOrderRow.class, id)).map(TestOrderRow::toOrder);
  }

  /** Empty where {@link #find} is; a conflict unless the order is the version its reader saw. */
  Optional<TestOrder> load(String id, OptionalInt seen) {
    Optional<TestOrder> found = find(id);
    found.ifPresent(read -> StateConflict.requireSeen(seen, read.version(), id));
    return found;
  }

  /** The order, which nobody else changes until this transaction ends. */
  Optional<TestOrder> lock(String id) {
    return Optional.ofNullable(
            database.find(TestOrderRow.class, id, LockModeType.PESSIMISTIC_WRITE))
        .map(TestOrderRow::toOrder);
  }

  List<TestOrder> ofApplication(String application) {
    return Batch.reading(
            database.createQuery(
                "select o from TestOrderRow o where o.application = :application"
                    + " order by o.orderedAt, o.id",
                TestOrderRow.class),
            TEST_CASES)
        .setParameter("application", application)
        .getResultList()
        .stream()
        .map(TestOrderRow::toOrder)
        .toList();
  }

  /** Newest first, after the order with the id {@code cursor}; an unknown cursor yields none. */
  List<TestOrder> list(Optional<TestOrderState> state, Optional<String> cursor, int limit) {
    String after =
        cursor.isEmpty()
            ? ""
            : " and exists (select c from TestOrderRow c where c.id = :cursor and (o.orderedAt <"
                + " c.orderedAt or (o.orderedAt = c.orderedAt and o.id < c.id)))";
    String inState = state.isEmpty() ? "" : " and o.state = :state";
    TypedQuery<TestOrderRow> query =
        Batch.reading(
            database.createQuery(
                "select o from TestOrderRow o where 1 = 1" + inState + after + NEWEST_FIRST,
                TestOrderRow.class),
            TEST_CASES);
    state.ifPresent(wanted -> query.setParameter("state", wanted));
    cursor.ifPresent(last -> query.setParameter("cursor", last));
    return query.setMaxResults(limit).getResultList().stream().map(TestOrderRow::toOrder).toList();
  }

  TestOrder insert(TestOrder order, String account) {
    TestOrderRow row = TestOrderRow.of(order, account);
    database.persist(row);
    database.flush();
    return row.toOrder();
  }

  /** Writes at once, so that the version handed back is the new one. */
  TestOrder update(TestOrder order) {
    TestOrderRow row = current(order);
    row.take(order);
    return flush(row);
  }

  /** The laboratory's answer, with who gave it. */
  TestOrder answer(TestOrder order, String account) {
    TestOrderRow row = current(order);
    row.take(order);
    row.answeredBy = account;
    row.answeredAt = clock.instant();
    return flush(row);
  }

  private TestOrderRow current(TestOrder order) {
    TestOrderRow row = database.find(TestOrderRow.class, order.id());
    StateConflict.requireSeen(order.version(), row.version, row.id);
    return row;
  }

  private TestOrder flush(TestOrderRow row) {
    try {
      database.flush();
    } catch (OptimisticLockException e) {
      throw StateConflict.changedMeanwhile(row.id);
    }
    return row.toOrder();
  }
}
