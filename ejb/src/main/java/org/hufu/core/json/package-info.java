/**
 * Strict JSON: what two readers could understand differently is refused, and every value has one
 * canonical form. Nothing else in {@code core} parses JSON. Sources: RFC 8259, RFC 7493 (I-JSON),
 * RFC 8785 (canonical form), RFC 4648 section 5 (base64url).
 */
package org.hufu.core.json;
