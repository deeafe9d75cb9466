package org.hufu.portal.token;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A token in software, of SoftHSM2. Its PIN is made up by the shell, so that this process never
 * knows it. Its absence skips a test on a desk and fails it with CI=true.
 */
public record SoftHsm(Path folder, Path library, String slot) {
  /** Name of the environment variable that says where its settings lie. */
  public static final String CONFIGURATION = "SOFTHSM2_CONF";

  private static final Pattern SLOT = Pattern.compile("Slot (\\d+)");

  private static final String INITIALISE =
      """
      umask 077
      head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \\n' > pin
      head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \\n' > wrong
      softhsm2-util --init-token --free --label hufu --so-pin 12345678 --pin "$(cat pin)"
      softhsm2-util --show-slots
      """;

  public static SoftHsm in(Path folder) {
    Optional<Path> library =
        Stream.of("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/local/lib/softhsm")
            .map(place -> Path.of(place, "libsofthsm2.so"))
            .filter(Files::exists)
            .findFirst();
    if (library.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("SoftHSM2 is not installed");
    }
    assumeTrue(library.isPresent(), "SoftHSM2 is not installed; see .ci/run");
    try {
      Files.createDirectories(folder.resolve("tokens"));
      Files.writeString(
          folder.resolve("softhsm2.conf"),
          "directories.tokendir = " + folder.resolve("tokens") + "\nlog.level = ERROR\n");
      Matcher slot = SLOT.matcher(shell(folder, INITIALISE));
      if (!slot.find()) {
        throw new AssertionError("SoftHSM2 made no token");
      }
      return new SoftHsm(folder, library.get(), slot.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shell(Path folder, String script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
    builder.environment().put(CONFIGURATION, folder.resolve("softhsm2.conf").toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.substring(Math.max(0, said.indexOf("Available slots")));
  }

  /** Its settings. */
  public Path configuration() {
    return folder.resolve("softhsm2.conf");
  }

  public Path pin() {
    return folder.resolve("pin");
  }

  /** A PIN that is not the token's. */
  public Path wrongPin() {
    return folder.resolve("wrong");
  }

  public void leaves() {
    move("tokens", "away");
  }

  public void comesBack() {
    move("away", "tokens");
  }

  private void move(String from, String to) {
    try {
      Files.move(folder.resolve(from), folder.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
