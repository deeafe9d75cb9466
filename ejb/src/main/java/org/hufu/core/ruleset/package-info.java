/**
 * Rule sets as data: which version of the conditions, with which parameters of the authority. The
 * conditions themselves are code. Pure. Shape after the acceptance rules of the EU DCC gateway.
 */
package org.hufu.core.ruleset;
