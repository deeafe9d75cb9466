/**
 * Witnesses of a log: what they sign, what they are asked, and how they decide. A log that shows
 * two histories needs the silence of all of them. Sources: C2SP tlog-cosignature, tlog-witness.
 */
package org.hufu.core.witness;
