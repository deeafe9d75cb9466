package org.hufu.portal.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old answers every night. */
@Singleton
public class IdempotencyTimer {
  @Inject IdempotencyService answers;

  @Schedule(hour = "3", minute = "17", persistent = false)
  void forget() {
    answers.forgetOld();
  }
}
