package org.hufu.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Runs one portal until Ctrl-C: {@code mvn -Prun}. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) throws InterruptedException {
    Place place = Place.ofSystemProperties();
    Portal portal = new Portal(place);
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(portal, stopped), "stop"));
      Instant begin = Instant.now();
      say("Starting in " + place.home() + " …");
      portal.start();
      say("Ready after " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
    } catch (CannotStart e) {
      say(e.getMessage());
      if (e.getCause() != null) {
        say("(" + e.getCause() + ")");
      }
      System.exit(1);
    }
    say("");
    say("  Hufu 虎符  " + place.base() + "/");
    say("");
    say("Ctrl-C stops it; the data stays in " + place.home() + ".");
    stopped.await();
  }

  private static void stop(Portal portal, CountDownLatch stopped) {
    say("Stopping …");
    portal.close();
    say("Stopped.");
    stopped.countDown();
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
