package org.hufu.core.source;

import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.Coded;
import org.hufu.core.crosswalk.Edition;

/**
 * One document that results are taken from.
 *
 * @param id by which objections name it, for example its number
 * @param results of test reports; for a certificate what it attests, requirement by requirement
 */
public record Source(
    String id,
    Kind kind,
    Issue issue,
    Authenticity authenticity,
    SourceBody body,
    SourceStanding standing,
    List<TestedResult> results) {

  /** What kind of document it is. */
  public enum Kind implements Coded {
    CERTIFICATE,
    TEST_REPORT
  }

  /**
   * What it is about.
   *
   * @param body id of the organisation whose scheme it is, as arrangements name it
   * @param edition whose requirement ids its results name
   * @param category id in the source scheme
   * @param level id in the source scheme, an empty text where it has none
   * @param decidedOn day of the certification decision, or of issue for reports
   */
  public record Issue(
      String body, Edition edition, String category, String level, LocalDate decidedOn) {}

  public Source {
    results = List.copyOf(results);
    if (id.isBlank()) {
      throw new IllegalArgumentException("A source has an id");
    }
  }
}
