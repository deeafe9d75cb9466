/**
 * Conditions R19 to R24: that what was tested is what is to be recognised. Digests decide first;
 * names never do. Pure.
 */
package org.hufu.core.rule.identity;
