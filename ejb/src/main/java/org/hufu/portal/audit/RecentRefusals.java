package org.hufu.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which refusals this node recorded within the last minute. */
@ApplicationScoped
class RecentRefusals {
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final int MANY = 10_000;

  private final Map<Refusal, Instant> recorded = new ConcurrentHashMap<>();

  /** Whether it is to be recorded; the same one a moment later is not. */
  boolean isNew(String account, String operation, Instant now) {
    if (recorded.size() >= MANY) {
      recorded.values().removeIf(at -> isOver(at, now));
    }
    Refusal refusal = new Refusal(account, operation);
    Instant before = recorded.putIfAbsent(refusal, now);
    return before == null || (isOver(before, now) && recorded.replace(refusal, before, now));
  }

  private static boolean isOver(Instant at, Instant now) {
    return !now.isBefore(at.plus(SILENCE));
  }

  private record Refusal(String account, String operation) {}
}
