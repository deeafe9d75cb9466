package org.hufu.web.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.DisclosureGrant;
import org.hufu.core.evidence.Evidence;
import org.hufu.portal.evidence.EvidenceReadService;
import org.hufu.portal.evidence.EvidenceService;
import org.hufu.portal.evidence.ReadableEvidence;
import org.hufu.portal.setting.Settings;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;
import org.hufu.web.desk.Entries;
import org.hufu.web.page.VisitorPage;
import org.omnifaces.util.Faces;

/** One file: what it is, its bytes for saving, and to whom it is disclosed. */
@Named
@RequestScoped
public class DisclosurePage {
  @Inject EvidenceService evidence;
  @Inject EvidenceReadService reading;
  @Inject VisitorPage visitor;
  @Inject CallerPage me;
  @Inject Attempt attempt;
  @Inject Settings settings;

  private final Entries entries = new Entries();
  private Evidence file;

  @PostConstruct
  void load() {
    file = evidence.find(Attempt.place("id")).orElse(null);
  }

  public void require() {
    if (file == null) {
      visitor.sendNotFound();
    }
  }

  public Evidence getFile() {
    return file;
  }

  public List<Evidence.Mention> getResults() {
    return evidence.results(file);
  }

  public boolean isOwn() {
    return me.isLaboratory() && me.caller().organisation().equals(file.parties().laboratory());
  }

  public List<DisclosureGrant> getGrants() {
    return isOwn() ? evidence.grants(file.id()).orElse(List.of()) : List.of();
  }

  public boolean counts(DisclosureGrant grant) {
    return grant.counts(grant.grantee(), Instant.now());
  }

  public void download() throws IOException {
    Optional<ReadableEvidence> readable = reading.open(file.id());
    if (readable.isEmpty()) {
      visitor.sendNotFound();
      return;
    }
    Faces.sendFile(reading.read(readable.get(), 0), file.label().name(), true);
  }

  public void grant() {
    Optional<Instant> until = until();
    if (until.isEmpty()) {
      attempt.object("until", Reason.of("request.malformed"));
      return;
    }
    DisclosureGrant wanted =
        new DisclosureGrant(
            "",
            entries.text("grantee"),
            until.get(),
            entries.text("grantReason"),
            "",
            Instant.EPOCH,
            Optional.empty());
    attempt.step(
        () -> evidence.grant(file.id(), wanted),
        "evidence.granted.news",
        given -> "/app/evidence/" + file.id());
  }

  /** To the end of the day where the body is. */
  private Optional<Instant> until() {
    try {
      ZoneId zone = settings.body().zone();
      return Optional.of(
          LocalDate.parse(entries.text("until")).plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public void end(DisclosureGrant grant) {
    attempt.write(
        () -> evidence.endGrant(file.id(), grant.id()),
        "evidence.grant-ended.news",
        ended -> "/app/evidence/" + file.id());
  }

  public Entries getEntries() {
    return entries;
  }
}
