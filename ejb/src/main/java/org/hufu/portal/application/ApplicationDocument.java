package org.hufu.portal.application;

import java.io.Serializable;
import java.time.Instant;
import org.hufu.core.application.DocumentKind;

/**
 * A piece of evidence, without its bytes.
 *
 * @param sha256 lowercase hex digest of the bytes
 */
public record ApplicationDocument(
    String id,
    DocumentKind kind,
    String name,
    String mediaType,
    String sha256,
    long sizeBytes,
    Instant addedAt)
    implements Serializable {}
