package org.hufu.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.hufu.operator.check.Findings;
import org.hufu.operator.check.Invariant;
import org.hufu.operator.check.Snapshot;
import org.hufu.operator.invariant.Invariants;

/** Checks every invariant on one snapshot of a live database; changes nothing. */
public final class Fsck {
  private final String url;
  private final Properties login;

  /**
   * Prepares a check.
   *
   * @param url of JDBC, without a password
   * @param login user and password as the driver takes them
   */
  public Fsck(String url, Properties login) {
    this.url = url;
    this.login = (Properties) login.clone();
  }

  /**
   * Checks everything.
   *
   * @throws org.hufu.operator.check.CannotCheck if the database does not let us read
   */
  public FsckReport run() {
    try (Snapshot snapshot = Snapshot.of(url, login)) {
      Instant taken = snapshot.taken();
      List<FsckReport.Outcome> outcomes = new ArrayList<>();
      for (Invariant invariant : Invariants.all()) {
        Findings findings = new Findings(invariant.id());
        invariant.check(snapshot, findings);
        outcomes.add(new FsckReport.Outcome(invariant.id(), invariant.statement(), findings));
      }
      return new FsckReport(taken, outcomes);
    }
  }
}
