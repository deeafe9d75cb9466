package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.MalformedCredential;
import org.hufu.core.credential.SignedCertificate;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.document.PdfFlaw;
import org.hufu.core.document.PdfReading;
import org.hufu.core.document.SignedPdf;
import org.hufu.core.picture.PictureReader;
import org.hufu.core.picture.PictureRefused;
import org.hufu.core.qr.CertificateAddress;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.qr.QrRefused;
import org.hufu.core.qr.Shown;
import org.hufu.core.qr.SymbolReader;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedSignature;
import org.hufu.core.trust.TrustedKey;

/** The first two steps: what is this, and is it as it was signed? */
final class Opening {
  private static final String DIGEST_PLACE = "/contentDigest";
  private static final String TYPE_PLACE = "/type";

  private final TrustedLists lists;
  private final Recall recall;
  private final Finding kind;
  private StepResult format;
  private StepResult integrity = StepResult.skipped(Step.INTEGRITY);
  private Optional<Opened> opened = Optional.empty();
  private final List<VerificationReport.Signature> signatures = new ArrayList<>();

  private Opening(TrustedLists lists, Recall recall, Finding kind) {
    this.lists = lists;
    this.recall = recall;
    this.kind = kind;
    this.format = StepResult.of(kind);
  }

  static Opening of(byte[] document, TrustedLists lists, LongSupplier nanoseconds, Recall recall) {
    if (PictureReader.isPicture(document)) {
      Opening opening = new Opening(lists, recall, Finding.FORMAT_IMAGE);
      opening.openPicture(document, nanoseconds);
      return opening;
    }
    if (CertificatePdfReader.isPdf(document)) {
      Opening opening = new Opening(lists, recall, Finding.FORMAT_PDF);
      opening.openPdf(CertificatePdfReader.read(document));
      return opening;
    }
    String text = line(new String(document, StandardCharsets.ISO_8859_1));
    if (CompactCertificate.isMeant(text)) {
      Opening opening = new Opening(lists, recall, Finding.FORMAT_QR);
      opening.openCompact(text);
      return opening;
    }
    Opening opening = new Opening(lists, recall, Finding.FORMAT_CREDENTIAL);
    opening.openText(text);
    return opening;
  }

  /** A file may end with one line end that its editor put there. */
  private static String line(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  StepResult format() {
    return format;
  }

  StepResult integrity() {
    return integrity;
  }

  /** Empty unless both steps passed, or only the key is missing that would tell. */
  Optional<Opened> opened() {
    return opened;
  }

  /** What is known of single signatures where the document could not be opened. */
  List<VerificationReport.Signature> signatures() {
    return signatures;
  }

  /** What the report calls it; a file of no known kind is a poor credential. */
  String kind() {
    return switch (kind) {
      case FORMAT_PDF -> "pdf";
      case FORMAT_QR -> "qr";
      case FORMAT_IMAGE -> "image";
      default -> "credential";
    };
  }

  private void openPdf(PdfReading reading) {
    if (reading instanceof PdfReading.Refused refused) {
      refuse(refused.flaws());
      return;
    }
    SignedPdf pdf = ((PdfReading.Accepted) reading).document();
    try {
      var printed = PdfSignatures.verify(pdf, recall);
      openCredential(List.of(JsonWebSignature.parse(pdf.credential())), Optional.of(printed));
    } catch (CmsRefused e) {
      integrity = StepResult.failed(Step.INTEGRITY, "cms." + e.flaw().code());
      signatures.add(VerificationReport.Signature.wrong("pdf", integrity.code()));
    } catch (MalformedSignature e) {
      format = StepResult.of(Finding.FORMAT_CREDENTIAL_MALFORMED, "problem", e.getMessage());
    }
  }

  /** A flaw that speaks of some other file is said first: then there is nothing to have changed. */
  private void refuse(List<PdfFlaw> flaws) {
    String all = flaws.stream().map(PdfFlaw::code).collect(Collectors.joining(" "));
    Optional<PdfFlaw> foreign = flaws.stream().filter(flaw -> !flaw.isChange()).findFirst();
    if (foreign.isPresent()) {
      format = StepResult.failed(Step.FORMAT, "pdf." + foreign.get().code(), "flaws", all);
    } else {
      String code = "pdf." + flaws.get(0).code();
      integrity = StepResult.failed(Step.INTEGRITY, code, "flaws", all);
    }
  }

  private void openPicture(byte[] document, LongSupplier nanoseconds) {
    try {
      Shown shown = SymbolReader.read(PictureReader.read(document, nanoseconds), nanoseconds);
      if (shown instanceof Shown.Certificate certificate) {
        openCompact(certificate.text());
      } else if (shown instanceof Shown.Address named) {
        name(named.address());
      } else {
        boolean foreign = shown instanceof Shown.Foreign;
        format = StepResult.of(foreign ? Finding.FORMAT_SYMBOL_FOREIGN : Finding.FORMAT_NO_SYMBOL);
      }
    } catch (PictureRefused e) {
      format = StepResult.failed(Step.FORMAT, "image." + e.flaw().code());
    }
  }

  private void name(CertificateAddress address) {
    format = StepResult.of(Finding.FORMAT_NAME_ONLY, "address", address.url());
  }

  private void openText(String text) {
    try {
      if (JointSignature.isMeant(text)) {
        byte[] json = text.getBytes(StandardCharsets.ISO_8859_1);
        openCredential(JointSignature.parse(json).signatures(), Optional.empty());
      } else if (text.startsWith("ey")) {
        openCredential(List.of(JsonWebSignature.parse(text)), Optional.empty());
      } else {
        format = StepResult.of(Finding.FORMAT_UNKNOWN);
        CertificateAddress.of(text).ifPresent(this::name);
      }
    } catch (MalformedSignature e) {
      format = StepResult.of(Finding.FORMAT_CREDENTIAL_MALFORMED, "problem", e.getMessage());
    }
  }

  /** The first signature brings the credential; the others are over the same bytes. */
  private void openCredential(List<JsonWebSignature> all, Optional<PdfSignatures> pdf) {
    JsonWebSignature jws = all.get(0);
    Reading reading = read(jws.compact());
    Optional<TrustedLists.Listed> key = find(jws.keyId().orElse(""), reading);
    Optional<Boolean> verifies = verifies(jws, key.map(TrustedLists.Listed::key), pdf);
    var further = new FurtherSignatures(all.subList(1, all.size()), keyId -> find(keyId, reading));
    if (verifies.equals(Optional.of(false)) || further.isAnyWrong()) {
      integrity = StepResult.of(Finding.INTEGRITY_CREDENTIAL_SIGNATURE_WRONG);
      signatures.add(FurtherSignatures.judged(jws, verifies));
      signatures.addAll(further.judged());
    } else if (reading.credential().isEmpty()) {
      blame(reading.place(), reading.problem());
    } else {
      Credential credential = reading.credential().get();
      integrity = intact(credential, verifies.isPresent());
      opened = Optional.of(opened(credential, pdf, key, further.signed()));
    }
  }

  private Optional<TrustedLists.Listed> find(String keyId, Reading reading) {
    return lists.find(keyId, reading.credential().map(one -> one.certificate().body()).orElse(""));
  }

  private void openCompact(String text) {
    CompactCertificate read;
    try {
      read = CompactCertificate.read(text);
    } catch (QrRefused e) {
      format = StepResult.failed(Step.FORMAT, "qr." + e.flaw().code(), "place", e.place());
      return;
    }
    Optional<TrustedLists.Listed> key = lists.findByBeginning(read.keyId(), read.facts().body());
    Optional<Jwk> jwk = key.map(listed -> listed.key().jwk());
    if (jwk.isPresent() && !jwk.get().algorithm().word().equals(read.algorithmName())) {
      integrity =
          StepResult.of(Finding.INTEGRITY_ALGORITHM_NOT_OF_KEY, "algorithm", read.algorithmName());
    } else if (jwk.isPresent() && !read.isSignedBy(jwk.get())) {
      integrity = StepResult.of(Finding.INTEGRITY_QR_SIGNATURE_WRONG);
      signatures.add(VerificationReport.Signature.wrong("qr", integrity.code()));
    } else {
      integrity = intact(read, jwk.isPresent());
      opened =
          Optional.of(
              new Opened(
                  read,
                  Optional.empty(),
                  key,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  read.facts()));
    }
  }

  /** A credential, or where and why there is none. */
  private record Reading(Optional<Credential> credential, String place, String problem) {}

  private static Reading read(String compact) {
    try {
      var credential = CredentialReader.read(compact, CredentialKind.CERTIFICATE);
      return new Reading(Optional.of(credential), "", "");
    } catch (MalformedCredential e) {
      return new Reading(Optional.empty(), e.place(), e.getMessage());
    }
  }

  private void blame(String place, String problem) {
    switch (place) {
      case DIGEST_PLACE -> integrity = StepResult.of(Finding.INTEGRITY_CONTENT_DIGEST_UNEQUAL);
      case TYPE_PLACE ->
          format = StepResult.of(Finding.FORMAT_NOT_A_CERTIFICATE, "problem", problem);
      default -> format = StepResult.of(Finding.FORMAT_CREDENTIAL_MALFORMED, "problem", problem);
    }
  }

  private static StepResult intact(SignedCertificate certificate, boolean verified) {
    return verified
        ? StepResult.of(
            Finding.INTEGRITY_INTACT,
            "algorithm",
            certificate.algorithmName(),
            "contentDigest",
            certificate.contentDigest())
        : StepResult.of(Finding.INTEGRITY_NO_KEY, "key", certificate.keyId());
  }

  /** Empty when no key is known: neither from a list nor from the signature around. */
  private static Optional<Boolean> verifies(
      JsonWebSignature jws, Optional<TrustedKey> key, Optional<PdfSignatures> pdf) {
    if (key.isPresent()) {
      return Optional.of(key.get().signed(jws));
    }
    return pdf.flatMap(found -> found.verifies(jws));
  }

  private Opened opened(
      Credential credential,
      Optional<PdfSignatures> pdf,
      Optional<TrustedLists.Listed> key,
      List<Opened.Signed> further) {
    String body = credential.certificate().body();
    return new Opened(
        credential,
        pdf,
        key,
        pdf.flatMap(found -> listed(found.first(), body)),
        pdf.flatMap(PdfSignatures::second).flatMap(found -> listed(found, body)),
        further,
        credential.facts());
  }

  private Optional<TrustedLists.Listed> listed(CmsSignature signature, String body) {
    return PdfSignatures.key(signature).flatMap(jwk -> lists.find(jwk.thumbprint(), body));
  }
}
