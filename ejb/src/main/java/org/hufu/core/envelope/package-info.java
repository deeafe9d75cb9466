/**
 * Signed files of laboratories: JWS and DSSE, believed if a key that is known from elsewhere made
 * the signature, and compared with the plain copy that came along. Sources: RFC 7515; DSSE 1.0.
 * Pure.
 */
package org.hufu.core.envelope;
