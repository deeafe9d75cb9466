package org.hufu.web.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonReader;
import org.hufu.web.api.Problems;

/** Reads the body within its limit, takes its digest and checks that JSON is JSON. */
final class BodyFilter implements ContainerRequestFilter {
  /** Property with the digest of the request, 32 bytes. */
  static final String DIGEST = "hufu.request-digest";

  private final long limit;
  private final boolean required;
  private final boolean raw;
  private final boolean streamed;

  BodyFilter(long limit, boolean required, boolean raw, boolean streamed) {
    this.limit = limit;
    this.required = required;
    this.raw = raw;
    this.streamed = streamed;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getLength() > limit) {
      throw Problems.tooLarge(limit);
    }
    if (streamed) {
      request.setEntityStream(new Counted(request.getEntityStream(), limit));
      return;
    }
    byte[] body =
        hasBody(request)
            ? request.getEntityStream().readNBytes(Math.toIntExact(limit) + 1)
            : new byte[0];
    if (body.length > limit) {
      throw Problems.tooLarge(limit);
    }
    if (body.length == 0 && required) {
      throw Problems.malformed("", Reason.of("request.missing"));
    }
    if (body.length > 0 && !raw && isJson(request.getMediaType())) {
      JsonReader.read(body);
    }
    request.setProperty(DIGEST, digest(request, body));
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  /** From the headers alone: to read where nothing was sent can block until a timeout. */
  private static boolean hasBody(ContainerRequestContext request) {
    return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
  }

  private static boolean isJson(MediaType type) {
    return type != null
        && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
  }

  private static byte[] digest(ContainerRequestContext request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head =
          request.getMethod()
              + " "
              + request.getUriInfo().getRequestUri().getRawPath()
              + "?"
              + request.getUriInfo().getRequestUri().getRawQuery()
              + "\n"
              + request.getMediaType()
              + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Stops a body that goes on beyond its limit. */
  private static final class Counted extends FilterInputStream {
    private final long limit;
    private long count;

    Counted(InputStream body, long limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      count += more;
      if (count > limit) {
        throw Problems.tooLarge(limit);
      }
    }
  }
}
