/**
 * How a rule is asked and how it answers; the 45 rules stand in the packages below, by the groups
 * of the table of conditions. Pure. Source: domain research, 7.1.
 */
package org.hufu.core.rule;
