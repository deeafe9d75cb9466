package org.hufu.portal.evaluation;

import java.time.Instant;
import org.hufu.core.evaluation.Proposal;

/**
 * Event in the transaction in which the second decider confirms: what follows from the decision is
 * written with it or not at all.
 *
 * @param application id of the request for certification
 * @param decision id of the decision
 * @param outcome what is now in force
 * @param confirmedAt instant of the second signature
 */
public record DecisionConfirmed(
    String application, String decision, Proposal outcome, Instant confirmedAt) {}
