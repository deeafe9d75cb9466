/** Append-only trail of what was done, written in the transaction that does it. */
package org.hufu.portal.audit;
