package org.hufu.portal.setting;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A few threads of one server that work through what is open, no two at the same. Between servers
 * the work itself must see to that.
 */
public final class Crew {
  private final Semaphore places;
  private final Supplier<List<String>> open;
  private final Predicate<String> work;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /**
   * A crew that nobody works in yet.
   *
   * @param size how many threads at once
   * @param open ids of what is to be done, most urgent first
   * @param work does one; false if nothing could be done about it now
   */
  public Crew(int size, Supplier<List<String>> open, Predicate<String> work) {
    this.places = new Semaphore(size);
    this.open = open;
    this.work = work;
  }

  /**
   * Works until nothing more can be done, in the caller's thread; returns at once where enough are
   * at work already, who will find what is new.
   */
  public void join() {
    if (!places.tryAcquire()) {
      return;
    }
    try {
      boolean again = true;
      while (again) {
        again = round();
      }
    } finally {
      places.release();
    }
  }

  private boolean round() {
    boolean moved = false;
    for (String one : open.get()) {
      if (taken.add(one)) {
        try {
          moved |= work.test(one);
        } finally {
          taken.remove(one);
        }
      }
    }
    return moved;
  }
}
