package org.hufu.core.testing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.StateConflict;

/**
 * One edition of a laboratory's report, without its results.
 *
 * @param id opaque and not guessable
 * @param seal present from authorisation on, for ever
 * @param version row version this value was read at, for optimistic locking
 */
public record TestReport(
    String id,
    Origin origin,
    Edition edition,
    Standing standing,
    TestReportHead head,
    Optional<Seal> seal,
    int version)
    implements Serializable {

  /** Ids of what the report belongs to. */
  public record Origin(String order, String application, TestOrder.Parties parties)
      implements Serializable {}

  /**
   * Which edition of the report this is.
   *
   * @param number counted from 1
   * @param amends id of the edition it corrects; empty for the first
   * @param amendedBy id of the authorised edition that corrects it; empty while it stands
   */
  public record Edition(int number, String amends, String amendedBy) implements Serializable {}

  /**
   * State and, for a report sent back or cancelled, why.
   *
   * @param reason empty if there is nothing to explain
   */
  public record Standing(TestReportState state, String reason) implements Serializable {}

  /**
   * What the laboratory signed. Digests are lower-case hex SHA-256.
   *
   * @param contentDigest over the canonical content
   * @param credentialDigest over the ASCII bytes of the compact credential
   */
  public record Seal(String contentDigest, String credentialDigest, Instant authorisedAt)
      implements Serializable {}

  public TestReportState state() {
    return standing.state();
  }

  /** What names it in the trail. */
  public Map<String, String> label() {
    return Map.of(
        "number", head.number(),
        "edition", Integer.toString(edition.number()),
        "application", origin.application());
  }

  /** Whether certification may rely on it: authorised, not cancelled, not corrected. */
  public boolean isInForce() {
    return state() == TestReportState.AUTHORISED && edition.amendedBy().isEmpty();
  }

  /**
   * The same report in another state.
   *
   * @param reason empty if there is nothing to explain
   * @throws StateConflict where the state machine knows no way
   */
  public TestReport become(TestReportState next, String reason) {
    if (!state().next().contains(next)) {
      throw StateConflict.cannotBecome(state().code(), next.code());
    }
    return with(new Standing(next, reason), head, seal);
  }

  /** Authorised under this seal; a conflict unless it was verified. */
  public TestReport authorise(Seal signed) {
    TestReport authorised = become(TestReportState.AUTHORISED, "");
    return authorised.with(authorised.standing, head, Optional.of(signed));
  }

  /**
   * The same draft under another head.
   *
   * @throws StateConflict unless it is a draft
   */
  public TestReport under(TestReportHead changed) {
    requireDraft();
    return with(standing, changed, seal);
  }

  /** Throws a conflict unless head and results may still be edited. */
  public void requireDraft() {
    if (state() != TestReportState.DRAFT) {
      throw StateConflict.because("test-report.not-draft", state().code());
    }
  }

  private TestReport with(Standing nextStanding, TestReportHead nextHead, Optional<Seal> nextSeal) {
    return new TestReport(id, origin, edition, nextStanding, nextHead, nextSeal, version);
  }
}
