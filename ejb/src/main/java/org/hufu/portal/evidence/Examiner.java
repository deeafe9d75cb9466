package org.hufu.portal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.hufu.core.archive.ArchiveBounds;
import org.hufu.core.conformity.Reason;
import org.hufu.portal.scan.Verdict;
import org.hufu.portal.scan.VirusScanner;
import org.hufu.portal.setting.EvidenceSettings;

/**
 * Reads back what was kept: it must have the announced SHA-256; its content tells its kind;
 * archives must be bounded; a scanner, where there is one, must call it clean.
 */
@ApplicationScoped
class Examiner {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int HEAD = 1 << 16;

  @Inject EvidenceDepot depot;
  @Inject EvidenceSettings settings;

  Examination examine(StoredObject object) {
    try {
      String[] type = new String[1];
      if (!digest(object, type).equals(object.extent().sha256())) {
        return Examination.refused(Reason.of("evidence.digest-differs"));
      }
      Optional<Reason> unbounded = unbounded(object, type[0]);
      if (unbounded.isPresent()) {
        return Examination.refused(unbounded.get());
      }
      return settings.scanner().isPresent()
          ? scanned(object, type[0], settings.scanner().get())
          : Examination.sound(type[0]);
    } catch (IOException e) {
      return Examination.refused(Reason.of("evidence.unreadable"));
    }
  }

  /** Reads all; the kind is told on the way. */
  private String digest(StoredObject object, String[] type) throws IOException {
    try (DigestInputStream content =
        new DigestInputStream(depot.read(object, 0), MessageDigest.getInstance("SHA-256"))) {
      BufferedInputStream head = new BufferedInputStream(content, HEAD);
      type[0] = MimeTypes.getDefaultMimeTypes().detect(head, new Metadata()).toString();
      head.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Reason> unbounded(StoredObject object, String type) throws IOException {
    if (!ArchiveBounds.looksInto(type)) {
      return Optional.empty();
    }
    try (InputStream content = depot.read(object, 0)) {
      return ArchiveBounds.USUAL.objection(type, content);
    }
  }

  private Examination scanned(StoredObject object, String type, EvidenceSettings.Scanner where)
      throws IOException {
    try (InputStream content = depot.read(object, 0)) {
      Verdict verdict = new VirusScanner(where.host(), where.port(), PATIENCE).scan(content);
      if (verdict instanceof Verdict.Clean) {
        return Examination.sound(type);
      }
      return verdict instanceof Verdict.Unclean unclean
          ? Examination.refused(unclean.reason())
          : Examination.waiting("evidence.scanner-away");
    }
  }
}
