package org.hufu.core.monitor;

/** Hears how far the work is. */
@FunctionalInterface
public interface Progress {
  /**
   * Called after every bundle of entries.
   *
   * @param origin part of the log
   */
  void at(String origin, long entries, long ofEntries);
}
