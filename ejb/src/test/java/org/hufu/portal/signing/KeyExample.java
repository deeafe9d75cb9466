package org.hufu.portal.signing;

import java.time.Instant;
import java.util.Optional;
import org.hufu.core.signature.Algorithm;

/** Keys as the table holds them, for tests. */
public final class KeyExample {
  private KeyExample() {}

  public static SigningKey of(Purpose purpose, Instant from, Instant until, Instant compromisedAt) {
    TestKeys.Held held = new TestKeys().issue(purpose);
    return new SigningKey(
        held.signer().keyId(),
        purpose,
        "cn",
        held.chain(),
        new SigningKey.Period(from, until),
        Optional.ofNullable(compromisedAt),
        new SigningKey.Origin("file", Algorithm.ES256, Optional.empty()));
  }
}
