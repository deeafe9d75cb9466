/**
 * The command line verifier, a jar of its own. Reads files and prints; everything else is done by
 * the core. Knows no network and nothing of the portal.
 */
package org.hufu.verifier;
