package org.hufu.core.application;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the applicant has filled in so far. An empty text or list means "not answered yet", so that
 * a draft can be saved at any moment; {@link Completeness} says what is still missing.
 *
 * @param productVersion id of the product version to be certified
 */
public record Answers(
    Applicant applicant,
    String productVersion,
    Target target,
    List<ExistingResult> existingResults,
    Contact contact,
    Declaration declaration)
    implements Serializable {

  /** A draft in which nothing is answered. */
  public static final Answers NONE =
      new Answers(
          new Applicant("", "", "", ""),
          "",
          new Target("", "", "", "", List.of(), List.of(), false),
          List.of(),
          new Contact("", "", ""),
          new Declaration(false, ""));

  public Answers {
    existingResults = List.copyOf(existingResults);
  }

  /** The same answers, bound to one version of the scheme. */
  public Answers under(String schemeVersion) {
    return new Answers(
        applicant,
        productVersion,
        target.under(schemeVersion),
        existingResults,
        contact,
        declaration);
  }

  /**
   * The organisation as it will stand on the certificate.
   *
   * @param legalId registration number, in China the 18 characters of the unified social credit
   *     code
   * @param manufacturer name, where the applicant acts for somebody else
   */
  public record Applicant(String legalId, String addressZh, String addressEn, String manufacturer)
      implements Serializable {}

  /**
   * What the product is to be certified against.
   *
   * @param schemeVersion filled in at submission: the version under which the case runs from then
   *     on
   * @param level empty for schemes without levels
   * @param standards ids of standard editions
   * @param figures for the question whether the catalogue covers the product
   * @param voluntary asks for certification although the catalogue does not demand it
   */
  public record Target(
      String scheme,
      String schemeVersion,
      String category,
      String level,
      List<String> standards,
      List<Figure> figures,
      boolean voluntary)
      implements Serializable {
    public Target {
      standards = List.copyOf(standards);
      figures = List.copyOf(figures);
    }

    Target under(String version) {
      return new Target(scheme, version, category, level, standards, figures, voluntary);
    }
  }

  /**
   * A figure of the product as the applicant states it.
   *
   * @param quantity name in the catalogue, for example {@code throughput}
   * @param unit code of the catalogue or a usual spelling, for example {@code Tbps}
   */
  public record Figure(String quantity, BigDecimal value, String unit) implements Serializable {
    private static final int MOST_DIGITS = 30;

    public Figure {
      if (value.scale() > MOST_DIGITS || value.precision() - value.scale() > MOST_DIGITS) {
        throw new IllegalArgumentException("Too many digits in the figure for " + quantity);
      }
    }
  }

  /**
   * A certificate or report the applicant holds already and would like to rely on.
   *
   * @param kind {@code certificate} or {@code test-report}
   * @param digest lowercase hex SHA-256 of the document
   */
  public record ExistingResult(String kind, String issuer, String number, String digest)
      implements Serializable {}

  /** The person to write to about this case. */
  public record Contact(String name, String email, String phone) implements Serializable {}

  /**
   * The commitments that a client of certification makes; source: ISO/IEC 17065:2012, 4.1.2.
   *
   * @param signedBy name of the person who makes them
   */
  public record Declaration(boolean commitmentsAccepted, String signedBy) implements Serializable {}
}
