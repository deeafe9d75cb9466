package org.hufu.operator.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one rule looked at and what it found. Not for several threads. */
public final class Findings {
  /** Beyond this, findings are only counted. */
  private static final int MOST_KEPT = 1000;

  private final String invariant;
  private final List<Finding> kept = new ArrayList<>();
  private final SortedMap<String, Long> looked = new TreeMap<>();
  private long count;

  public Findings(String invariant) {
    this.invariant = invariant;
  }

  /** Counts one object as looked at. */
  public void look(String kind) {
    looked.merge(kind, 1L, Long::sum);
  }

  public void add(String object, String sentence) {
    count++;
    if (kept.size() < MOST_KEPT) {
      kept.add(new Finding(invariant, object, sentence));
    }
  }

  /** Adds a finding unless the rule holds. */
  public void require(boolean holds, String object, String sentence) {
    if (!holds) {
      add(object, sentence);
    }
  }

  /** Something whose bytes may be anything; what cannot be read is a finding. */
  public interface Look {
    void at(String object) throws SQLException;
  }

  /** Looks at one object; whatever its bytes make our readers throw becomes a finding. */
  public void look(String kind, String key, Look look) {
    look(kind);
    String object = kind + " " + key;
    try {
      look.at(object);
    } catch (SQLException e) {
      throw new CannotCheck("The database cannot be read: " + e.getMessage(), e);
    } catch (CannotCheck e) {
      throw e;
    } catch (RuntimeException e) {
      add(object, "cannot be read: " + e.getMessage());
    }
  }

  /** The first thousand, in the order in which they were found. */
  public List<Finding> kept() {
    return List.copyOf(kept);
  }

  public long count() {
    return count;
  }

  /** How many objects of each kind were looked at. */
  public SortedMap<String, Long> looked() {
    return new TreeMap<>(looked);
  }
}
