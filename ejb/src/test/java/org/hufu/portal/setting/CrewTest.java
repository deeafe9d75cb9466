package org.hufu.portal.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CrewTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private final Queue<String> open = new ConcurrentLinkedQueue<>(List.of("a", "b", "c"));
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void two_work_at_different_things_and_a_third_is_not_needed() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    Crew crew = crew(2, both, end);
    List<Future<?>> working = new ArrayList<>();
    working.add(threads.submit(crew::join));
    working.add(threads.submit(crew::join));
    assertThat(both.await(10, TimeUnit.SECONDS)).as("two are at work").isTrue();

    crew.join();
    assertThat(done).isEmpty();
    end.countDown();
    await(working);

    assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void what_comes_meanwhile_is_done_too() {
    Crew crew =
        new Crew(
            1,
            () -> List.copyOf(open),
            one -> {
              if (one.equals("c") && !done.contains("c")) {
                open.add("d");
              }
              done.add(one);
              return open.remove(one);
            });

    crew.join();

    assertThat(done).containsExactly("a", "b", "c", "d");
  }

  @Test
  void what_cannot_be_done_now_is_left_and_the_rest_is_done() {
    Crew crew =
        new Crew(
            1,
            () -> List.copyOf(open),
            one -> !one.equals("a") && open.remove(one) && done.add(one));

    crew.join();

    assertThat(done).containsExactly("b", "c");
    assertThat(open).containsExactly("a");
  }

  private Crew crew(int size, CountDownLatch started, CountDownLatch end) {
    return new Crew(
        size,
        () -> List.copyOf(open),
        one -> {
          started.countDown();
          waitFor(end);
          boolean first = open.remove(one);
          if (first) {
            done.add(one);
          }
          return first;
        });
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(List<Future<?>> working)
      throws InterruptedException, ExecutionException {
    for (Future<?> one : working) {
      one.get();
    }
  }
}
