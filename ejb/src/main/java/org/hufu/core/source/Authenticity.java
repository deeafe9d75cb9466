package org.hufu.core.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Coded;

/** What was established about bytes, key, copies, parts and register. Conditions R01 to R05. */
public record Authenticity(
    Signature signature,
    SigningKey key,
    Copies copies,
    Completeness completeness,
    RegisterAnswer register) {

  /**
   * The signature over the document's bytes.
   *
   * @param algorithm as its suite names it, an empty text if unknown
   */
  public record Signature(Known valid, String algorithm) {}

  /**
   * The key that signed.
   *
   * @param thumbprint by which trust lists name the key; empty if unknown
   * @param ofClaimedBody whether it belonged to the body the document names
   * @param provenAt latest instant before which the signature existed by trusted time: time-stamp,
   *     log, or our own receipt
   */
  public record SigningKey(
      Optional<String> thumbprint,
      Known ofClaimedBody,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<Instant> revokedAt,
      Optional<Instant> compromisedAt,
      Optional<Instant> provenAt) {}

  /**
   * The copy for people beside the copy for machines.
   *
   * @param fields names of what differs
   */
  public record Copies(Comparison comparison, List<String> fields) {
    public Copies {
      fields = List.copyOf(fields);
    }
  }

  /** What came of comparing two copies. */
  public enum Comparison implements Coded {
    /** There is only one. */
    ONE_COPY,
    AGREE,
    /** In what does not change the meaning, for example the time of signing. */
    DIFFER_FORMALLY,
    /** In product, result, holder or another thing that is relied on. */
    DIFFER_MATERIALLY,
    /** Could not be compared. */
    NOT_COMPARED
  }

  /**
   * Whether all of the report is at hand and still stands.
   *
   * @param missing names of parts that are known to be missing
   */
  public record Completeness(Known allParts, List<String> missing, Known newest, Known cancelled) {
    public Completeness {
      missing = List.copyOf(missing);
    }
  }

  /**
   * What the issuer's register said.
   *
   * @param asOf when; empty if it never answered
   * @param ttlSeconds how long the answer may be relied on
   */
  public record RegisterAnswer(Answer answer, Optional<Instant> asOf, long ttlSeconds) {}

  /** The register's answer about number, holder and product. */
  public enum Answer implements Coded {
    CONFIRMED,
    /** It does not know the number. */
    NOT_KNOWN,
    /** It knows another holder or product under the number. */
    DIFFERS,
    NO_ANSWER
  }
}
