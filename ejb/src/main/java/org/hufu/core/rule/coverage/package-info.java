/**
 * Conditions R25 to R30: that results for requirements of the source answer requirements of the
 * target. Pure. Sources: OSCAL control mapping; NIST IR 8477.
 */
package org.hufu.core.rule.coverage;
