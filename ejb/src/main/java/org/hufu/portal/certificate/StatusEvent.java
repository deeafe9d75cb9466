package org.hufu.portal.certificate;

import java.io.Serializable;
import java.time.Instant;
import org.hufu.core.conformity.Text;

/**
 * Something that happened to a certificate; never changed, never deleted.
 *
 * @param action {@code issued}, or a word of {@link StatusAction}
 * @param reason code; empty for the issue
 * @param effective since when it holds
 * @param recorded when we wrote it down
 * @param leafIndex its entry in the transparency log
 */
public record StatusEvent(
    String action, String reason, Text text, Instant effective, Instant recorded, long leafIndex)
    implements Serializable {}
