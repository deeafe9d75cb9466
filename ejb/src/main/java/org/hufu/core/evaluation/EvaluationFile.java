package org.hufu.core.evaluation;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the judging of a case stands, as far as the caller may see it.
 *
 * @param justifications requirement to why it does not apply
 * @param evaluation latest round
 * @param sentBack why the latest round that was sent back was
 * @param review of the latest round that was looked at
 * @param decision of the latest round; for the applicant only once confirmed
 */
public record EvaluationFile(
    Coverage coverage,
    Map<String, String> justifications,
    List<Nonconformity> nonconformities,
    Optional<Evaluation> evaluation,
    Optional<Evaluation.Return> sentBack,
    Optional<Review> review,
    Optional<Decision> decision)
    implements Serializable {
  public EvaluationFile {
    justifications = Map.copyOf(justifications);
    nonconformities = List.copyOf(nonconformities);
  }
}
