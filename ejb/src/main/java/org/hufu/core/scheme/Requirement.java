package org.hufu.core.scheme;

import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * One requirement, in our own words.
 *
 * @param id unique in the scheme, for example {@code 5.1-1} or {@code FAU_GEN.1}
 * @param clause where the normative document says it, for example {@code EN 303 645, 5.1-1}
 * @param group id of its group
 * @param condition when it applies, for those that do not always
 */
public record Requirement(
    String id,
    String clause,
    String group,
    RequirementStatus status,
    Optional<Text> condition,
    Text title,
    Text statement) {}
