package org.hufu.web.evidence;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.hufu.core.evidence.Classification;
import org.hufu.core.evidence.Evidence;
import org.hufu.portal.evidence.EvidenceReadService;
import org.hufu.portal.evidence.ReadableEvidence;

/**
 * Bytes with everything that keeps browsers from running or keeping them.
 *
 * @param range header {@code Range} as it was sent, like the others empty if it was not
 */
record Download(EvidenceReadService reading, String range, String ifRange, String ifNoneMatch) {
  private static final int BUFFER = 1 << 16;

  Response answer(ReadableEvidence readable) {
    Evidence.Content content = readable.evidence().content();
    EntityTag tag = new EntityTag(content.sha256());
    if (ifNoneMatch.contains(tag.getValue()) || ifNoneMatch.strip().equals("*")) {
      return Response.notModified(tag).build();
    }
    long size = content.sizeBytes();
    Optional<ByteRange> wanted = isRangeWanted(tag) ? ByteRange.of(range, size) : Optional.empty();
    ByteRange sent = wanted.orElse(new ByteRange(0, size - 1));
    Response.ResponseBuilder answer =
        Response.status(wanted.isPresent() ? 206 : 200)
            .entity(stream(readable, sent))
            .type(content.mediaType())
            .tag(tag)
            .header(HttpHeaders.CONTENT_LENGTH, sent.length())
            .header("Accept-Ranges", "bytes")
            .header("Repr-Digest", "sha-256=:" + base64(content.sha256()) + ":")
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition(readable.evidence()))
            .header(HttpHeaders.CACHE_CONTROL, caching(readable.evidence()));
    wanted.ifPresent(one -> answer.header("Content-Range", one.contentRange(size)));
    return answer.build();
  }

  private boolean isRangeWanted(EntityTag tag) {
    return ifRange.isEmpty() || ifRange.strip().equals("\"" + tag.getValue() + "\"");
  }

  /** A part that cannot be read breaks the answer off, which is shorter than announced then. */
  private StreamingOutput stream(ReadableEvidence readable, ByteRange sent) {
    return out -> {
      try (InputStream content = reading.read(readable, sent.first())) {
        byte[] buffer = new byte[BUFFER];
        long left = sent.length();
        int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        while (read > 0) {
          out.write(buffer, 0, read);
          left -= read;
          read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
        if (left > 0) {
          throw new java.io.EOFException("Evidence ends too early");
        }
      }
    };
  }

  private static String base64(String sha256) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }

  private static String disposition(Evidence evidence) {
    String name = URLEncoder.encode(evidence.label().name(), StandardCharsets.UTF_8);
    return "attachment; filename*=UTF-8''" + name.replace("+", "%20");
  }

  private static String caching(Evidence evidence) {
    return evidence.label().classification() == Classification.PUBLIC
        ? "public, max-age=3600"
        : "private, no-store";
  }
}
