package org.hufu.core.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.source.Known;

/**
 * What is known of the case itself. Conditions R42 to R45.
 *
 * @param refusals earlier ones of the same sources for the same target
 * @param conflictsDeclared whether everybody who acts has declared
 * @param conflicts roles of those who declared a conflict of interest and still act
 * @param deadline last day of the arrangement's period; empty if none runs
 * @param complaints about the sources; empty when nobody asked
 */
public record Proceedings(
    List<EarlierRefusal> refusals,
    Known conflictsDeclared,
    List<String> conflicts,
    Optional<LocalDate> deadline,
    Optional<List<PendingComplaint>> complaints,
    List<Disclosure> disclosures) {

  /** One ground of an earlier refusal and whether it was mended since. */
  public record EarlierRefusal(String source, ReasonCode code, Known cured) {}

  /** A complaint or appeal about the source result that is not decided. */
  public record PendingComplaint(String about, Known matters) {}

  /**
   * One confidential document that was asked for.
   *
   * @param needed whether a condition needs it
   * @param keptInClass whether only those see it whom its class allows
   */
  public record Disclosure(String document, Known needed, Known keptInClass) {}

  public Proceedings {
    refusals = List.copyOf(refusals);
    conflicts = List.copyOf(conflicts);
    disclosures = List.copyOf(disclosures);
  }
}
