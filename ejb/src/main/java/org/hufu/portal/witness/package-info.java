/**
 * Asks the witnesses that the operator named to cosign the log's checkpoints. A witness that is
 * slow, lies or is away costs a few seconds now and then, and nothing else. Source: C2SP
 * tlog-witness.
 */
package org.hufu.portal.witness;
