package org.hufu.portal.witness;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.hufu.core.signature.Digest;
import org.hufu.portal.setting.LogSettings;
import org.hufu.portal.setting.Repetitions;

/** Carries questions to the witnesses and answers back. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WitnessTimer {
  private static final Duration EVERY = Duration.ofSeconds(5);

  @Inject WitnessService witnesses;
  @Inject WitnessCall call;
  @Inject LogSettings settings;
  @Inject Repetitions repetitions;

  private List<Witness> known = List.of();

  /** A setting that names no witness stops the start. */
  @PostConstruct
  void begin() {
    known = settings.witnesses().stream().map(Witness::of).toList();
    if (!known.isEmpty()) {
      repetitions.every(EVERY, "cosignatures", this::ask);
    }
  }

  private void ask() {
    for (WitnessService.Task task : witnesses.due()) {
      URI url = url(task);
      WitnessAnswer answer = call.post(URI.create(url + "/add-checkpoint"), task.request().write());
      if (witnesses.answered(task, answer)) {
        String origin = task.shard().key().name();
        String id = Digest.sha256Hex(origin.getBytes(StandardCharsets.UTF_8));
        witnesses.shown(task, call.get(URI.create(url + "/checkpoint/" + id)));
      }
    }
  }

  private URI url(WitnessService.Task task) {
    return known.stream()
        .filter(witness -> witness.key().text().equals(task.key()))
        .findFirst()
        .orElseThrow()
        .url();
  }
}
