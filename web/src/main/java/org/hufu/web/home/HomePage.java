package org.hufu.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hufu.portal.registry.Change;
import org.hufu.portal.registry.Figures;
import org.hufu.portal.registry.RegisterService;

/** Backs {@code home/home.xhtml}: the register in three numbers and its newest changes. */
@Named
@RequestScoped
public class HomePage {
  private static final int NEWEST = 5;

  @Inject RegisterService register;

  private Figures figures;
  private List<Change> changes;

  @PostConstruct
  void read() {
    figures = register.figures();
    changes = register.changes(Long.MAX_VALUE, NEWEST);
  }

  public Figures getFigures() {
    return figures;
  }

  public List<Change> getChanges() {
    return changes;
  }
}
