/** What every invariant works with: one snapshot of the database, and a place for findings. */
package org.hufu.operator.check;
