package org.hufu.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests byte for byte, also those that a client library would refuse to send. */
final class Wire {
  private static final int PATIENCE_MILLIS = 10_000;

  private Wire() {}

  /** What comes back until the connection is closed: head and body. */
  static String send(int port, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sound request for a target that is sent as it is written. */
  static String ask(int port, String verb, String target) {
    return send(
        port,
        verb
            + " "
            + target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n"
            + "Content-Length: 0\r\nConnection: close\r\n\r\n");
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  static String head(String answer) {
    return answer.split("\r\n\r\n", 2)[0];
  }
}
