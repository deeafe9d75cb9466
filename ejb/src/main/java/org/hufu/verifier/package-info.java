/**
 * The command line verifier, a jar of its own: one command per class, everything else is done by
 * the core. Knows nothing of the portal, and no network but where a command is given an address.
 */
package org.hufu.verifier;
