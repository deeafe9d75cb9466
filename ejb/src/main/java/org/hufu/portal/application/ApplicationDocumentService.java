package org.hufu.portal.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hufu.core.application.ApplicationDocument;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.signature.Digest;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Roles;
import org.hufu.portal.audit.AuditService;

/** Evidence that the applicant hands in with a case, while the answers may be edited. */
@Stateless
@RolesAllowed({
  Roles.VENDOR,
  Roles.CASE_OFFICER,
  Roles.EVALUATOR,
  Roles.REVIEWER,
  Roles.DECIDER,
  Roles.RECOGNITION_ASSESSOR,
  Roles.RECOGNITION_DECIDER,
  Roles.AUDITOR
})
public class ApplicationDocumentService {
  /** Largest document, in bytes. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final int MOST_DOCUMENTS = 50;
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/pdf",
          "application/json",
          "application/zip",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "text/plain",
          "text/csv",
          "image/png",
          "image/jpeg");

  @Inject ApplicationStore applications;
  @Inject DocumentStore documents;
  @Inject CallerService callers;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** What is handed in now; empty if there is no such case. */
  public Optional<List<ApplicationDocument>> list(String application) {
    return applications.find(application).map(found -> documents.list(found.id()));
  }

  public Optional<ApplicationDocument> find(String application, String document) {
    return applications.find(application).flatMap(found -> documents.find(found.id(), document));
  }

  public Optional<byte[]> bytes(String application, String document) {
    return find(application, document).flatMap(found -> documents.bytes(found.id()));
  }

  /** Takes a document; of {@code wanted}, only kind, name and media type are looked at. */
  @RolesAllowed(Roles.VENDOR)
  public Optional<Outcome<ApplicationDocument>> add(
      String application, ApplicationDocument wanted, byte[] bytes) {
    return editable(application).map(found -> add(found, wanted, bytes));
  }

  /** Takes a document out again; its bytes are kept with the date. */
  @RolesAllowed(Roles.VENDOR)
  public Optional<ApplicationDocument> remove(String application, String document) {
    Optional<ApplicationDocument> found =
        editable(application).flatMap(open -> documents.find(open.id(), document));
    found.ifPresent(
        removed -> {
          documents.remove(removed.id());
          audit.record(
              "application.document-removed",
              "application",
              application,
              Map.of("document", removed.id()));
        });
    return found;
  }

  private Optional<CertificationApplication> editable(String id) {
    Optional<CertificationApplication> found = applications.find(id);
    found.ifPresent(
        open -> {
          if (!open.state().isEditable()) {
            throw StateConflict.because("application.not-editable", open.state().code());
          }
        });
    return found;
  }

  private Outcome<ApplicationDocument> add(
      CertificationApplication application, ApplicationDocument wanted, byte[] bytes) {
    List<Reason> objections = objections(application, wanted, bytes);
    if (!objections.isEmpty()) {
      return Outcome.refused(objections);
    }
    ApplicationDocument document =
        new ApplicationDocument(
            UUID.randomUUID().toString(),
            wanted.kind(),
            wanted.name(),
            wanted.mediaType(),
            Digest.sha256Hex(bytes),
            bytes.length,
            clock.instant());
    documents.insert(application, document, bytes, callers.current().account());
    audit.record(
        "application.document-added",
        "application",
        application.id(),
        Map.of("document", document.id(), "kind", document.kind(), "sha256", document.sha256()));
    return Outcome.done(document);
  }

  private List<Reason> objections(
      CertificationApplication application, ApplicationDocument wanted, byte[] bytes) {
    List<Reason> reasons = new ArrayList<>();
    if (bytes.length == 0) {
      reasons.add(Reason.of("application.document-empty"));
    }
    if (bytes.length > MAX_BYTES) {
      reasons.add(Reason.of("application.document-too-large", MAX_BYTES));
    }
    if (!MEDIA_TYPES.contains(wanted.mediaType())) {
      reasons.add(Reason.of("application.media-type", wanted.mediaType()));
    }
    if (documents.list(application.id()).size() >= MOST_DOCUMENTS) {
      reasons.add(Reason.of("application.too-many-documents", MOST_DOCUMENTS));
    }
    return reasons;
  }
}
