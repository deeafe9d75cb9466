package org.hufu.core.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.Objection;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.recognition.RuleResult;
import org.hufu.core.recognition.Ruling;
import org.hufu.core.source.Known;

/**
 * Collects what one rule says, so that every objection is reported and not only the first.
 * Objections about the same thing are merged into one that names all requirements.
 */
public final class Judgement {
  private final Condition condition;
  private final List<String> requirements;
  private final Notes notes;

  private Judgement(Condition condition, List<String> requirements, Notes notes) {
    this.condition = condition;
    this.requirements = List.copyOf(requirements);
    this.notes = notes;
  }

  /** What was said so far, shared by all views. */
  private static final class Notes {
    private boolean met;
    private final Map<Objection, List<String>> objections = new LinkedHashMap<>();
  }

  /** An empty sheet for one condition. */
  public static Judgement of(Condition condition) {
    return new Judgement(condition, List.of(), new Notes());
  }

  /** The same sheet for what is said about these requirements only; none means the whole case. */
  public Judgement about(List<String> ids) {
    return new Judgement(condition, ids, notes);
  }

  /** Something was looked at and found in order. */
  public void met() {
    notes.met = true;
  }

  /** Not met, with the usual bearing of the condition. */
  public void objects(ReasonCode code, Object... values) {
    objects(condition.bearing(), code, values);
  }

  /** Not met, with another bearing. */
  public void objects(Bearing bearing, ReasonCode code, Object... values) {
    note(bearing, code, true, values);
  }

  /**
   * Cannot tell: evidence is asked for, or a person where a person judges anyway; what concerns
   * single requirements can as well be tested.
   */
  public void unclear(ReasonCode code, Object... values) {
    boolean asksForMore =
        condition.bearing() == Bearing.HARD
            || (condition.bearing() == Bearing.DELTA && requirements.isEmpty());
    unclear(asksForMore ? Bearing.EVIDENCE : condition.bearing(), code, values);
  }

  /** Cannot tell, with another bearing. */
  public void unclear(Bearing bearing, ReasonCode code, Object... values) {
    note(bearing, code, false, values);
  }

  /** Met for a yes, an objection for a no, else unclear. */
  public void require(Known answer, ReasonCode code, Object... values) {
    switch (answer) {
      case YES -> met();
      case NO -> objects(code, values);
      case UNKNOWN -> unclear(code, values);
    }
  }

  private void note(Bearing bearing, ReasonCode code, boolean certain, Object... values) {
    Objection whole =
        new Objection(
            condition,
            code,
            bearing,
            certain,
            List.of(values).stream().map(Object::toString).toList(),
            requirements.isEmpty() ? List.of() : List.of("*"));
    notes.objections.computeIfAbsent(whole, key -> new ArrayList<>()).addAll(requirements);
  }

  /** Takes over what was said on another sheet of the same condition, for one requirement. */
  public void add(Judgement other, String requirement) {
    notes.met |= other.notes.met;
    other.notes.objections.forEach(
        (objection, ids) ->
            notes
                .objections
                .computeIfAbsent(objection.about(List.of("*")), key -> new ArrayList<>())
                .add(requirement));
  }

  /** Everything said against it. */
  public List<Objection> objections() {
    List<Objection> all = new ArrayList<>();
    notes.objections.forEach(
        (objection, ids) -> all.add(objection.about(ids.stream().distinct().toList())));
    return all;
  }

  /** The rule's verdict; silence means that it does not apply. */
  public RuleResult result() {
    List<Objection> objections = objections();
    Ruling ruling = notes.met ? Ruling.MET : Ruling.NOT_APPLICABLE;
    if (!objections.isEmpty()) {
      ruling =
          objections.stream().anyMatch(Objection::certain) ? Ruling.NOT_MET : Ruling.CANNOT_TELL;
    }
    return new RuleResult(condition, ruling, objections);
  }
}
