package org.hufu.scenario;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.hufu.client.Client;
import org.hufu.launcher.SharedPortal;

/** An upload whose line breaks in the middle. */
final class CutUpload {
  private CutUpload() {}

  /** Sends the head of a request, some of its body, and hangs up. */
  static void send(SharedPortal portal, String evidence, byte[] content, int sent)
      throws IOException {
    String token = Client.tokenOf(portal.base(), portal.demo().login("tester-1"));
    int port = portal.place().port();
    String head =
        """
        PATCH %s/upload HTTP/1.1
        Host: 127.0.0.1:%d
        Authorization: Bearer %s
        Content-Type: application/partial-upload
        Upload-Offset: 0
        Content-Length: %d

        """
            .formatted(evidence, port, token, content.length)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(content, 0, sent);
      socket.getOutputStream().flush();
    }
  }
}
