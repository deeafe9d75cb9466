package org.hufu.core.rule;

import java.util.List;
import org.hufu.core.crosswalk.Link;
import org.hufu.core.dossier.TargetRequirement;
import org.hufu.core.source.Source;
import org.hufu.core.source.TestedResult;

/**
 * One way in which one source may answer one requirement: the link and all results for the
 * requirements where it begins.
 */
public record Line(
    Case file,
    TargetRequirement requirement,
    Link link,
    Source source,
    List<TestedResult> results) {
  public Line {
    results = List.copyOf(results);
  }
}
