package org.hufu.portal.registry;

import java.io.Serializable;

/**
 * The register in three numbers, at most a minute old.
 *
 * @param inForce within their dates, not suspended, not withdrawn
 * @param stopped suspended or withdrawn
 * @param holders organisations that hold at least one certificate, whatever its state
 */
public record Figures(long inForce, long stopped, long holders) implements Serializable {}
