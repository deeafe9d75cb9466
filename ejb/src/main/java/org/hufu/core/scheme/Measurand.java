package org.hufu.core.scheme;

import java.util.Optional;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Unit;

/**
 * What a test case measures: the unit to report in and, where there is one, the limit in that unit.
 */
public record Measurand(Unit unit, Optional<Limit> limit) {}
