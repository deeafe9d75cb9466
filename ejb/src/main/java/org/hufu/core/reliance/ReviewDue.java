package org.hufu.core.reliance;

import java.time.LocalDate;
import org.hufu.core.recognition.Trigger;

/**
 * That a recognition must be looked at again.
 *
 * @param about id of what changed
 * @param suspendsAtOnce whether it counts no more from now on, without waiting for a person
 * @param dueBy last day for the person to decide
 */
public record ReviewDue(Trigger trigger, String about, boolean suspendsAtOnce, LocalDate dueBy) {}
