package org.hufu.portal.audit;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** What one transaction did so far; joins the chain when the transaction is about to commit. */
final class PendingDeeds implements Synchronization {
  static final String KEY = PendingDeeds.class.getName();

  private final AuditStore trail;
  private final String node;
  private final List<Deed> deeds = new ArrayList<>();

  PendingDeeds(AuditStore trail, String node) {
    this.trail = trail;
    this.node = node;
  }

  void add(Deed deed) {
    deeds.add(deed);
  }

  /** A failure here rolls the transaction back: nothing is done unrecorded. */
  @Override
  public void beforeCompletion() {
    trail.append(node, deeds);
  }

  @Override
  public void afterCompletion(int status) {
    deeds.clear();
  }
}
