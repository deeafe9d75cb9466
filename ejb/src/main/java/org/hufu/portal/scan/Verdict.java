package org.hufu.portal.scan;

import org.hufu.core.conformity.Reason;

/** What a scanner says; only {@link Clean} is clean. */
public sealed interface Verdict {
  /** It looked at everything and found nothing. */
  record Clean() implements Verdict {}

  /** It found something, or will not look at such a file at all. */
  record Unclean(Reason reason) implements Verdict {}

  /** It is away, busy, or talks nonsense: nothing is known. */
  record Unknown(String what) implements Verdict {}
}
