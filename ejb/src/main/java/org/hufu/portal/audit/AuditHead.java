package org.hufu.portal.audit;

import java.io.Serializable;

/**
 * Where a node's chain ends.
 *
 * @param sequence of its last record
 * @param hash of its last record, lowercase hexadecimal
 */
public record AuditHead(long sequence, String hash) implements Serializable {}
