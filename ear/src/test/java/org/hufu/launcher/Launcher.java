package org.hufu.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hufu.demo.Demo;

/** Runs one portal until Ctrl-C: {@code mvn -Prun}. */
public final class Launcher {
  private static final Logger QUIET = Logger.getLogger("io.zonky");

  /** Names and dots need UTF-8 in whatever locale the shell is; a terminal without it is rare. */
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Launcher() {}

  public static void main(String[] arguments) throws InterruptedException {
    QUIET.setLevel(Level.WARNING);
    Place place = Place.ofSystemProperties();
    Portal portal = new Portal(place);
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(portal, stopped), "stop"));
      Instant begin = Instant.now();
      say("Starting in " + place.home() + " …");
      portal.start();
      Demo demo = Demo.load(place);
      say("Ready after " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
      introduce(place, demo);
    } catch (CannotStart e) {
      say(e.getMessage());
      if (e.getCause() != null) {
        say("(" + e.getCause() + ")");
      }
      System.exit(1);
    }
    stopped.await();
  }

  private static void introduce(Place place, Demo demo) {
    say("");
    say("  Hufu 虎符  " + place.base() + "/");
    say("");
    say(String.format("  %-22s %-22s %s", "login", "password", "role and organisation"));
    for (Demo.Login login : demo.logins()) {
      say(
          String.format(
              "  %-22s %-22s %s, %s",
              login.username(), login.password(), login.role(), login.organisation()));
    }
    say("");
    say("The same with client secrets: " + place.home().resolve("demo.json"));
    say("Ctrl-C stops it; the data stays in " + place.home() + ".");
  }

  private static void stop(Portal portal, CountDownLatch stopped) {
    if (portal.isOurs()) {
      say("Stopping …");
      portal.close();
      say("Stopped.");
    }
    stopped.countDown();
  }

  private static void say(String line) {
    OUT.println(line);
  }
}
