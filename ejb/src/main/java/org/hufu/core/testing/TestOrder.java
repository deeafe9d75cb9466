package org.hufu.core.testing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.json.JsonObject;

/**
 * What the certification body asks a laboratory to test.
 *
 * @param id opaque and not guessable
 * @param application id of the request for certification
 * @param version row version this value was read at, for optimistic locking
 */
public record TestOrder(
    String id,
    String application,
    Parties parties,
    Assignment assignment,
    TestOrderState state,
    Answer answer,
    int version)
    implements Serializable {

  /**
   * Organisations on both ends.
   *
   * @param owner id of the applicant's organisation
   * @param laboratory id of the laboratory's organisation
   */
  public record Parties(String owner, String laboratory) implements Serializable {}

  /**
   * What is asked.
   *
   * @param testCases ids in the order of the scheme
   * @param note for the laboratory; may be empty
   * @param dueOn null if no day is set
   */
  public record Assignment(
      String scheme,
      String schemeVersion,
      List<String> testCases,
      String note,
      LocalDate dueOn,
      Instant orderedAt)
      implements Serializable {
    public Assignment {
      testCases = List.copyOf(testCases);
    }
  }

  /**
   * What a laboratory must know of the case to test for it; neither contact nor declaration.
   *
   * @param number of the application
   * @param state of the case, for example {@code testing}
   * @param level empty for schemes without levels
   * @param standards ids of standard editions; none: those of the scheme
   * @param product name, category, model, versions and digests of the version to be tested
   */
  public record Subject(
      String number,
      String state,
      String category,
      String level,
      List<String> standards,
      JsonObject product) {
    public Subject {
      standards = List.copyOf(standards);
    }
  }

  /**
   * What was said to it.
   *
   * @param reason why the laboratory declined or the body cancelled it; empty otherwise
   * @param sample empty until accepted
   */
  public record Answer(String reason, Optional<Sample> sample) implements Serializable {
    /** Nothing said yet. */
    public static final Answer NONE = new Answer("", Optional.empty());
  }

  /** Takes the order, sample in hand; a conflict unless it is still unanswered. */
  public TestOrder accept(Sample sample) {
    return become(TestOrderState.ACCEPTED, new Answer("", Optional.of(sample)));
  }

  /** Turns the order down; a conflict unless it is still unanswered. */
  public TestOrder decline(String reason) {
    return become(TestOrderState.DECLINED, new Answer(reason, Optional.empty()));
  }

  /** Taken back by the body; a conflict once a report is authorised. */
  public TestOrder cancel(String reason) {
    return become(TestOrderState.CANCELLED, new Answer(reason, answer.sample()));
  }

  /** Moves on without a new answer; a conflict where the state machine knows no way. */
  public TestOrder become(TestOrderState next) {
    return become(next, answer);
  }

  /** Throws a conflict unless results may come in: the sample is there and the order stands. */
  public void requireOpen() {
    if (!state.takesResults()) {
      throw StateConflict.because("test-report.order-closed", state.code());
    }
  }

  private TestOrder become(TestOrderState next, Answer said) {
    if (!state.next().contains(next)) {
      throw StateConflict.cannotBecome(state.code(), next.code());
    }
    return new TestOrder(id, application, parties, assignment, next, said, version);
  }
}
