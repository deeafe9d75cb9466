package org.hufu.portal.certificate;

import java.io.Serializable;
import java.time.Instant;

/**
 * A certificate that is decided and not out yet.
 *
 * @param state the last step that was done, for example {@code time-stamped}
 * @param intendedAt when it was decided
 */
public record OpenIssuance(String number, String application, String state, Instant intendedAt)
    implements Serializable {}
