package org.hufu.core.recognition;

import java.util.List;
import java.util.Locale;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;

/**
 * One thing that stands against recognition, or that nobody can tell.
 *
 * @param certain false where the rule cannot tell
 * @param values what the sentence names, in order; no personal data
 * @param requirements ids of target requirements it is limited to; none means all of the case
 */
public record Objection(
    Condition condition,
    ReasonCode code,
    Bearing bearing,
    boolean certain,
    List<String> values,
    List<String> requirements) {

  public Objection {
    values = List.copyOf(values);
    requirements = List.copyOf(requirements);
  }

  /** Whether it stands against the whole case. */
  public boolean isWhole() {
    return requirements.isEmpty();
  }

  /** The same about these requirements. */
  public Objection about(List<String> ids) {
    return new Objection(condition, code, bearing, certain, values, ids);
  }

  /** One sentence for the applicant in each language. */
  public Text text() {
    if (certain) {
      return code.reason(values).text();
    }
    String about = values.isEmpty() ? "–" : values.get(0);
    Text title = condition.title();
    return new Text(
        Reason.of("recognition.unclear", title.zh(), about).sentence(Locale.SIMPLIFIED_CHINESE),
        Reason.of("recognition.unclear", title.en(), about).sentence(Locale.ENGLISH));
  }

  /** What the applicant can do. */
  public Text remedy() {
    return certain ? code.remedy().text() : Reason.of("recognition.unclear-remedy").text();
  }
}
