package org.hufu.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.crosswalk.Relation;
import org.hufu.core.recognition.CoverageState;
import org.hufu.core.recognition.ReasonCode;

/**
 * What earlier results mean for one requirement.
 *
 * @param evidence the best that was found, also where it is not enough; empty if nothing was
 * @param conditions that must hold for it to stay covered
 * @param codes what stands against it, each once
 */
public record CoverageItem(
    String requirement,
    boolean binding,
    CoverageState state,
    Optional<Evidence> evidence,
    List<Text> conditions,
    List<ReasonCode> codes) {

  public CoverageItem {
    conditions = List.copyOf(conditions);
    codes = List.copyOf(codes);
  }

  /**
   * What it stands on.
   *
   * @param source id of the source
   * @param requirements ids in the source edition
   * @param relation of these to the requirement; empty if none can be inferred
   * @param crosswalks id and version of each on the way
   * @param testCases ids of results in the source
   * @param oldest day of the oldest of these results
   */
  public record Evidence(
      String source,
      List<String> requirements,
      Optional<Relation> relation,
      List<String> crosswalks,
      List<String> testCases,
      Optional<LocalDate> oldest) {
    public Evidence {
      requirements = List.copyOf(requirements);
      crosswalks = List.copyOf(crosswalks);
      testCases = List.copyOf(testCases);
    }
  }
}
