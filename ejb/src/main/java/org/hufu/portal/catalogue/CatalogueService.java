package org.hufu.portal.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.scheme.Category;
import org.hufu.core.scheme.Scheme;

/** What can be certified here. Public, in memory, and without a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatalogueService {
  @Inject CatalogueStart start;
  @Inject Clock clock;

  /** Every version of every scheme, those of one scheme side by side. */
  @PermitAll
  public List<PublishedScheme> schemes() {
    return start.catalogue().schemes();
  }

  /** One version, whether applications may still be made under it or not. */
  @PermitAll
  public Optional<Scheme> scheme(String id, String version) {
    return start.catalogue().scheme(id, version).map(PublishedScheme::scheme);
  }

  /** The version under which an application may be made on that day. */
  @PermitAll
  public Optional<Scheme> currentScheme(String id, LocalDate day) {
    return start.catalogue().current(id, day);
  }

  /** The version for applications of today. */
  @PermitAll
  public Optional<Scheme> currentScheme(String id) {
    return currentScheme(id, LocalDate.now(clock));
  }

  /** One version with the file it was read from. */
  @PermitAll
  public Optional<PublishedScheme> published(String id, String version) {
    return start.catalogue().scheme(id, version);
  }

  /** Entry of today's catalogue; a repealed one is not there. */
  @PermitAll
  public Optional<Category> category(String scheme, String category) {
    LocalDate today = LocalDate.now(clock);
    return currentScheme(scheme, today)
        .flatMap(found -> found.category(category))
        .filter(found -> found.term().includes(today));
  }
}
