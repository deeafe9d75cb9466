/**
 * The log of what was issued and withdrawn: append, sign the tree head, hand out tiles. Sources:
 * RFC 9162; C2SP tlog-tiles, tlog-checkpoint.
 */
package org.hufu.portal.transparency;
