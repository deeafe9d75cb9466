package org.hufu.portal.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.portal.account.AsBody;
import org.hufu.portal.archive.ArchiveService;
import org.hufu.portal.transparency.TransparencyService;

/** Issued certificates as anybody may see them. */
@Stateless
@AsBody
public class CertificateService {
  @Inject CertificateStore certificates;
  @Inject IssuanceStore issuances;
  @Inject TransparencyService log;
  @Inject ArchiveService archive;

  @PermitAll
  public Optional<Certificate> find(String number) {
    return certificates.find(number);
  }

  /** The same; nobody changes its status until the caller's transaction ends. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Certificate> hold(String number) {
    issuances.lock(number);
    return certificates.find(number);
  }

  /** By the unguessable id in the QR code's address. */
  @PermitAll
  public Optional<Certificate> findByPublicId(String publicId) {
    return certificates.findByPublicId(publicId);
  }

  /** The signed credential, {@code application/vc+jwt}. */
  @PermitAll
  public Optional<String> credential(String number) {
    return certificates.credential(number);
  }

  /** The credential with all its signatures, {@code application/jose+json}, if it has several. */
  @PermitAll
  public Optional<String> joint(String number) {
    return certificates.joint(number);
  }

  /** The signed PDF with everything that keeps its proof; grows by a renewal every few years. */
  @PermitAll
  public Optional<byte[]> pdf(String number) {
    return archive.file(number);
  }

  /** That its issue stands in the log; the text form of C2SP tlog-proof. */
  @PermitAll
  public Optional<String> logProof(String number) {
    return certificates
        .find(number)
        .flatMap(certificate -> log.prove(certificate.forms().leafIndex()))
        .map(LogProof::write);
  }
}
