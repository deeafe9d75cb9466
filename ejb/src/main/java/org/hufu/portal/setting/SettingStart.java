package org.hufu.portal.setting;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the settings at deployment, so that a portal with a hole in them never comes up. */
@Singleton
@Startup
public class SettingStart {
  @Inject Settings settings;
  @Inject Optional<MailRelay> relay;
  @Inject LogSettings log;
  @Inject EvidenceSettings evidence;

  @PostConstruct
  void requireSettings() {
    System.getLogger(SettingStart.class.getName())
        .log(
            System.Logger.Level.INFO,
            "Portal of {0} at {1}, mode {2}, mail by {3}, {4} witnesses, evidence in {5}",
            settings.body().code(),
            settings.base(),
            settings.mode(),
            relay.map(MailRelay::host).orElse("nobody: it is kept"),
            log.witnesses().size(),
            evidence.bucket().map(place -> place.endpoint().toString()).orElse("files"));
  }
}
