package org.hufu.portal.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many passwords are hashed at once: each takes 46 MiB and one processor. */
@ApplicationScoped
public class PasswordHashing {
  private static final int PATIENCE_SECONDS = 5;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /** What an unknown user's password is compared with, so that it takes as long. */
  private PasswordHash nobody;

  /**
   * Whether the password fits; takes as long without a hash as with one.
   *
   * @throws SignInBusy when too many are at it already
   */
  public boolean matches(Optional<PasswordHash> hash, String password) {
    return inTurn(() -> hash.orElseGet(this::nobody).matches(password) && hash.isPresent());
  }

  /**
   * A new hash.
   *
   * @throws SignInBusy when too many are at it already
   */
  public PasswordHash hash(String password) {
    return inTurn(() -> PasswordHash.of(password, random));
  }

  private synchronized PasswordHash nobody() {
    if (nobody == null) {
      nobody = PasswordHash.of(Secret.random(random).text(), random);
    }
    return nobody;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new SignInBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInBusy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
