package org.hufu.core.dossier;

import java.util.List;
import org.hufu.core.crosswalk.Edition;

/**
 * What recognition is asked for.
 *
 * @param body id of the accepting organisation, as arrangements name it
 * @param category id in the target scheme
 * @param level id of the level asked for, an empty text where the scheme has none
 * @param levels ids of all levels, lowest first
 * @param whole whether the certificate is to be recognised as a whole, so that uncovered
 *     requirements refuse it instead of being tested
 */
public record Target(
    String body,
    Edition edition,
    String category,
    String level,
    List<String> levels,
    boolean whole,
    List<TargetRequirement> requirements) {

  public Target {
    levels = List.copyOf(levels);
    requirements = List.copyOf(requirements);
    if (requirements.isEmpty()) {
      throw new IllegalArgumentException("A target has requirements");
    }
    if (requirements.stream().map(TargetRequirement::id).distinct().count() < requirements.size()) {
      throw new IllegalArgumentException("Each requirement once");
    }
    if (levels.stream().distinct().count() < levels.size()) {
      throw new IllegalArgumentException("Each level once");
    }
    if (!level.isEmpty() && !levels.contains(level)) {
      throw new IllegalArgumentException("Not a level of the target: " + level);
    }
  }
}
