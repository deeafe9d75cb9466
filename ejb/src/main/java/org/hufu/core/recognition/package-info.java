/**
 * The words of recognition: conditions, verdicts, objections with their codes and remedies, states.
 * What is never a reason has a list of its own. Knows no rule. Pure.
 */
package org.hufu.core.recognition;
