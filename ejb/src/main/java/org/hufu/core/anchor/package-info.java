/**
 * What a verifier keeps of a body between two runs: the root it pinned and the last good trust
 * list, and which list may replace it. Against rollback and fork.
 */
package org.hufu.core.anchor;
