package org.hufu.core.rule.identity;

import java.util.List;
import java.util.Optional;
import org.hufu.core.claim.Identity;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R22: critical components and the factory are the same or declared equivalent; otherwise what they
 * touch is tested again. Source: IECEE, list of critical components.
 */
public final class ComponentsUnchanged implements Rule {

  @Override
  public Condition condition() {
    return Condition.R22;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Optional<List<Identity.Component>> components =
        file.dossier().claim().identity().composition().components();
    if (components.isEmpty()) {
      judgement.unclear(ReasonCode.COMPONENT_CHANGED, "–");
    }
    for (Identity.Component component : components.orElse(List.of())) {
      if (component.changed() == Known.UNKNOWN) {
        judgement.unclear(ReasonCode.COMPONENT_CHANGED, component.name());
      } else if (component.changed() == Known.NO || component.equivalent() == Known.YES) {
        judgement.met();
      } else if (component.equivalent() == Known.UNKNOWN) {
        judgement.unclear(ReasonCode.COMPONENT_CHANGED, component.name());
      } else {
        judgement
            .about(component.affected())
            .objects(
                component.affected().isEmpty() ? Bearing.EVIDENCE : Bearing.DELTA,
                ReasonCode.COMPONENT_CHANGED,
                component.name());
      }
    }
  }
}
