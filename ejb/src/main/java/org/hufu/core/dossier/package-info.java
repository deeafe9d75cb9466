/**
 * All that one assessment reads, as one value that is stored and read again: the target, the
 * sources, the claim, the law, what happened since, and the proceedings. Pure.
 */
package org.hufu.core.dossier;
