package org.hufu.portal.evidence;

import java.io.Serializable;
import org.hufu.core.evidence.Evidence;

/** Evidence whose bytes the caller may read, with where they lie. */
public record ReadableEvidence(Evidence evidence, StoredObject object) implements Serializable {}
