package org.hufu.portal.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.cms.TimestampToken;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.document.ValidationEntries;
import org.hufu.core.signature.Digest;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.archive.ArchiveStore.Extension;
import org.hufu.portal.archive.ArchiveStore.Stored;
import org.hufu.portal.audit.AuditService;
import org.hufu.portal.publication.PublicationService;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.AcceptedAlgorithms;
import org.hufu.portal.signing.Purpose;
import org.hufu.portal.signing.SigningKey;
import org.hufu.portal.signing.SigningService;

/** Appends to PDFs what keeps their proof, and gives out the whole file. */
@Stateless
@AsBody
public class ArchiveService {
  /** How long before the end a renewal begins; a year has room for many missed attempts. */
  private static final Duration LEAD = Duration.ofDays(90);

  private static final int AT_ONCE = 20;

  @Inject ArchiveStore store;
  @Inject SigningService signing;
  @Inject PublicationService publications;
  @Inject Settings settings;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** The newest version of a certificate's PDF with everything appended to it. */
  @PermitAll
  public Optional<byte[]> file(String number) {
    return store.find(number).map(Stored::file);
  }

  /**
   * Validation data and a document time-stamp for a PDF, to be appended to it.
   *
   * @param file as it is now
   * @param number of the certificate, for the record of the key's use
   */
  @PermitAll
  public byte[] extension(byte[] file, String number) {
    Proof proof = Proof.of(file);
    var data = new ValidationEntries(proof.encoded(), revocationLists(proof));
    CoveredPart stamp = PdfExtension.archive(file, data);
    byte[] token =
        signing.timeStamp(Digest.sha256(stamp.covered()), "certificate " + number + " archive");
    byte[] whole = stamp.filled(token);
    return Arrays.copyOfRange(whole, file.length, whole.length);
  }

  /** As they are published: the root does not sign for every certificate. */
  private List<byte[]> revocationLists(Proof proof) {
    return signing.revocationPaths(proof.certificates()).stream()
        .map(
            path ->
                publications
                    .find(path)
                    .orElseThrow(() -> new IllegalStateException(path + " is not published yet"))
                    .body())
        .toList();
  }

  /**
   * Keeps the first revision of a file that enters the register in this transaction.
   *
   * @param version of the certificate
   * @param appended what {@link #extension} made for what was signed
   */
  @PermitAll
  public void begin(String number, int version, byte[] appended) {
    store.begin(number, version);
    keep(store.find(number).orElseThrow(), appended);
  }

  /** Certificates whose proof must be renewed now, and for which a better one can be made. */
  @PermitAll
  public List<String> due() {
    Instant soon = clock.instant().plus(LEAD);
    SigningKey present = signing.key(Purpose.TIME_STAMP, settings.body().id());
    Instant end = present.period().until();
    return store.due(
        end.isBefore(soon) ? end : soon,
        AcceptedAlgorithms.configured().endingBefore(soon, present.algorithm()),
        AT_ONCE);
  }

  /**
   * Appends one more revision, in one transaction with its record.
   *
   * @return false if another node did so meanwhile
   */
  @PermitAll
  public boolean renew(String number) {
    Stored stored = store.find(number).orElseThrow();
    return keep(stored, extension(stored.file(), number));
  }

  private boolean keep(Stored stored, byte[] appended) {
    byte[] whole = Arrays.copyOf(stored.file(), stored.file().length + appended.length);
    System.arraycopy(appended, 0, whole, stored.file().length, appended.length);
    TimestampToken stamp = Proof.of(whole).newest().orElseThrow();
    var made =
        new Extension(
            appended,
            Digest.sha256Hex(whole),
            stamp.time(),
            stamp.authorityUntil(),
            stamp.algorithm().word());
    boolean kept = store.append(stored, made);
    if (kept) {
      audit.record(
          "certificate.archived",
          "certificate",
          stored.number(),
          Map.of(
              "revision",
              Integer.toString(stored.revision() + 1),
              "fileDigest",
              made.fileDigest()));
    }
    return kept;
  }
}
