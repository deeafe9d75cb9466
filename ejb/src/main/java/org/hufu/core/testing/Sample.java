package org.hufu.core.testing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The item to be tested, as the laboratory received it.
 *
 * @param identification unambiguous, for example the serial number
 * @param condition on arrival
 */
public record Sample(LocalDate receivedOn, String identification, String condition)
    implements Serializable {}
