/**
 * Conditions R13 to R18: that the law and an arrangement let us rely on it, and that the applicant
 * may ask. Pure.
 */
package org.hufu.core.rule.legality;
