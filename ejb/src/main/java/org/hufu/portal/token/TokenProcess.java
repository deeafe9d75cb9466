package org.hufu.portal.token;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One life of the process that talks to the token. It ends with this one, whatever ends that: its
 * input ends then. Not for two threads at once.
 */
public final class TokenProcess implements AutoCloseable {
  private final Process process;
  private final BufferedWriter requests;
  private final BlockingQueue<TokenAnswer> answers = new LinkedBlockingQueue<>();

  private TokenProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.US_ASCII);
    Thread reader = new Thread(this::read, "answers of the token");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it; the token is opened by the first request.
   *
   * @param mark file that marks a login under way
   */
  public static TokenProcess start(TokenAddress address, Path mark) throws IOException {
    return start(address, mark, Map.of());
  }

  /** With more in its environment than this process has. */
  static TokenProcess start(TokenAddress address, Path mark, Map<String, String> environment)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-cp",
            classPath(),
            TokenProgram.class.getName(),
            address.library().toAbsolutePath().toString(),
            address.slot(),
            address.pinFile().toAbsolutePath().toString(),
            mark.toAbsolutePath().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    // a library may write without end there, and nobody would read it
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new TokenProcess(builder.start());
  }

  /** Where this package's classes lie: a folder or a jar. */
  private static String classPath() {
    CodeSource source = TokenProgram.class.getProtectionDomain().getCodeSource();
    try {
      return new File(source.getLocation().toURI()).getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Classes lie at no address: " + source, e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        TokenAnswer.parse(line).ifPresent(answers::add);
      }
    } catch (IOException e) {
      // the process is gone, as the next answer says
    }
    answers.add(TokenAnswer.away("PROCESS_ENDED"));
  }

  /**
   * Asks, and waits for the answer. After any other answer than one that it is done, nothing more
   * is to be asked of this process.
   *
   * @param patience how long; a library may hang for ever
   */
  public TokenAnswer ask(Duration patience, String... words) {
    try {
      requests.write(String.join(" ", words) + "\n");
      requests.flush();
      TokenAnswer answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      return answer == null ? TokenAnswer.away("NO_ANSWER") : answer;
    } catch (IOException e) {
      return TokenAnswer.away("PROCESS_ENDED");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return TokenAnswer.away("INTERRUPTED");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
