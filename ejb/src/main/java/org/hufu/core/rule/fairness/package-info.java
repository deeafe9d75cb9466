/**
 * Conditions R42 to R45: that the case itself is in order. What is ours to mend never counts
 * against the applicant. Pure.
 */
package org.hufu.core.rule.fairness;
