package org.hufu.portal.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hufu.core.credential.Vocabulary;
import org.hufu.core.signature.Digest;

/** Publishes contexts and schemas, so that whoever meets a credential can look them up. */
@Stateless
public class VocabularyService {
  /** They never change. */
  private static final Duration MAX_AGE = Duration.ofDays(365);

  @Inject PublicationService publications;

  /** Publishes what is not there yet. */
  @PermitAll
  public void refresh() {
    for (Vocabulary document : Vocabulary.values()) {
      byte[] body = document.bytes();
      String etag = Digest.sha256Hex(body);
      boolean present =
          publications
              .find(document.path())
              .filter(found -> found.etag().equals(etag) && found.maxAge().equals(MAX_AGE))
              .isPresent();
      if (!present) {
        publications.publish(document.path(), document.mediaType(), body, MAX_AGE);
      }
    }
  }
}
