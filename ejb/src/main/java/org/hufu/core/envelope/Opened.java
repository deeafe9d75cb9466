package org.hufu.core.envelope;

import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.conformity.Reason;

/**
 * What somebody signed.
 *
 * @param payload exactly the bytes under the signature
 * @param key that made it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Opened(byte[] payload, PublishedKey key) {

  /** Name of the owner of the key. */
  public String signer() {
    return key.owner();
  }

  /**
   * Throws {@link EnvelopeRefused} unless the key may be relied on. Nothing proves when such a file
   * was signed: a compromised key proves nothing any more, and the day that the file claims is held
   * against the term of the key, or today's where it claims none.
   */
  public Opened requireUsable(Optional<LocalDate> claimed, LocalDate today) {
    if (key.compromisedOn().isPresent()) {
      throw new EnvelopeRefused(
          Reason.of("results.key-compromised", key.owner(), key.compromisedOn().get()));
    }
    LocalDate day = claimed.orElse(today);
    if (!key.term().includes(day) || day.isAfter(today)) {
      throw new EnvelopeRefused(
          Reason.of(
              claimed.isPresent() ? "results.key-outside-term" : "results.key-term-unproven",
              key.owner(),
              day));
    }
    return this;
  }
}
