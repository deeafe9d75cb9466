package org.hufu.portal.evidence;

import java.io.Serializable;
import org.hufu.core.evidence.Classification;

/**
 * What a laboratory is about to send.
 *
 * @param name file name for people
 * @param sha256 of the whole file, lower-case hex
 */
public record Announcement(
    String name, Classification classification, String sha256, long sizeBytes)
    implements Serializable {}
