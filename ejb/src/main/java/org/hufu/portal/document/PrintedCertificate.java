package org.hufu.portal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonObject;

/** A certificate's content, taken apart for print. */
public record PrintedCertificate(
    Identity identity,
    Parties parties,
    Product product,
    Scheme scheme,
    Evidence evidence,
    Term term) {

  /** Takes the canonical content apart. */
  public static PrintedCertificate of(CertificateContent content) {
    JsonObject json = content.json();
    return new PrintedCertificate(
        new Identity(content.number(), content.publicId(), content.url()),
        new Parties(
            body(json.requireObject("body")),
            holder(json.requireObject("holder")),
            json.objects("laboratories").stream().map(PrintedCertificate::laboratory).toList()),
        product(content.product()),
        new Scheme(
            content.scheme(), content.schemeVersion(), content.schemeName(), content.level()),
        new Evidence(
            content.standards(),
            content.reports().stream().map(PrintedCertificate::report).toList()),
        new Term(content.term().from(), content.term().until(), content.decidedAt()));
  }

  private static Body body(JsonObject json) {
    return new Body(
        json.requireText("id"),
        json.requireText("code"),
        Text.of(json.requireObject("name")),
        json.requireText("country"));
  }

  private static Holder holder(JsonObject json) {
    return new Holder(
        Text.of(json.requireObject("name")),
        json.object("address").map(Text::of),
        json.requireText("country"));
  }

  private static Laboratory laboratory(JsonObject json) {
    return new Laboratory(Text.of(json.requireObject("name")), json.requireText("accreditation"));
  }

  private static Product product(JsonObject json) {
    return new Product(
        Text.of(json.requireObject("name")),
        json.requireText("category"),
        json.requireText("model"),
        new Versions(
            json.text("hardwareVersion").orElse(""),
            json.text("firmwareVersion").orElse(""),
            json.text("softwareVersion").orElse("")),
        json.objects("digests").stream()
            .map(one -> new Digest(one.requireText("algorithm"), one.requireText("value")))
            .toList());
  }

  private static Report report(JsonObject json) {
    return new Report(
        json.requireText("number"),
        (int) json.requireInteger("version"),
        json.requireText("credentialDigest"));
  }

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
