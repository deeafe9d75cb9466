package org.hufu.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Where one portal runs: its directory, its ports and the demo body that it is.
 *
 * <p>Database and administration ports follow from the HTTP port (1000 and 2000 above), so that two
 * portals beside each other need no more than two HTTP ports.
 *
 * @param home directory that holds everything the run keeps: {@code pg}, {@code server}, {@code
 *     keys}
 * @param port HTTP port on loopback, 1024 to 63535
 * @param body demo body, a file name in {@code config/development/bodies}, for example {@code cn}
 */
public record Place(Path home, int port, String body) {
  public Place {
    home = home.toAbsolutePath().normalize();
    if (port < 1024 || port > 63_535) {
      throw new IllegalArgumentException(
          "Choose a port from 1024 to 63535 with -Dhufu.port=, not " + port);
    }
  }

  /** Reads {@code hufu.home}, {@code hufu.port} and {@code hufu.body}. */
  public static Place ofSystemProperties() {
    return new Place(
        Path.of(System.getProperty("hufu.home", "target/hufu")),
        Integer.getInteger("hufu.port", 8080),
        System.getProperty("hufu.body", "cn"));
  }

  public String base() {
    return "http://127.0.0.1:" + port;
  }

  public int databasePort() {
    return port + 1000;
  }

  int adminPort() {
    return port + 2000;
  }

  /** Connection of one database role; the embedded database trusts every local user. */
  public String databaseUrl(String role) {
    return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/hufu?user=" + role;
  }

  /** Throws, with a sentence for the person at the keyboard, when a port is in use. */
  void requireFree(int... ports) {
    for (int needed : ports) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.setReuseAddress(true);
        probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), needed));
      } catch (IOException e) {
        throw new CannotStart(
            "Port "
                + needed
                + " is in use: is this portal running already? Choose another with -Dhufu.port= and"
                + " another directory with -Dhufu.home=.");
      }
    }
  }
}
