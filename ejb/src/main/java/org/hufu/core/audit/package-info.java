/** The audit trail's record and how its hash is made, so that anybody can recompute a chain. */
package org.hufu.core.audit;
