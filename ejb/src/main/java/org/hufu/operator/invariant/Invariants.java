package org.hufu.operator.invariant;

import java.util.List;
import org.hufu.operator.check.EvidencePlace;
import org.hufu.operator.check.Invariant;

/** All rules, in the order of their ids. */
public final class Invariants {
  private Invariants() {}

  public static List<Invariant> all(EvidencePlace evidence) {
    return List.of(
        new OneDecisionOneCertificate(),
        new SignaturesHold(),
        new SeparationHolds(),
        new NumbersHaveNoGap(),
        new LogIsComplete(),
        new CheckpointsGrow(),
        new BlobsMatch(evidence),
        new StatusListsAgree(),
        new AuditChainHolds(),
        new TimesAreInOrder(),
        new TransitionsAreAllowed(),
        new NoticesLeave(),
        new TrustListsGrow(),
        new RegisterIsProjection(),
        new ExpiryNeedsNoJob());
  }
}
