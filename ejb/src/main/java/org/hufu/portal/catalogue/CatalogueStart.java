package org.hufu.portal.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hufu.portal.setting.Settings;

/**
 * Loads the schemes at deployment. A portal whose schemes contradict themselves, or differ from
 * what it published under the same version before, does not come up.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CatalogueStart {
  @Inject Settings settings;
  @Inject CatalogueStore versions;
  @Inject Clock clock;

  private Catalogue catalogue;

  @PostConstruct
  void load() {
    Catalogue read = CatalogueReader.read(settings.schemes());
    List<String> changed = new ArrayList<>();
    for (PublishedScheme published : read.schemes()) {
      String before = versions.register(published, clock.instant());
      if (!before.equals(published.sha256())) {
        changed.add(sentence(published, before));
      }
    }
    if (!changed.isEmpty()) {
      refuse(changed);
    }
    catalogue = read;
  }

  /** A demo may try schemes out; certificates of a production portal name what nobody changes. */
  private void refuse(List<String> changed) {
    if (!settings.isDemo()) {
      throw new CatalogueBroken(changed);
    }
    changed.forEach(
        sentence ->
            System.getLogger(CatalogueStart.class.getName())
                .log(System.Logger.Level.WARNING, sentence));
  }

  private static String sentence(PublishedScheme published, String before) {
    return "Version %s of %s was published with SHA-256 %s and now has %s; a change needs a new version"
        .formatted(
            published.scheme().version(), published.scheme().id(), before, published.sha256());
  }

  /** For {@link CatalogueService}; public because a bean's proxy passes on nothing else. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Catalogue catalogue() {
    return catalogue;
  }
}
