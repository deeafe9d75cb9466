/**
 * The verifier's memory: for each body the root that was pinned and the last good trust list, in a
 * directory of the reader's own.
 */
package org.hufu.verifier.anchors;
