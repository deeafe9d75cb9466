package org.hufu.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/**
 * Who may read the bytes of evidence, and on which ground; the ground goes into the audit trail.
 *
 * @param named whether an authorised report names the evidence
 * @param grants all that were ever given for it
 */
public record Disclosure(Evidence evidence, boolean named, List<DisclosureGrant> grants) {
  /** Why somebody may read. */
  public enum Ground implements Coded {
    OWN,
    BODY,
    PARTY,
    GRANT,
    PUBLISHED
  }

  /**
   * Who asks.
   *
   * @param organisation empty for the public
   * @param isBody whether the person works on cases of the certification body
   */
  public record Reader(String organisation, boolean isBody) {
    public static final Reader PUBLIC = new Reader("", false);
  }

  public Disclosure {
    grants = List.copyOf(grants);
  }

  /** Empty: the reader must not even learn that the bytes exist. */
  public Optional<Ground> ground(Reader reader, Instant now) {
    Classification classification = evidence.label().classification();
    if (reader.organisation().equals(evidence.parties().laboratory())) {
      return Optional.of(Ground.OWN);
    }
    if (reader.isBody() && classification != Classification.RESTRICTED) {
      return Optional.of(Ground.BODY);
    }
    if (named
        && classification.compareTo(Classification.PARTIES) <= 0
        && reader.organisation().equals(evidence.parties().applicant())) {
      return Optional.of(Ground.PARTY);
    }
    if (grants.stream().anyMatch(grant -> grant.counts(reader.organisation(), now))) {
      return Optional.of(Ground.GRANT);
    }
    return named && classification == Classification.PUBLIC
        ? Optional.of(Ground.PUBLISHED)
        : Optional.empty();
  }
}
