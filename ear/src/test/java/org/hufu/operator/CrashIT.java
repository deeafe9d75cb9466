package org.hufu.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Future;
import org.hufu.demo.Demo;
import org.hufu.launcher.Place;
import org.hufu.launcher.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills server and database without warning while decisions are confirmed and certificates issued.
 * Everything that was decided must come out exactly once. {@code -Dhufu.crash.rounds=} runs more or
 * fewer rounds; {@code -Dhufu.crash.seed=} repeats the moments.
 *
 * <p>Its portal is its own, so it runs beside all other tests.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(OrderAnnotation.class)
class CrashIT {
  private static final int ROUNDS = Integer.getInteger("hufu.crash.rounds", 20);
  private static final int DATABASE_ROUNDS = ROUNDS;
  private static final long SEED = Long.getLong("hufu.crash.seed", System.nanoTime());
  private static final int AT_ONCE = 2;
  private static final int LATEST_MILLIS = 500;

  private static final Random RANDOM = new Random(SEED);
  private static final Queue<String> PREPARED = new ArrayDeque<>();

  private static Portal portal;
  private static Issuances issuances;

  @BeforeAll
  static void prepare_cases_up_to_the_first_signature() throws Exception {
    System.out.println("Moments follow from -Dhufu.crash.seed=" + SEED);
    Place place =
        new Place(Path.of("target/crash"), Integer.getInteger("hufu.crash.port", 18_180), "cn");
    portal = new Portal(place);
    portal.startAnew();
    issuances = new Issuances(place, Demo.load(place));
    PREPARED.addAll(issuances.prepare(AT_ONCE * (ROUNDS + DATABASE_ROUNDS)));
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.killServer();
      portal.close();
    }
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_server_killed_at_any_moment_issues_every_decided_certificate_exactly_once()
      throws Exception {
    long interrupted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Future<?>> signing = issuances.confirm(next());
      pause();
      assertThat(portal.serverProcess()).isPresent();
      portal.killServer();
      interrupted += issuances.unfinished();
      portal.restartServer();
      issuances.settle(signing);
    }

    assertThat(interrupted).as("issuances that a kill interrupted").isPositive();
    requireExactlyOnce();
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_database_killed_at_any_moment_keeps_every_decided_certificate_exactly_once()
      throws Exception {
    for (int round = 0; round < DATABASE_ROUNDS; round++) {
      List<Future<?>> signing = issuances.confirm(next());
      pause();
      ProcessHandle postmaster = portal.databaseProcess().orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
      all.add(0, postmaster);
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(one -> one.onExit().join());
      portal.restartDatabase();
      issuances.settle(signing);
    }

    requireExactlyOnce();
  }

  /** Last, since nothing runs afterwards. */
  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  @Order(Integer.MAX_VALUE)
  void demo_accounts_keep_a_production_server_from_starting() throws IOException {
    assertThatThrownBy(portal::restartServerInProduction)
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining(portal.log().toString());

    assertThat(Files.readString(portal.log()))
        .contains("hufu.mode is production, but the database holds demo accounts");
  }

  private static List<String> next() {
    return List.of(PREPARED.remove(), PREPARED.remove());
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(RANDOM.nextInt(LATEST_MILLIS));
  }

  private static void requireExactlyOnce() throws SQLException, InterruptedException {
    issuances.awaitAllPublished(Duration.ofMinutes(2));
    assertThat(issuances.decided()).isNotEmpty().allSatisfy(issuances::requireExactlyOne);
    FsckReport report = issuances.fsck();
    assertThat(report.isClean()).as(report.text()).isTrue();
  }
}
