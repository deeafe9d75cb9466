package org.hufu.portal.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hufu.core.scheme.Scheme;

/** Every scheme version of this portal; immutable. */
public record Catalogue(List<PublishedScheme> schemes) {

  public Catalogue {
    schemes = List.copyOf(schemes);
  }

  Optional<PublishedScheme> scheme(String id, String version) {
    return schemes.stream()
        .filter(one -> one.scheme().id().equals(id) && one.scheme().version().equals(version))
        .findFirst();
  }

  /** Among the versions open on that day, the one that began last. */
  Optional<Scheme> current(String id, LocalDate day) {
    return schemes.stream()
        .map(PublishedScheme::scheme)
        .filter(scheme -> scheme.id().equals(id) && scheme.head().term().includes(day))
        .max(Comparator.comparing(scheme -> scheme.head().term().from()));
  }
}
