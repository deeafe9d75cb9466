package org.hufu.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationDocument;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Facts;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scheme.ChecklistItem;
import org.hufu.core.scheme.Scheme;
import org.hufu.portal.application.ApplicationDocumentService;
import org.hufu.portal.application.ApplicationService;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;
import org.omnifaces.util.Faces;

/** Documents of a case: what the scheme asks for, what is there, one more, one less. */
@Named
@RequestScoped
public class EvidencePage {
  @Inject ApplicationService applications;
  @Inject ApplicationDocumentService documents;
  @Inject CatalogueService catalogue;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private CertificationApplication application;
  private List<ApplicationDocument> kept;
  private Part file;

  @PostConstruct
  void load() {
    application = applications.find(Attempt.place("id")).orElse(null);
  }

  public List<ApplicationDocument> getDocuments() {
    if (kept == null) {
      kept = documents.list(application.id()).orElse(List.of());
    }
    return kept;
  }

  /** Required items of the scheme's checklist that need a document. */
  public List<ChecklistItem> getChecklist() {
    return scheme()
        .map(
            chosen ->
                chosen.checklist().stream()
                    .filter(item -> !Facts.PRODUCT_ITEMS.contains(item.id()))
                    .toList())
        .orElse(List.of());
  }

  private Optional<Scheme> scheme() {
    Answers.Target target = application.answers().target();
    return target.schemeVersion().isEmpty()
        ? catalogue.currentScheme(target.scheme())
        : catalogue.scheme(target.scheme(), target.schemeVersion());
  }

  public boolean has(String item) {
    return getDocuments().stream().anyMatch(document -> document.kind().equals(item));
  }

  /** What a document may be. */
  public List<SelectItem> getKinds() {
    List<SelectItem> kinds = new ArrayList<>();
    getChecklist()
        .forEach(item -> kinds.add(new SelectItem(item.id(), item.text().in(visitor.getLocale()))));
    kinds.add(new SelectItem("other", words.of("application.evidence.other")));
    return kinds;
  }

  /** Words of a kind, or the kind itself when the scheme does not know it. */
  public String kind(ApplicationDocument document) {
    return getKinds().stream()
        .filter(item -> item.getValue().equals(document.kind()))
        .map(SelectItem::getLabel)
        .findFirst()
        .orElse(document.kind());
  }

  public void add() {
    if (file == null) {
      attempt.object("document", Reason.of("request.missing"));
      return;
    }
    ApplicationDocument wanted =
        new ApplicationDocument(
            "", entries.text("documentKind"), name(), mediaType(), "", 0, Instant.EPOCH);
    attempt.step(
        () -> documents.add(application.id(), wanted, bytes()),
        "application.document.news",
        added -> "/app/applications/" + application.id() + "/evidence");
  }

  public void remove(ApplicationDocument document) {
    attempt.write(
        () -> documents.remove(application.id(), document.id()),
        "application.document.removed",
        removed -> "/app/applications/" + application.id() + "/evidence");
  }

  public void download(ApplicationDocument document) throws IOException {
    byte[] bytes = documents.bytes(application.id(), document.id()).orElseThrow();
    Faces.sendFile(bytes, document.name(), true);
  }

  private byte[] bytes() {
    try (InputStream content = file.getInputStream()) {
      return content.readNBytes(ApplicationDocumentService.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Browsers send a name, never a path; what looks like one is cut all the same. */
  private String name() {
    String given = String.valueOf(file.getSubmittedFileName()).replaceAll(".*[/\\\\]", "");
    return given.isBlank() ? "document" : given.substring(0, Math.min(given.length(), 200));
  }

  private String mediaType() {
    String given = file.getContentType() == null ? "" : file.getContentType();
    return given.replaceAll(";.*", "").strip();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public Entries getEntries() {
    return entries;
  }
}
