package org.hufu.core.accreditation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of an accreditation's history.
 *
 * @param from first day on which the status holds; may lie before {@code recordedAt}, both are kept
 * @param account who recorded it
 */
public record StatusChange(
    AccreditationStatus status, LocalDate from, String reason, String account, Instant recordedAt)
    implements Serializable {}
