package org.hufu.portal.idempotency;

import java.io.Serializable;
import java.util.Map;

/**
 * The first answer to a request.
 *
 * @param headers those that belong to the answer itself: {@code Content-Type}, {@code Location},
 *     {@code ETag}
 * @param body text of the answer, empty when there is none
 */
public record StoredAnswer(int status, Map<String, String> headers, String body)
    implements Serializable {
  public StoredAnswer {
    headers = Map.copyOf(headers);
  }
}
