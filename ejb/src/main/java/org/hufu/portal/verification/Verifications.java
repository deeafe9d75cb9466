package org.hufu.portal.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hufu.core.verification.VerificationReport;

/** Verifies for strangers, pictures in turn; who waits holds no transaction and no connection. */
@ApplicationScoped
public class Verifications {
  @Inject VerificationService service;

  private final PictureTurns turns = PictureTurns.ofThisMachine();

  /**
   * See {@link VerificationService#verify}.
   *
   * @throws PicturesBusy if the document is a picture, and too many others are
   */
  public VerificationReport verify(byte[] document) {
    return turns.inTurn(document, () -> service.verify(document));
  }
}
