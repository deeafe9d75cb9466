package org.hufu.portal.registry;

import java.io.Serializable;
import java.time.Instant;
import org.hufu.core.conformity.Text;

/**
 * Something that happened to one certificate of the register.
 *
 * @param position rises with each change of the whole register
 * @param action {@code issued}, {@code suspended}, {@code reinstated} or {@code withdrawn}
 * @param reason code; empty for the issue
 * @param effective since when it holds
 * @param recorded when it was written down
 */
public record Change(
    long position,
    String number,
    Text product,
    String action,
    String reason,
    Instant effective,
    Instant recorded)
    implements Serializable {}
