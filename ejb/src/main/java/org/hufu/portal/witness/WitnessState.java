package org.hufu.portal.witness;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * How a witness stands to a part of the log.
 *
 * @param size entries in that part
 * @param seen entries that the witness has seen, as far as we know
 * @param cosignedAt the last time
 * @param problem what came back instead of a cosignature the last time
 */
public record WitnessState(
    String name,
    String origin,
    long size,
    long seen,
    Optional<Instant> cosignedAt,
    Optional<String> problem)
    implements Serializable {}
