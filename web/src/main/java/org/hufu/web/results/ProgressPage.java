package org.hufu.web.results;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hufu.portal.results.ImportJobService;
import org.hufu.portal.results.ImportProgress;
import org.hufu.web.desk.Attempt;
import org.hufu.web.page.VisitorPage;

/** How far the reading of a large upload has come; the page comes again by itself. */
@Named
@RequestScoped
public class ProgressPage {
  @Inject ImportJobService jobs;
  @Inject VisitorPage visitor;
  @Inject Attempt attempt;

  private ImportProgress progress;

  @PostConstruct
  void load() {
    progress = jobs.progress(Attempt.place("id")).orElse(null);
  }

  public void require() {
    if (progress == null) {
      visitor.sendNotFound();
    } else if (!progress.state().isWorking()) {
      attempt.go("/app/uploads/" + progress.id());
    } else {
      FacesContext.getCurrentInstance().getExternalContext().addResponseHeader("Refresh", "2");
    }
  }

  public ImportProgress getProgress() {
    return progress;
  }
}
