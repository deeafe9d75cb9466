package org.hufu.core.application;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody of the body said about ties to the applicant. One declared conflict keeps the
 * person out of the case for good, whatever is declared later. Source: ISO/IEC 17065:2012, 4.2.
 */
public record ConflictDeclaration(
    String account, boolean conflict, String statement, Instant declaredAt)
    implements Serializable {}
