package org.hufu.portal.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes {@code @Inject} work for settings and clock. */
@ApplicationScoped
public class SettingSource {

  @Produces
  @Singleton
  Settings settings() {
    var config = ConfigProvider.getConfig();
    return Settings.of(name -> config.getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  Optional<MailRelay> mailRelay() {
    var config = ConfigProvider.getConfig();
    return MailRelay.of(name -> config.getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  LogSettings logSettings() {
    var config = ConfigProvider.getConfig();
    return LogSettings.of(name -> config.getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  EvidenceSettings evidenceSettings() {
    var config = ConfigProvider.getConfig();
    return EvidenceSettings.of(name -> config.getOptionalValue(name, String.class));
  }

  /**
   * Ticks to the microsecond, because that is what the database can keep; its zone is the body's,
   * so that today is today where the body is.
   */
  @Produces
  @ApplicationScoped
  Clock clock(Settings settings) {
    return Clock.tick(Clock.system(settings.body().zone()), java.time.Duration.ofNanos(1000));
  }
}
