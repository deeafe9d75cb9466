package org.hufu.core.reliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hufu.core.recognition.Trigger;

/**
 * Something that happened to a thing others may rely on.
 *
 * @param day on which we learnt of it
 * @param since of a compromise: from when on the key is not trusted; empty if unknown
 */
public record Event(Trigger trigger, Edge about, LocalDate day, Optional<Instant> since) {}
