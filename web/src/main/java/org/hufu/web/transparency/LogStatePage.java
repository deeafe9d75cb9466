package org.hufu.web.transparency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.transparency.CheckpointService;
import org.hufu.portal.transparency.LogRefusal;
import org.hufu.portal.witness.WitnessService;
import org.hufu.portal.witness.WitnessState;

/** Why the log signs nothing, and which witnesses have a problem; both usually empty. */
@Named("logState")
@RequestScoped
public class LogStatePage {
  @Inject CheckpointService checkpoints;
  @Inject WitnessService witnesses;

  private Optional<LogRefusal> refusal;
  private List<WitnessState> troubled;

  public List<Reason> getRefusals() {
    if (refusal == null) {
      refusal = checkpoints.refusal();
    }
    return refusal.map(LogRefusal::reason).stream().toList();
  }

  public List<WitnessState> getTroubled() {
    if (troubled == null) {
      troubled = witnesses.states().stream().filter(one -> one.problem().isPresent()).toList();
    }
    return troubled;
  }
}
