/**
 * The transparency log as mathematics and as bytes: hashes, tree heads, proofs, tiles, checkpoints.
 * Knows not who stores or serves them. Sources: RFC 9162, 2.1; C2SP signed-note, tlog-checkpoint
 * and tlog-tiles.
 */
package org.hufu.core.merkle;
