package org.hufu.portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryServiceTest {

  @Test
  void each_pause_is_twice_the_one_before_until_it_is_six_hours() {
    assertThat(IntStream.range(0, 4).mapToObj(DeliveryService::pause))
        .containsExactly(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4));
    assertThat(DeliveryService.pause(10)).isEqualTo(Duration.ofHours(6));
    assertThat(DeliveryService.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void a_mail_server_that_is_down_over_a_long_weekend_loses_nothing() {
    Duration all =
        IntStream.range(0, DeliveryService.MOST_ATTEMPTS - 1)
            .mapToObj(DeliveryService::pause)
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isGreaterThan(Duration.ofDays(3));
  }
}
