package org.hufu.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package may use which. A package that is missing here fails the build. */
final class Table {
  private Table() {}

  /** What the words of a recognition rule are made of. */
  private static final Set<String> RULE =
      Set.of(
          "conformity",
          "arrangement",
          "claim",
          "crosswalk",
          "dossier",
          "recognition",
          "ruleset",
          "scope",
          "source");

  /** The same for a group of rules. */
  private static final Set<String> GROUP = with(RULE, "rule");

  private static Set<String> with(Set<String> row, String more) {
    Set<String> whole = new TreeSet<>(row);
    whole.add(more);
    return Set.copyOf(whole);
  }

  /** Concepts of the pure core. */
  static final Map<String, Set<String>> CORE =
      Map.ofEntries(
          entry("archive", Set.of("conformity")),
          entry("audit", Set.of()),
          entry("evidence", Set.of("conformity")),
          entry("json", Set.of()),
          entry("recall", Set.of()),
          entry("merkle", Set.of("json", "signature")),
          entry("witness", Set.of("merkle", "signature")),
          entry("published", Set.of("merkle")),
          entry(
              "monitor",
              Set.of(
                  "published",
                  "json",
                  "merkle",
                  "witness",
                  "signature",
                  "conformity",
                  "credential",
                  "status",
                  "trust",
                  "verification")),
          entry("signature", Set.of("json", "recall")),
          entry("cms", Set.of("recall", "signature")),
          entry("conformity", Set.of("json")),
          entry("scope", Set.of("conformity")),
          entry("scheme", Set.of("json", "conformity", "scope")),
          entry("accreditation", Set.of("conformity")),
          entry("application", Set.of("conformity")),
          entry("product", Set.of("conformity")),
          entry("separation", Set.of("conformity")),
          entry("testing", Set.of("json", "conformity", "separation")),
          entry("competence", Set.of("conformity", "accreditation", "testing")),
          entry("table", Set.of("conformity")),
          entry("xml", Set.of("conformity", "table")),
          entry("envelope", Set.of("json", "conformity", "signature")),
          entry("results", Set.of("json", "conformity", "scope", "envelope", "testing")),
          entry("plan", Set.of("conformity", "scope", "table", "results")),
          entry("formats", Set.of("json", "conformity", "table", "xml", "envelope", "results")),
          entry("evaluation", Set.of("conformity", "scheme")),
          entry("credential", Set.of("json", "conformity", "signature")),
          entry("comparison", Set.of("json", "conformity", "credential", "signature")),
          entry("status", Set.of("json", "conformity", "credential", "signature")),
          entry("trust", Set.of("json", "recall", "conformity", "signature")),
          entry("anchor", Set.of("json", "signature", "trust")),
          entry("register", Set.of("json", "source")),
          entry(
              "reliance",
              Set.of(
                  "conformity",
                  "arrangement",
                  "assessment",
                  "claim",
                  "crosswalk",
                  "dossier",
                  "recognition",
                  "rule",
                  "ruleset",
                  "source")),
          entry("bundle", Set.of("json", "credential", "verification")),
          entry("shape", Set.of("json", "conformity")),
          entry("crosswalk", Set.of("conformity")),
          entry("crosswalk.oscal", Set.of("json", "conformity", "crosswalk")),
          entry("arrangement", Set.of("conformity")),
          entry("ruleset", Set.of("conformity", "arrangement")),
          entry("recognition", Set.of("conformity")),
          entry("source", Set.of("conformity", "arrangement", "crosswalk", "scope")),
          entry("claim", Set.of("conformity", "source")),
          entry(
              "dossier",
              Set.of("conformity", "arrangement", "crosswalk", "recognition", "source", "claim")),
          entry("rule", RULE),
          entry("rule.authenticity", GROUP),
          entry("rule.competence", GROUP),
          entry("rule.legality", GROUP),
          entry("rule.identity", GROUP),
          entry("rule.coverage", GROUP),
          entry("rule.depth", GROUP),
          entry("rule.timeliness", GROUP),
          entry("rule.fairness", GROUP),
          entry(
              "assessment",
              Set.of(
                  "conformity",
                  "arrangement",
                  "claim",
                  "crosswalk",
                  "dossier",
                  "recognition",
                  "rule",
                  "rule.authenticity",
                  "rule.competence",
                  "rule.coverage",
                  "rule.depth",
                  "rule.fairness",
                  "rule.identity",
                  "rule.legality",
                  "rule.timeliness",
                  "ruleset",
                  "source")),
          entry("document", Set.of("json", "signature")),
          entry("picture", Set.of()),
          entry("qr", Set.of("json", "conformity", "credential", "picture", "signature")),
          entry(
              "verification",
              Set.of(
                  "comparison",
                  "json",
                  "recall",
                  "merkle",
                  "witness",
                  "signature",
                  "cms",
                  "conformity",
                  "credential",
                  "status",
                  "trust",
                  "document",
                  "picture",
                  "qr")));

  /** What every portal feature may use beside its own row. */
  static final Set<String> EVERYWHERE = Set.of("audit", "setting", "account", "schema");

  /** Features of the running body. */
  static final Map<String, Set<String>> PORTAL =
      Map.ofEntries(
          entry("schema", Set.of()),
          entry("audit", Set.of("setting", "schema")),
          entry("setting", Set.of()),
          entry("account", Set.of("audit", "setting", "schema")),
          entry("secret", Set.of()),
          entry("signin", Set.of("secret")),
          entry("idempotency", Set.of()),
          entry("outbox", Set.of()),
          entry("catalogue", Set.of()),
          entry("accreditation", Set.of("catalogue")),
          entry("laboratory", Set.of()),
          entry("token", Set.of()),
          entry("custody", Set.of("token")),
          entry("signing", Set.of("custody")),
          entry("ceremony", Set.of("signing", "custody")),
          entry("document", Set.of()),
          entry("archive", Set.of("signing", "publication")),
          entry("publication", Set.of()),
          entry("transparency", Set.of("signing")),
          entry("witness", Set.of("transparency")),
          entry(
              "trust",
              Set.of(
                  "signing",
                  "publication",
                  "accreditation",
                  "laboratory",
                  "catalogue",
                  "transparency")),
          entry("product", Set.of("catalogue")),
          entry("application", Set.of("product", "catalogue", "accreditation", "outbox")),
          entry("queue", Set.of("application")),
          entry(
              "testing",
              Set.of(
                  "application", "catalogue", "accreditation", "laboratory", "signing", "product")),
          entry("results", Set.of("testing", "signing")),
          entry("plan", Set.of("testing", "catalogue")),
          entry("evidence", Set.of("scan", "testing")),
          entry("parser", Set.of()),
          entry("repetition", Set.of("application", "testing")),
          entry("scan", Set.of()),
          entry("evaluation", Set.of("application", "testing", "catalogue")),
          entry(
              "certificate",
              Set.of(
                  "evaluation",
                  "application",
                  "archive",
                  "document",
                  "signing",
                  "transparency",
                  "publication",
                  "outbox",
                  "trust",
                  "product",
                  "testing",
                  "catalogue")),
          entry("history", Set.of("certificate", "publication", "signing", "transparency")),
          entry("registry", Set.of("certificate")),
          entry(
              "verification",
              Set.of("certificate", "trust", "publication", "signing", "transparency")));

  /** R6: packages without a row and rows without a package. */
  static Set<String> gaps(Map<String, Set<String>> table, Set<String> packages) {
    Set<String> gaps = new TreeSet<>(packages);
    gaps.removeAll(table.keySet());
    table.keySet().stream().filter(row -> !packages.contains(row)).forEach(gaps::add);
    return gaps;
  }

  /** The rows of the portal with what every feature may use. */
  static Map<String, Set<String>> portal() {
    Map<String, Set<String>> rows = new TreeMap<>();
    PORTAL.forEach(
        (feature, allowed) -> {
          Set<String> row = new TreeSet<>(allowed);
          if (!EVERYWHERE.contains(feature)) {
            row.addAll(EVERYWHERE);
          }
          rows.put(feature, row);
        });
    return rows;
  }
}
