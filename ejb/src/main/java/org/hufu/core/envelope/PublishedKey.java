package org.hufu.core.envelope;

import org.hufu.core.signature.Jwk;

/**
 * A key that is known from elsewhere than the file.
 *
 * @param owner name of the laboratory
 * @param jwk bound to its algorithm
 */
public record PublishedKey(String owner, Jwk jwk) {}
