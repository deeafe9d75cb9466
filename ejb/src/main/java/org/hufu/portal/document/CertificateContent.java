package org.hufu.portal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;

/**
 * What a certificate says. Every form (paper, credential, register entry) is made from this and
 * bound to the digest of its canonical bytes.
 */
public record CertificateContent(
    Identity identity,
    Parties parties,
    Product product,
    Scheme scheme,
    Evidence evidence,
    Term term) {

  /**
   * Its three names.
   *
   * @param number printed, gap-free per scheme and year, for example {@code CN01-NDP-2026-000001}
   * @param publicId 32 characters of lower-case base32; cannot be guessed
   * @param url where anybody can look the certificate up
   */
  public record Identity(String number, String publicId, String url) {}

  public record Parties(Body body, Holder holder, List<Laboratory> laboratories) {
    public Parties {
      laboratories = List.copyOf(laboratories);
    }
  }

  public record Body(String id, String code, Text name, String country) {}

  public record Holder(Text name, Optional<Text> address, String country) {}

  /**
   * Who tested.
   *
   * @param accreditation number under which the laboratory is accredited
   */
  public record Laboratory(Text name, String accreditation) {}

  /**
   * What was certified; its digests identify it, names never do.
   *
   * @param category code in the catalogue
   */
  public record Product(
      Text name, String category, String model, Versions versions, List<Digest> digests) {
    public Product {
      digests = List.copyOf(digests);
    }
  }

  /** Versions as the vendor writes them; any of them may be empty. */
  public record Versions(String hardware, String firmware, String software) {}

  /**
   * Fingerprint of a file of the product.
   *
   * @param value lower-case hexadecimal
   */
  public record Digest(String algorithm, String value) {}

  public record Scheme(String id, String version, Text name, Optional<String> level) {}

  /**
   * What the decision rests on.
   *
   * @param standards edition ids, for example {@code GB 40050-2021}
   */
  public record Evidence(List<String> standards, List<Report> reports) {
    public Evidence {
      standards = List.copyOf(standards);
      reports = List.copyOf(reports);
    }
  }

  /**
   * One version of a test report.
   *
   * @param credentialDigest SHA-256 of the laboratory's signed credential, hexadecimal
   */
  public record Report(String number, int version, String credentialDigest) {}

  /** Both days belong to the term. */
  public record Term(LocalDate validFrom, LocalDate validUntil, Instant decidedAt) {}
}
