/**
 * Conditions R36 to R41: that the source counts today, its results are young enough, and nothing
 * became known since. Pure.
 */
package org.hufu.core.rule.timeliness;
