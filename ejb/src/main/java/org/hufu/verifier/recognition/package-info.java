/**
 * The command that assesses a case of recognition by somebody's rule set, on the applicant's own
 * machine: the same engine as the authority's. Reads files, never the network.
 */
package org.hufu.verifier.recognition;
