package org.hufu.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hufu.portal.registry.Change;
import org.hufu.portal.registry.RegisterService;

/** Backs {@code certificate/changes.xhtml}: what happened to certificates, newest first. */
@Named
@RequestScoped
public class ChangesPage {
  private static final int PIECE = 30;

  @Inject RegisterService register;

  private Long before;
  private List<Change> changes;

  /** Reads one piece and looks whether there is another. */
  public void load() {
    changes = register.changes(before == null ? Long.MAX_VALUE : before, PIECE + 1);
  }

  public List<Change> getChanges() {
    return changes.subList(0, Math.min(PIECE, changes.size()));
  }

  /** Position to go on from, or null at the end. */
  public Long getNext() {
    return changes.size() > PIECE ? changes.get(PIECE - 1).position() : null;
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }
}
