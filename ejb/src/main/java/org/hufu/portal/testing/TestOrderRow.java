package org.hufu.portal.testing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.testing.Sample;
import org.hufu.core.testing.TestOrder;
import org.hufu.core.testing.TestOrderState;

/** Tables {@code test_order} and {@code test_order_case}. */
@Entity
@Table(name = "test_order")
class TestOrderRow {
  @Id String id;
  String application;

  @Column(name = "owner_organisation")
  String owner;

  String laboratory;
  String scheme;

  @Column(name = "scheme_version")
  String schemeVersion;

  @Enumerated(EnumType.STRING)
  TestOrderState state;

  String note;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "decline_reason")
  String declineReason;

  @Column(name = "cancel_reason")
  String cancelReason;

  @Column(name = "sample_received_on")
  LocalDate sampleReceivedOn;

  @Column(name = "sample_identification")
  String sampleIdentification;

  @Column(name = "sample_condition")
  String sampleCondition;

  @Column(name = "ordered_by")
  String orderedBy;

  @Column(name = "ordered_at")
  Instant orderedAt;

  @Column(name = "answered_by")
  String answeredBy;

  @Column(name = "answered_at")
  Instant answeredAt;

  @Version int version;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "test_order_case", joinColumns = @JoinColumn(name = "test_order"))
  @OrderColumn(name = "place")
  @Column(name = "test_case")
  List<String> testCases = new ArrayList<>();

  protected TestOrderRow() {} // required by Jakarta Persistence

  static TestOrderRow of(TestOrder order, String orderedBy) {
    TestOrderRow row = new TestOrderRow();
    row.id = order.id();
    row.application = order.application();
    row.owner = order.parties().owner();
    row.laboratory = order.parties().laboratory();
    row.scheme = order.assignment().scheme();
    row.schemeVersion = order.assignment().schemeVersion();
    row.note = order.assignment().note();
    row.dueOn = order.assignment().dueOn();
    row.testCases = new ArrayList<>(order.assignment().testCases());
    row.orderedBy = orderedBy;
    row.orderedAt = order.assignment().orderedAt();
    row.take(order);
    return row;
  }

  /** Takes over what may change: state and answer. */
  void take(TestOrder order) {
    state = order.state();
    declineReason = state == TestOrderState.DECLINED ? order.answer().reason() : "";
    cancelReason = state == TestOrderState.CANCELLED ? order.answer().reason() : "";
    Optional<Sample> sample = order.answer().sample();
    sampleReceivedOn = sample.map(Sample::receivedOn).orElse(null);
    sampleIdentification = sample.map(Sample::identification).orElse("");
    sampleCondition = sample.map(Sample::condition).orElse("");
  }

  TestOrder toOrder() {
    Optional<Sample> sample =
        Optional.ofNullable(sampleReceivedOn)
            .map(day -> new Sample(day, sampleIdentification, sampleCondition));
    return new TestOrder(
        id,
        application,
        new TestOrder.Parties(owner, laboratory),
        new TestOrder.Assignment(scheme, schemeVersion, testCases, note, dueOn, orderedAt),
        state,
        new TestOrder.Answer(declineReason + cancelReason, sample),
        version);
  }
}
