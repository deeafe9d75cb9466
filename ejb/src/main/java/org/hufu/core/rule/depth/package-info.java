/**
 * Conditions R31 to R35: that it was tested at least as hard as here, with what the law here adds.
 * Pure.
 */
package org.hufu.core.rule.depth;
