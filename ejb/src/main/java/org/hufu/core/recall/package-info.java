/**
 * What was worked out before and depends on nothing but its question: never on the time, never on
 * whom one trusts.
 */
package org.hufu.core.recall;
