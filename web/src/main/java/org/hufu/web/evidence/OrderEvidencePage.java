package org.hufu.web.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Outcome;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.Classification;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.portal.evidence.Announcement;
import org.hufu.portal.evidence.EvidenceService;
import org.hufu.portal.evidence.EvidenceUploadService;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.hufu.web.page.WordsPage;

/** Files beside one order: what is there, and one more. */
@Named
@RequestScoped
public class OrderEvidencePage {
  @Inject EvidenceService evidence;
  @Inject EvidenceUploadService uploads;
  @Inject VisitorPage visitor;
  @Inject WordsPage words;
  @Inject Attempt attempt;

  private final Entries entries = new Entries();
  private List<Evidence> files;
  private Part file;

  @PostConstruct
  void load() {
    files = evidence.list(getOrder()).orElse(null);
    entries.put("classification", Classification.PARTIES.code());
  }

  public void require() {
    if (files == null) {
      visitor.sendNotFound();
    }
  }

  public String getOrder() {
    return Attempt.place("id");
  }

  public List<Evidence> getFiles() {
    return files;
  }

  public List<SelectItem> getClassifications() {
    return Arrays.stream(Classification.values())
        .map(one -> new SelectItem(one.code(), words.state("classification", one)))
        .toList();
  }

  public void add() {
    if (file == null || file.getSize() == 0) {
      attempt.object("file", Reason.of("request.missing"));
      return;
    }
    Classification classification =
        Coded.find(Classification.class, entries.text("classification"))
            .orElse(Classification.RESTRICTED);
    Announcement what = new Announcement(name(), classification, digest(), file.getSize());
    attempt.step(
        () -> uploads.begin(getOrder(), what).map(this::send),
        "evidence.added.news",
        added -> "/app/jobs/" + getOrder() + "/evidence");
  }

  private Outcome<Evidence> send(Outcome<Evidence> begun) {
    return begun.fold(
        found -> found.state() == EvidenceState.RECEIVING ? send(found) : Outcome.done(found),
        Outcome::refused);
  }

  /** What an earlier try brought is not sent again. */
  private Outcome<Evidence> send(Evidence found) {
    long offset = found.content().received();
    try (InputStream content = file.getInputStream()) {
      content.skipNBytes(offset);
      return uploads.append(found.id(), offset, content, Optional.empty()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String digest() {
    try (DigestInputStream content =
        new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Browsers send a name, never a path; what looks like one is cut all the same. */
  private String name() {
    return String.valueOf(file.getSubmittedFileName()).replaceAll(".*[/\\\\]", "");
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
