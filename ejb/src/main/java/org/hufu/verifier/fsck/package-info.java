/** The command that checks everything a body has published. */
package org.hufu.verifier.fsck;
