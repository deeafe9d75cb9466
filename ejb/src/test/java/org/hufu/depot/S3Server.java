package org.hufu.depot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hufu.tool.ForeignTool;

/** Somebody else's server that speaks S3, in a process of its own: moto. */
final class S3Server implements AutoCloseable {
  private final Process process;
  private final URI address;

  private S3Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one with an empty bucket {@code evidence}. */
  static S3Server start(Path directory) {
    ForeignTool tool = ForeignTool.named("moto_server");
    try {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      Process process =
          new ProcessBuilder(tool.name(), "-H", "127.0.0.1", "-p", Integer.toString(port))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("moto.log").toFile())
              .start();
      S3Server server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
      server.makeBucket();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeBucket() {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/evidence"))
            .PUT(BodyPublishers.noBody())
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=id/20260101/us-east-1/s3/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .build();
    for (int i = 0; i < 300; i++) {
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
    throw new AssertionError("moto does not start");
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
    return new S3Place(address, "evidence", "us-east-1", credentials);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
