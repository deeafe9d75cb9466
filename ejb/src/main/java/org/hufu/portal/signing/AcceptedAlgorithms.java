package org.hufu.portal.signing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.trust.TrustList;
import org.hufu.portal.setting.SettingMissing;

/**
 * Which algorithms the body accepts and until when, by the setting {@code hufu.algorithms}: what
 * its trust list says, and what the portal itself goes by.
 */
public record AcceptedAlgorithms(List<TrustList.Accepted> all) {
  private static final String SETTING = "hufu.algorithms";

  public AcceptedAlgorithms {
    all = List.copyOf(all);
  }

  /**
   * What the setting says, or all that we sign with.
   *
   * @throws SettingMissing if it cannot be read, or lacks what we sign with
   */
  public static AcceptedAlgorithms configured() {
    return of(
        ConfigProvider.getConfig().getOptionalValue(SETTING, String.class), Suite.configured());
  }

  static AcceptedAlgorithms of(Optional<String> setting, Suite suite) {
    try {
      var accepted = setting.map(TrustList.Accepted::read).orElse(TrustList.Accepted.OURS);
      for (Algorithm own : suite.algorithms()) {
        if (accepted.stream().noneMatch(one -> one.name().equals(own.word()))) {
          throw new SettingMissing(SETTING + " lacks " + own.word() + " of hufu.suite");
        }
      }
      return new AcceptedAlgorithms(accepted);
    } catch (IllegalArgumentException e) {
      throw new SettingMissing(SETTING + ": " + e.getMessage());
    }
  }

  /**
   * Words of the algorithms that end before an instant and before another algorithm does. One that
   * is not accepted at all has ended long ago.
   */
  public Set<String> endingBefore(Instant instant, Algorithm other) {
    Instant last = end(other).isBefore(instant) ? end(other) : instant;
    return Arrays.stream(Algorithm.values())
        .filter(one -> end(one).isBefore(last))
        .map(Algorithm::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Instant end(Algorithm algorithm) {
    return all.stream()
        .filter(one -> one.name().equals(algorithm.word()))
        .findFirst()
        .map(one -> one.until().orElse(Instant.MAX))
        .orElse(Instant.MIN);
  }
}
