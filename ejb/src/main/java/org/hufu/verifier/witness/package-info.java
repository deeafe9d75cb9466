/**
 * A witness of logs: keeps what it has seen, checks that each log only grows, and cosigns. Source:
 * C2SP tlog-witness.
 */
package org.hufu.verifier.witness;
