package org.hufu.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code home/glossary.xhtml}: every state word that a stranger meets, with its meaning. */
@Named
@RequestScoped
public class GlossaryPage {

  /** States of one kind, in the order in which they are usually met. */
  public record Chapter(String kind, List<String> states) {}

  public List<Chapter> getChapters() {
    return List.of(
        new Chapter("certificate", List.of("in-force", "suspended", "withdrawn", "expired")),
        new Chapter(
            "verification", List.of("valid", "valid-with-warnings", "not-valid", "cannot-tell")),
        new Chapter(
            "step", List.of("passed", "warning", "failed", "not-checked", "not-applicable")),
        new Chapter(
            "application",
            List.of(
                "draft",
                "submitted",
                "under-review",
                "returned",
                "accepted",
                "testing",
                "evaluation",
                "in-review",
                "awaiting-decision",
                "awaiting-confirmation",
                "granted",
                "refused",
                "withdrawn",
                "terminated",
                "under-appeal")),
        new Chapter(
            "test-report", List.of("draft", "performed", "verified", "authorised", "cancelled")));
  }
}
