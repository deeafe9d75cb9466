/**
 * Keys, digests and signatures: sign, verify, name a key. The only user of the JOSE library in
 * {@code core} and, beside {@code core.cms}, of Bouncy Castle; the provider is an instance of ours
 * and never registered with the JDK. A key is always handed in by the caller, never taken from what
 * is being verified. Sources: RFC 7515 (JWS), RFC 7517 (JWK), RFC 7518, RFC 7638 (thumbprint), RFC
 * 8037 (Ed25519), RFC 6979 (deterministic ECDSA), RFC 5280.
 */
package org.hufu.core.signature;
