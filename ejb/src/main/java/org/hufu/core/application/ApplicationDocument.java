package org.hufu.core.application;

import java.io.Serializable;
import java.time.Instant;

/**
 * A piece of evidence, without its bytes.
 *
 * @param kind item of the scheme's checklist that it fulfils, or {@code other}
 * @param sha256 lowercase hex digest of the bytes
 */
public record ApplicationDocument(
    String id,
    String kind,
    String name,
    String mediaType,
    String sha256,
    long sizeBytes,
    Instant addedAt)
    implements Serializable {}
