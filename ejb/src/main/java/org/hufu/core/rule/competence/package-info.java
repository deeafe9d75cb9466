/**
 * Conditions R06 to R12: that who tested and certified was competent, on that day, and independent.
 * Pure.
 */
package org.hufu.core.rule.competence;
