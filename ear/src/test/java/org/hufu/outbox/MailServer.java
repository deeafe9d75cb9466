package org.hufu.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of RFC 5321 as a client needs, with faults on demand: one for each mail. */
final class MailServer implements AutoCloseable {
  /** What goes wrong. */
  enum Fault {
    NONE,
    /** 451 to the recipient: try again later. */
    BUSY,
    /** 550 to the recipient: no such mailbox. */
    NO_MAILBOX,
    /** The mail is taken, and the connection breaks before the answer. */
    CUT_AFTER_DATA
  }

  private final ServerSocket door;
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  MailServer(int port) {
    try {
      door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /** What happens to the next mails, in this order; the ones after these go well. */
  void next(Fault... coming) {
    synchronized (faults) {
      faults.addAll(Arrays.asList(coming));
    }
  }

  /** Mails that were taken. */
  List<Received> received() {
    return List.copyOf(received);
  }

  private Fault fault() {
    synchronized (faults) {
      return faults.isEmpty() ? Fault.NONE : faults.remove();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client went away, or we are closing
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
    Fault fault = fault();
    say(out, "220 hufu.example");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.length() < 4 ? line : line.substring(0, 4);
      switch (verb) {
        case "RCPT" -> say(out, recipient(fault));
        case "DATA" -> {
          say(out, "354 go on");
          received.add(Received.of(mail(in)));
          if (fault == Fault.CUT_AFTER_DATA) {
            return;
          }
          say(out, "250 taken");
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
    }
  }

  private static String recipient(Fault fault) {
    return switch (fault) {
      case BUSY -> "451 try again later";
      case NO_MAILBOX -> "550 no such mailbox";
      case NONE, CUT_AFTER_DATA -> "250 ok";
    };
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    }
    return mail.toString();
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
