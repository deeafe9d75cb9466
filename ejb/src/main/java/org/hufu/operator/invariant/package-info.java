/** What must hold at every instant, one class for each rule; none repairs anything. */
package org.hufu.operator.invariant;
