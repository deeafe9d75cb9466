package org.hufu.portal.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hufu.core.signature.Digest;

/** Publishes documents and finds published ones. */
@Stateless
public class PublicationService {
  @Inject PublicationStore documents;
  @Inject Clock clock;

  @PermitAll
  public Optional<PublishedDocument> find(String path) {
    return documents.find(path);
  }

  /** Replaces what was published there; visible when the caller's transaction commits. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void publish(String path, String mediaType, byte[] body, Duration maxAge) {
    documents.put(
        new PublishedDocument(
            path, mediaType, body, Digest.sha256Hex(body), clock.instant(), maxAge));
  }
}
