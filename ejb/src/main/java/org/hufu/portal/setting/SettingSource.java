package org.hufu.portal.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes {@code @Inject Settings} and {@code @Inject Clock} work. */
@ApplicationScoped
public class SettingSource {

  @Produces
  @Singleton
  Settings settings() {
    var config = ConfigProvider.getConfig();
    return Settings.of(name -> config.getOptionalValue(name, String.class));
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
