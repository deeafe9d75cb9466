package org.hufu.core.ruleset;

import org.hufu.core.arrangement.Term;
import org.hufu.core.conformity.Text;

/**
 * What an authority decides by, from a day on. Content under the same id and version never changes.
 *
 * @param id kebab case, for example {@code cn-hf-iot}
 * @param version semantic, for example {@code 1.0.0}; the first part names the code of the
 *     conditions
 * @param authority id of the organisation
 * @param scheme id of the target scheme
 */
public record RuleSet(
    String id,
    String version,
    String authority,
    String scheme,
    Text description,
    Term term,
    Parameters parameters) {

  public RuleSet {
    if (!version.matches("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}")) {
      throw new IllegalArgumentException("Three numbers with dots: " + version);
    }
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Kebab case: " + id);
    }
  }

  /** Id and version, for example {@code cn-hf-iot 1.0.0}. */
  public String label() {
    return id + " " + version;
  }
}
