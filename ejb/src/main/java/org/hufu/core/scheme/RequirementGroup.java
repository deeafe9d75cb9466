package org.hufu.core.scheme;

import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * Requirements that belong together, such as one chapter.
 *
 * @param level lowest level that asks for them; empty when every level does
 */
public record RequirementGroup(String id, Text title, Optional<String> level) {}
