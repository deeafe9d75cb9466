package org.hufu.portal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol of clamd against a server that speaks it, and against some that do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VirusScannerTest {
  private static final byte[] CONTENT = new byte[200_000];

  static {
    new Random(5).nextBytes(CONTENT);
  }

  @Test
  void the_scanner_gets_every_byte_and_calls_it_clean() throws Exception {
    try (Scanner scanner = new Scanner("stream: OK\0", true)) {
      assertThat(scanner.judge()).isInstanceOf(Verdict.Clean.class);
      assertThat(scanner.received()).isEqualTo(CONTENT);
    }
  }

  @Test
  void what_it_finds_is_named() throws Exception {
    try (Scanner scanner = new Scanner("stream: Eicar-Signature FOUND\0", true)) {
      assertThat(scanner.judge())
          .isInstanceOfSatisfying(
              Verdict.Unclean.class,
              unclean -> {
                assertThat(unclean.reason().code()).isEqualTo("evidence.infected");
                assertThat(unclean.reason().values()).containsExactly("Eicar-Signature");
              });
    }
  }

  @Test
  void a_file_that_it_will_not_look_at_is_not_clean() throws Exception {
    try (Scanner scanner = new Scanner("INSTREAM size limit exceeded. ERROR\0", false)) {
      assertThat(scanner.judge())
          .isInstanceOfSatisfying(
              Verdict.Unclean.class,
              unclean ->
                  assertThat(unclean.reason().code()).isEqualTo("evidence.too-large-to-scan"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "stream: OK FOUND OK",
        "stream: OKAY",
        "ERROR\0",
        "stream: OK\nstream: OK",
        " "
      })
  void nonsense_is_never_clean(String answer) throws Exception {
    try (Scanner scanner = new Scanner(answer, true)) {
      assertThat(scanner.judge()).isInstanceOf(Verdict.Unknown.class);
    }
  }

  @Test
  void an_endless_answer_is_never_clean() throws Exception {
    try (Scanner scanner = new Scanner("stream: OK ".repeat(10_000), true)) {
      assertThat(scanner.judge()).isInstanceOf(Verdict.Unknown.class);
    }
  }

  @Test
  void silence_is_never_clean() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ask(silent.getLocalPort(), new ByteArrayInputStream(CONTENT)))
          .isInstanceOf(Verdict.Unknown.class);
    }
  }

  @Test
  void nobody_there_is_never_clean() throws Exception {
    assertThat(ask(1, new ByteArrayInputStream(CONTENT))).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void content_that_cannot_be_read_is_the_contents_fault() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    try (Scanner scanner = new Scanner("stream: OK\0", true)) {
      assertThatThrownBy(() -> ask(scanner.port(), broken)).hasMessage("disk");
    }
  }

  private static Verdict ask(int port, InputStream content) throws IOException {
    return new VirusScanner("127.0.0.1", port, Duration.ofMillis(500)).scan(content);
  }

  /** Takes one stream, or answers at once, and says one thing. */
  private static final class Scanner implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final Thread thread;

    Scanner(String answer, boolean reads) throws IOException {
      thread = new Thread(() -> serve(answer, reads));
      thread.start();
    }

    private void serve(String answer, boolean reads) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes(10);
        if (reads && new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
          for (int length = in.readInt(); length > 0; length = in.readInt()) {
            received.write(in.readNBytes(length));
          }
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        in.transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException e) {
        // the client has heard enough
      }
    }

    int port() {
      return server.getLocalPort();
    }

    Verdict judge() throws IOException {
      return ask(port(), new ByteArrayInputStream(CONTENT));
    }

    byte[] received() throws InterruptedException {
      thread.join(5000);
      return received.toByteArray();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
