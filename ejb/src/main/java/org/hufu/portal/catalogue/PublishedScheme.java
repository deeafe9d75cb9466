package org.hufu.portal.catalogue;

import org.hufu.core.scheme.Scheme;

/**
 * A scheme version and the file it was read from.
 *
 * @param json the file's text; its UTF-8 bytes are what was hashed
 * @param sha256 digest of the file's bytes, lower-case hex
 */
public record PublishedScheme(Scheme scheme, String json, String sha256) {}
