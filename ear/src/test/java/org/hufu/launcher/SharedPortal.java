package org.hufu.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.hufu.demo.Demo;

/**
 * The one portal that all end-to-end tests of a run share, started at its first use.
 *
 * <p>With {@code -Dhufu.it.home=DIRECTORY} the tests use the portal that already runs in that
 * directory, which saves the start while writing tests; it must have been started from the same
 * code.
 */
public final class SharedPortal {
  private static SharedPortal shared;

  private final Portal portal;
  private final Demo demo;

  private SharedPortal(Portal portal, Demo demo) {
    this.portal = portal;
    this.demo = demo;
  }

  public static synchronized SharedPortal get() {
    if (shared == null) {
      shared = System.getProperty("hufu.it.home") == null ? started() : running();
    }
    return shared;
  }

  private static SharedPortal started() {
    Place place = new Place(Path.of("target/it"), Integer.getInteger("hufu.it.port", 18_080), "cn");
    Portal portal = new Portal(place, settings(place));
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "stop the shared portal"));
    portal.startAnew();
    return new SharedPortal(portal, Demo.load(place));
  }

  /** A mail server and a witness, which tests bring; without them nothing is sent. */
  private static Map<String, String> settings(Place place) {
    return Map.of(
        "HUFU_MAIL_HOST", "127.0.0.1",
        "HUFU_MAIL_PORT", Integer.toString(mailPort(place)),
        "HUFU_MAIL_FROM", "portal@hufu.example",
        "HUFU_MAIL_ENCRYPTION", "none",
        "HUFU_LOG_WITNESSES", witness(place).setting());
  }

  private static SharedPortal running() {
    Path home = Path.of(System.getProperty("hufu.it.home"));
    Place place = new Place(home, Integer.getInteger("hufu.it.port", 8080), "cn");
    return new SharedPortal(new Portal(place), Demo.load(place));
  }

  public Place place() {
    return portal.place();
  }

  public Portal portal() {
    return portal;
  }

  public Demo demo() {
    return demo;
  }

  /** Where the portal looks for a mail server; there is none unless a test starts one. */
  public int mailPort() {
    return mailPort(place());
  }

  /** The witness that the portal asks for cosignatures; nobody listens until a test starts it. */
  public WitnessProcess witness() {
    return witness(place());
  }

  private static WitnessProcess witness(Place place) {
    Path state = place.home().resolveSibling(place.home().getFileName() + "-witness");
    return new WitnessProcess(state, place.port() + 4000);
  }

  private static int mailPort(Place place) {
    return place.port() + 3000;
  }

  public String base() {
    return place().base();
  }
}
