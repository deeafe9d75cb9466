package org.hufu.portal.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.accreditation.AccreditationStatus;
import org.hufu.core.accreditation.Norm;
import org.hufu.core.accreditation.ScopeEntry;
import org.hufu.core.accreditation.StatusChange;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.envelope.LaboratoryKey;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.signature.Jwk;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.RootHandover;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustedAccreditation;
import org.hufu.core.trust.TrustedBody;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.trust.TrustedParty;
import org.hufu.core.trust.TrustedScheme;
import org.hufu.core.trust.TrustedScope;
import org.hufu.portal.account.CallerService;
import org.hufu.portal.account.Organisation;
import org.hufu.portal.accreditation.AccreditationService;
import org.hufu.portal.catalogue.CatalogueService;
import org.hufu.portal.catalogue.PublishedScheme;
import org.hufu.portal.laboratory.LaboratoryKeyService;
import org.hufu.portal.setting.Body;
import org.hufu.portal.setting.LogSettings;
import org.hufu.portal.setting.Settings;
import org.hufu.portal.signing.AcceptedAlgorithms;
import org.hufu.portal.signing.SigningKey;
import org.hufu.portal.signing.SigningService;
import org.hufu.portal.transparency.Shard;
import org.hufu.portal.transparency.TransparencyService;

/** Gathers what the trust list says now. */
@ApplicationScoped
class TrustListDraft {
  @Inject SigningService signing;
  @Inject AccreditationService accreditations;
  @Inject LaboratoryKeyService laboratories;
  @Inject CatalogueService catalogue;
  @Inject TransparencyService transparency;
  @Inject CallerService organisations;
  @Inject Settings settings;
  @Inject LogSettings witnesses;

  TrustList of(TrustList.Edition edition) {
    Body body = settings.body();
    return new TrustList(
        edition,
        new TrustedBody(body.id(), body.code(), body.name(), body.country()),
        keys(),
        schemes(),
        accreditations.list(Optional.empty()).stream().map(this::accreditation).toList(),
        Optional.of(log()),
        AcceptedAlgorithms.configured().all());
  }

  private TrustedLog log() {
    List<Shard> parts = transparency.parts();
    Shard open = parts.get(parts.size() - 1);
    return new TrustedLog(
        open.key().name(),
        open.key().text(),
        parts.stream().flatMap(part -> part.end().map(end -> former(part, end)).stream()).toList(),
        witnesses.witnesses().stream().map(LogSettings.Address::key).toList());
  }

  private static TrustedLog.Former former(Shard part, TreeHead end) {
    return new TrustedLog.Former(
        part.key().name(), part.key().text(), end.size(), end.root().base64());
  }

  /**
   * Our own, and those that laboratories of ours published elsewhere. A key that signs for us is
   * not listed a second time.
   */
  private List<TrustedKey> keys() {
    List<TrustedKey> keys = new ArrayList<>(signing.listKeys().stream().map(this::key).toList());
    laboratories.list().stream()
        .filter(one -> !one.organisation().isEmpty())
        .map(this::key)
        .filter(one -> keys.stream().noneMatch(own -> own.keyId().equals(one.keyId())))
        .forEach(keys::add);
    return keys;
  }

  private TrustedKey key(LaboratoryKey recorded) {
    DateRange term = recorded.key().term();
    return new TrustedKey(
        recorded.key().jwk(),
        party(recorded.organisation()),
        KeyPurpose.REPORT,
        Optional.empty(),
        new Validity(
            start(term.from()),
            term.isOpen() ? Instant.MAX : start(term.until().plusDays(1)).minusSeconds(1)),
        recorded.key().compromisedOn().map(TrustListDraft::start));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private TrustedKey key(SigningKey key) {
    return new TrustedKey(
        Jwk.of(key.chain().leaf().getPublicKey()),
        party(key.organisation()),
        Coded.find(KeyPurpose.class, key.purpose().word()).orElseThrow(),
        Optional.of(key.chain()),
        new Validity(key.period().from(), key.period().until()),
        key.compromisedAt(),
        key.origin().handover().map(RootHandover::read));
  }

  /** A scheme holds from its first version's first day to its last version's last. */
  private List<TrustedScheme> schemes() {
    List<TrustedScheme> schemes = new ArrayList<>();
    for (String id :
        catalogue.schemes().stream().map(one -> one.scheme().id()).distinct().sorted().toList()) {
      List<DateRange> terms =
          catalogue.schemes().stream()
              .map(PublishedScheme::scheme)
              .filter(scheme -> scheme.id().equals(id))
              .map(scheme -> scheme.head().term())
              .toList();
      LocalDate from = terms.stream().map(DateRange::from).min(LocalDate::compareTo).orElseThrow();
      LocalDate until =
          terms.stream().map(DateRange::until).max(LocalDate::compareTo).orElseThrow();
      schemes.add(new TrustedScheme(id, new DateRange(from, until)));
    }
    return schemes;
  }

  private TrustedAccreditation accreditation(Accreditation accreditation) {
    Accreditation.Head head = accreditation.head();
    return new TrustedAccreditation(
        head.number(),
        party(accreditation.organisation()),
        party(head.accreditationBody()).name().en(),
        head.norm() == Norm.ISO_17025
            ? TrustedAccreditation.TESTING
            : TrustedAccreditation.CERTIFYING,
        term(accreditation),
        suspended(accreditation),
        accreditation.scope().stream().map(TrustListDraft::scope).toList());
  }

  private static DateRange term(Accreditation accreditation) {
    DateRange term = accreditation.head().term();
    return accreditation.history().stream()
        .filter(change -> change.status() == AccreditationStatus.WITHDRAWN)
        .map(StatusChange::from)
        .findFirst()
        .map(day -> day.isAfter(term.from()) ? day.minusDays(1) : term.from())
        .map(last -> new DateRange(term.from(), last))
        .orElse(term);
  }

  /** From each suspension to the day before the next change, or open. */
  private static List<DateRange> suspended(Accreditation accreditation) {
    List<DateRange> pauses = new ArrayList<>();
    List<StatusChange> history = accreditation.history();
    for (int i = 0; i < history.size(); i++) {
      StatusChange change = history.get(i);
      if (change.status() == AccreditationStatus.SUSPENDED) {
        LocalDate until =
            i + 1 < history.size() ? history.get(i + 1).from().minusDays(1) : LocalDate.MAX;
        if (!until.isBefore(change.from())) {
          pauses.add(new DateRange(change.from(), until));
        }
      }
    }
    return pauses;
  }

  private static TrustedScope scope(ScopeEntry entry) {
    return new TrustedScope(entry.scheme(), entry.category(), entry.standard(), entry.term());
  }

  private TrustedParty party(String organisation) {
    if (organisation.equals(settings.body().id())) {
      return new TrustedParty(organisation, settings.body().name());
    }
    return new TrustedParty(
        organisation,
        organisations.organisations(List.of(organisation)).stream()
            .findFirst()
            .map(Organisation::name)
            .orElse(new Text(organisation, organisation)));
  }
}
