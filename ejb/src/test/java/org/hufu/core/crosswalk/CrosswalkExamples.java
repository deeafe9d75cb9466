package org.hufu.core.crosswalk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;

/** Crosswalks for tests. */
public final class CrosswalkExamples {
  public static final Edition A = new Edition("a", "1.0", "STD-A");
  public static final Edition B = new Edition("b", "1.0", "STD-B");
  public static final Edition C = new Edition("c", "1.0", "STD-C");

  private static final List<Approval> BOTH =
      List.of(
          new Approval("first", "body-a", LocalDate.of(2026, 3, 1)),
          new Approval("second", "body-b", LocalDate.of(2026, 3, 2)));

  private CrosswalkExamples() {}

  public static Crosswalk approved() {
    return crosswalk(
        A,
        B,
        map("A-1", "B-1", Relation.EQUAL),
        new Mapping(
            List.of("A-2", "A-3"),
            List.of("B-2"),
            Relation.SUPERSET,
            Rationale.FUNCTIONAL,
            new Text("合并", "Together"),
            List.of(
                new Qualifier(
                    Qualifier.Subject.SOURCE,
                    Qualifier.Predicate.HAS_REQUIREMENT,
                    Qualifier.Category.RESTRICTED,
                    new Text("条件", "Condition"))),
            Optional.of(new UnionNote(new Text("理由", "Why"), BOTH))));
  }

  static Crosswalk crosswalk(Edition source, Edition target, Mapping... mappings) {
    return new Crosswalk(
        source.scheme() + "-to-" + target.scheme(),
        "1.0",
        source,
        target,
        new Crosswalk.Provenance(
            new Text("对照表", "Crosswalk"),
            Crosswalk.Method.HUMAN,
            "author",
            LocalDate.of(2026, 2, 1),
            true),
        new Crosswalk.Standing(CrosswalkState.APPROVED, BOTH),
        List.of(mappings));
  }

  static Mapping map(String source, String target, Relation relation) {
    return new Mapping(
        List.of(source),
        List.of(target),
        relation,
        Rationale.SEMANTIC,
        new Text("说明", "Note"),
        List.of(),
        Optional.empty());
  }
}
