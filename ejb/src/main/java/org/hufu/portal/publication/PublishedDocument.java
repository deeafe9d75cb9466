package org.hufu.portal.publication;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A public document.
 *
 * @param path below the portal's address, with a slash at the start
 * @param etag strong entity tag without quotes
 * @param maxAge how long a cache may keep it
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, never compared
public record PublishedDocument(
    String path, String mediaType, byte[] body, String etag, Instant publishedAt, Duration maxAge)
    implements Serializable {

  public PublishedDocument {
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }
}
