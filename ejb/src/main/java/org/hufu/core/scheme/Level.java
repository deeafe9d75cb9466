package org.hufu.core.scheme;

import org.hufu.core.conformity.Text;

/**
 * One level of a scheme that knows several, the lowest first; a higher one asks for all below it
 * too.
 */
public record Level(String id, Text name) {}
