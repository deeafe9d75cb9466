package org.hufu.portal.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;

/**
 * Sends bytes to clamd and reads its one line. Source: clamd(8), {@code zINSTREAM}: chunks, each
 * after its length in four bytes, a length of zero at the end.
 */
public final class VirusScanner {
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 4096;
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

  private final InetSocketAddress address;
  private final Duration patience;

  /**
   * Connects to nothing yet.
   *
   * @param patience for each step; a scanner that is silent for longer is away
   */
  public VirusScanner(String host, int port, Duration patience) {
    this.address = new InetSocketAddress(host, port);
    this.patience = patience;
  }

  /**
   * Has everything looked at.
   *
   * @throws IOException only if the content itself cannot be read
   */
  public Verdict scan(InputStream content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, Math.toIntExact(patience.toMillis()));
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      String answer = send(socket, content);
      return verdict(answer.strip());
    } catch (ContentBroken e) {
      throw e.cause;
    } catch (IOException e) {
      return new Verdict.Unknown(String.valueOf(e.getMessage()));
    }
  }

  /** The scanner may answer before it has everything, and then reads no further. */
  private static String send(Socket socket, InputStream content) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK + 8));
    InputStream in = socket.getInputStream();
    try {
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[CHUNK];
      for (int read = read(content, buffer); read > 0; read = read(content, buffer)) {
        out.writeInt(read);
        out.write(buffer, 0, read);
        if (in.available() > 0) {
          return answer(in);
        }
      }
      out.writeInt(0);
      out.flush();
    } catch (IOException e) {
      if (in.available() > 0) {
        return answer(in);
      }
      throw e;
    }
    return answer(in);
  }

  private static int read(InputStream content, byte[] buffer) throws ContentBroken {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new ContentBroken(e);
    }
  }

  private static String answer(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int one = in.read(); one > 0; one = in.read()) {
      if (answer.length() >= LONGEST_ANSWER) {
        throw new IOException("The scanner does not stop talking");
      }
      answer.append((char) one);
    }
    return answer.toString();
  }

  private static Verdict verdict(String answer) {
    if (answer.equals("stream: OK")) {
      return new Verdict.Clean();
    }
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return new Verdict.Unclean(
          Reason.of("evidence.infected", found.group(1).replaceAll("\\p{Cntrl}", "?")));
    }
    return answer.startsWith("INSTREAM size limit exceeded")
        ? new Verdict.Unclean(Reason.of("evidence.too-large-to-scan"))
        : new Verdict.Unknown(answer);
  }

  private static final class ContentBroken extends IOException {
    private static final long serialVersionUID = 1;
    private final transient IOException cause;

    ContentBroken(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
