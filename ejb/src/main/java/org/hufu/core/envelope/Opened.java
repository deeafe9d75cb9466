package org.hufu.core.envelope;

/**
 * What somebody signed.
 *
 * @param payload exactly the bytes under the signature
 * @param signer owner of the key that made it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Opened(byte[] payload, String signer) {}
