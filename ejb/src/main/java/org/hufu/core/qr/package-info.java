/** QR symbols as plain module matrices, for paper and for pages. Source: ISO/IEC 18004. */
package org.hufu.core.qr;
