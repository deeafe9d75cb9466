package org.hufu.depot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Somebody else's server that speaks S3, in a process of its own: Adobe's S3Mock. */
final class S3Server implements AutoCloseable {
  private static final String BUCKET = "evidence";

  private final Process process;
  private final URI address;

  private S3Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one with an empty bucket {@code evidence}; the build puts it under {@code target}. */
  static S3Server start(Path directory) {
    try {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-jar",
              Path.of("target", "s3mock-exec.jar").toString(),
              "--server.address=127.0.0.1",
              "--server.port=0",
              "--com.adobe.testing.s3mock.httpPort=" + port,
              "--com.adobe.testing.s3mock.domain.initialBuckets=" + BUCKET);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("s3.log").toFile())
              .start();
      S3Server server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
      server.await(directory.resolve("s3.log"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Path log) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + BUCKET)).build();
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try {
        if (HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode() == 200) {
          return;
        }
        Thread.sleep(100);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    process.destroy();
    throw new AssertionError("The S3 server does not start: " + Files.readString(log));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  S3Place place(Path directory) {
    return place(address, directory);
  }

  static S3Place place(URI address, Path directory) {
    Path credentials = directory.resolve("credentials");
    try {
      Files.writeString(credentials, "id\nsecret\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new S3Place(address, BUCKET, "us-east-1", credentials);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
