package org.hufu.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hufu.core.qr.DrawnSymbols;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureTurnsTest {
  private static final byte[] PICTURE = DrawnSymbols.png("one symbol");
  private static final byte[] OTHER = {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', '1'};

  private final ExecutorService people = Executors.newCachedThreadPool();
  private final CountDownLatch finish = new CountDownLatch(1);

  @AfterEach
  void go_home() {
    finish.countDown();
    people.shutdownNow();
  }

  /** Takes a place and keeps it until the end of the test. */
  private void occupy(PictureTurns turns) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    people.execute(
        () ->
            turns.inTurn(
                PICTURE,
                () -> {
                  started.countDown();
                  return awaited();
                }));
    assertThat(started.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private boolean awaited() {
    try {
      return finish.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void a_picture_without_a_place_is_sent_away_and_other_documents_are_not()
      throws InterruptedException {
    PictureTurns turns = new PictureTurns(1, Duration.ofMillis(1));
    occupy(turns);

    assertThatThrownBy(() -> turns.inTurn(PICTURE, () -> "never")).isInstanceOf(PicturesBusy.class);
    assertThat(turns.inTurn(OTHER, () -> "at once")).isEqualTo("at once");
  }

  @Test
  void a_picture_waits_for_its_turn() throws Exception {
    PictureTurns turns = new PictureTurns(1, Duration.ofMinutes(1));
    occupy(turns);
    Future<String> waiting = people.submit(() -> turns.inTurn(PICTURE, () -> "later"));
    finish.countDown();

    assertThat(waiting.get(1, TimeUnit.MINUTES)).isEqualTo("later");
  }

  @Test
  void a_picture_that_fails_leaves_its_place() {
    PictureTurns turns = new PictureTurns(1, Duration.ofMillis(1));

    assertThatThrownBy(
            () ->
                turns.inTurn(
                    PICTURE,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(turns.inTurn(PICTURE, () -> "next")).isEqualTo("next");
  }

  @Test
  void there_are_never_more_at_once_than_places() throws Exception {
    PictureTurns turns = new PictureTurns(3, Duration.ofMinutes(1));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      all.add(people.submit(() -> turns.inTurn(PICTURE, () -> visit(inside, most))));
    }
    for (Future<Integer> one : all) {
      one.get(1, TimeUnit.MINUTES);
    }

    assertThat(most.get()).isBetween(1, 3);
  }

  private static int visit(AtomicInteger inside, AtomicInteger most) {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    LockSupport.parkNanos(1_000_000);
    return inside.decrementAndGet();
  }

  @Test
  void every_machine_has_room_for_one() throws InterruptedException {
    PictureTurns turns = PictureTurns.ofThisMachine();

    assertThat(turns.inTurn(PICTURE, () -> "one")).isEqualTo("one");
  }
}
