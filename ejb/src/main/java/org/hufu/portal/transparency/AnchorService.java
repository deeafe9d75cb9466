package org.hufu.portal.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hufu.core.json.JsonObject;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.audit.AuditHead;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.setting.Settings;

/**
 * Enters the end of this node's audit chain into the log once an hour: whoever cuts records off or
 * writes the chain anew contradicts what was published.
 */
@Stateless
@AsBody
public class AnchorService {
  /** Type of the entry. */
  static final String TYPE = "audit.anchor";

  private static final Duration PERIOD = Duration.ofHours(1);

  @Inject LogStore entries;
  @Inject TransparencyService log;
  @Inject AuditService audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Does nothing if the last anchor is younger than an hour or the chain has not grown. */
  @PermitAll
  public void anchor() {
    String node = settings.node();
    Optional<AuditHead> head = audit.head(node);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean isDue = entries.newestAnchor(node).map(last -> isDue(last, head, now)).orElse(true);
    if (head.isPresent() && isDue) {
      log.append(
          JsonObject.of(
              "type", TYPE,
              "node", node,
              "sequence", head.get().sequence(),
              "hash", head.get().hash(),
              "time", now.toString()));
    }
  }

  private static boolean isDue(JsonObject last, Optional<AuditHead> head, Instant now) {
    return !last.requireInstant("time").plus(PERIOD).isAfter(now)
        && head.map(AuditHead::sequence).orElse(0L) != last.requireInteger("sequence");
  }
}
