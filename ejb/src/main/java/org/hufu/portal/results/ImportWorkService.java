package org.hufu.portal.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.hufu.core.results.ReadResults;
import org.hufu.portal.account.Roles;
import org.hufu.portal.signing.SigningService;

/** The steps of reading an upload, each a transaction of its own. */
@Stateless
@RolesAllowed({Roles.TESTER, Roles.VERIFIER, Roles.AUTHORISER})
public class ImportWorkService {
  @Inject ImportProgressStore progress;
  @Inject SigningService signing;

  /** An upload that is ours to read. */
  public record Claimed(String order, ResultFile file) {}

  /**
   * Takes an upload that was just received, or that nothing was heard of since; empty for any
   * other. The third time that its reading is cut off it fails.
   */
  public Optional<Claimed> claim(String id, Instant silentSince) {
    return progress.claim(id, silentSince) ? progress.file(id) : Optional.empty();
  }

  /**
   * Time-stamp token over the bytes of the upload, DER (RFC 3161), made once and kept; empty if the
   * caller has no such upload.
   */
  public Optional<byte[]> receipt(String id) {
    if (progress.receipt(id).isEmpty()) {
      progress
          .find(id)
          .map(found -> HexFormat.of().parseHex(found.receipt().sha256()))
          .map(digest -> signing.timeStamp(digest, "receipt of upload " + id))
          .ifPresent(token -> progress.keepReceipt(id, token));
    }
    return progress.receipt(id);
  }

  public void parsing(String id) {
    progress.step(id, ImportState.PARSING, 0, 0);
  }

  public void validating(String id, int done, int total) {
    progress.step(id, ImportState.VALIDATING, done, total);
  }

  /** It was read: ready, or failed if nothing of it can be used. */
  public void finish(String id, ReadResults read) {
    progress.finish(id, read);
  }
}
