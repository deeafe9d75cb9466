package org.hufu.portal.audit;

import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What one transaction did so far; joins the chain when the transaction is about to commit. */
final class PendingDeeds implements Synchronization {
  static final String KEY = PendingDeeds.class.getName();

  private final Connection connection;
  private final String node;
  private final List<Deed> deeds = new ArrayList<>();

  /**
   * Begins without any.
   *
   * @param connection of the transaction; closed when it ends
   */
  PendingDeeds(Connection connection, String node) {
    this.connection = connection;
    this.node = node;
  }

  void add(Deed deed) {
    deeds.add(deed);
  }

  /** A failure here rolls the transaction back: nothing is done unrecorded. */
  @Override
  public void beforeCompletion() {
    AuditStore.append(connection, node, deeds);
  }

  @Override
  public void afterCompletion(int status) {
    deeds.clear();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The trail's connection does not close", e);
    }
  }
}
