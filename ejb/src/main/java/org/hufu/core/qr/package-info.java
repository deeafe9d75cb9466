/**
 * QR symbols as plain module matrices, and certificates as signed texts that fit into one. Sources:
 * ISO/IEC 18004; RFC 8392 (CWT); RFC 8949, 4.2.1 (deterministic CBOR); RFC 9052 and 9053 (COSE);
 * RFC 9285 (base45).
 */
package org.hufu.core.qr;
