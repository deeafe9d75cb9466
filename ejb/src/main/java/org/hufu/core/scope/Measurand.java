package org.hufu.core.scope;

import java.util.Optional;

/**
 * What a test case measures: the unit to report in and, where there is one, the limit in that unit.
 */
public record Measurand(Unit unit, Optional<Limit> limit) {}
