/**
 * Archives are not unpacked here: they are inflated once within bounds, to tell what nobody should
 * unpack. Attack list: zip bombs, paths that lead outside, links, encrypted entries.
 */
package org.hufu.core.archive;
