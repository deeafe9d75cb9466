package org.hufu.web.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.conformity.Reason;
import org.hufu.web.api.Shape;

/**
 * Answers of the applicant, section by section. A section that is sent replaces the stored one as a
 * whole, a section that is absent stays as it is.
 */
public record AnswersJson(
    ApplicantJson applicant,
    String productVersion,
    TargetJson target,
    List<ExistingResultJson> existingResults,
    ContactJson contact,
    DeclarationJson declaration) {

  static AnswersJson of(Answers answers) {
    return new AnswersJson(
        ApplicantJson.of(answers.applicant()),
        answers.productVersion(),
        TargetJson.of(answers.target()),
        answers.existingResults().stream().map(ExistingResultJson::of).toList(),
        ContactJson.of(answers.contact()),
        new DeclarationJson(
            answers.declaration().commitmentsAccepted(), answers.declaration().signedBy()));
  }

  /** The stored answers with the sections sent laid over them. */
  Answers onto(Answers stored, Shape shape) {
    return new Answers(
        applicant == null ? stored.applicant() : applicant.read(shape),
        productVersion == null
            ? stored.productVersion()
            : optional(shape, "/productVersion", productVersion, 64),
        target == null ? stored.target() : target.read(shape),
        existingResults == null ? stored.existingResults() : results(shape),
        contact == null ? stored.contact() : contact.read(shape),
        declaration == null ? stored.declaration() : declaration.read(shape));
  }

  private List<Answers.ExistingResult> results(Shape shape) {
    return shape.list("/existingResults", existingResults).stream()
        .map(result -> result.read(shape))
        .toList();
  }

  private static String optional(Shape shape, String pointer, String value, int maxLength) {
    return shape.optionalText(pointer, value, maxLength).orElse("");
  }

  /** The organisation as it will stand on the certificate. */
  public record ApplicantJson(
      String legalId, String addressZh, String addressEn, String manufacturer) {

    static ApplicantJson of(Answers.Applicant applicant) {
      return new ApplicantJson(
          applicant.legalId(),
          applicant.addressZh(),
          applicant.addressEn(),
          applicant.manufacturer());
    }

    Answers.Applicant read(Shape shape) {
      return new Answers.Applicant(
          optional(shape, "/applicant/legalId", legalId, 50),
          optional(shape, "/applicant/addressZh", addressZh, 300),
          optional(shape, "/applicant/addressEn", addressEn, 300),
          optional(shape, "/applicant/manufacturer", manufacturer, 200));
    }
  }

  /**
   * What the product is to be certified against.
   *
   * @param schemeVersion set at submission; not looked at when sent
   */
  public record TargetJson(
      String scheme,
      String schemeVersion,
      String category,
      String level,
      List<String> standards,
      List<FigureJson> figures,
      Boolean voluntary) {

    static TargetJson of(Answers.Target target) {
      return new TargetJson(
          target.scheme(),
          target.schemeVersion().isEmpty() ? null : target.schemeVersion(),
          target.category(),
          target.level(),
          target.standards(),
          target.figures().stream()
              .map(figure -> new FigureJson(figure.quantity(), figure.value(), figure.unit()))
              .toList(),
          target.voluntary());
    }

    Answers.Target read(Shape shape) {
      return new Answers.Target(
          optional(shape, "/target/scheme", scheme, 64),
          "",
          optional(shape, "/target/category", category, 64),
          optional(shape, "/target/level", level, 64),
          shape.list("/target/standards", standards),
          shape.list("/target/figures", figures).stream()
              .flatMap(figure -> figure.read(shape).stream())
              .toList(),
          Boolean.TRUE.equals(voluntary));
    }
  }

  /** A figure of the product for the catalogue's thresholds. */
  public record FigureJson(String quantity, BigDecimal value, String unit) {
    private static final String POINTER = "/target/figures";

    Optional<Answers.Figure> read(Shape shape) {
      String name = shape.text(POINTER, quantity, 64);
      BigDecimal number = shape.present(POINTER, value);
      String in = shape.text(POINTER, unit, 16);
      if (name == null || number == null || in == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Answers.Figure(name, number, in));
      } catch (IllegalArgumentException e) {
        shape.fault(POINTER, Reason.of("request.malformed"));
        return Optional.empty();
      }
    }
  }

  /** A certificate or test report the applicant would like to rely on. */
  public record ExistingResultJson(String kind, String issuer, String number, String digest) {
    private static final String POINTER = "/existingResults";

    static ExistingResultJson of(Answers.ExistingResult result) {
      return new ExistingResultJson(
          result.kind(), result.issuer(), result.number(), result.digest());
    }

    Answers.ExistingResult read(Shape shape) {
      return new Answers.ExistingResult(
          optional(shape, POINTER, kind, 20),
          optional(shape, POINTER, issuer, 200),
          optional(shape, POINTER, number, 100),
          optional(shape, POINTER, digest, 128));
    }
  }

  /** The person to write to. */
  public record ContactJson(String name, String email, String phone) {
    static ContactJson of(Answers.Contact contact) {
      return new ContactJson(contact.name(), contact.email(), contact.phone());
    }

    Answers.Contact read(Shape shape) {
      return new Answers.Contact(
          optional(shape, "/contact/name", name, 100),
          optional(shape, "/contact/email", email, 200),
          optional(shape, "/contact/phone", phone, 50));
    }
  }

  /** The commitments of a client of certification. */
  public record DeclarationJson(Boolean commitmentsAccepted, String signedBy) {
    Answers.Declaration read(Shape shape) {
      return new Answers.Declaration(
          Boolean.TRUE.equals(commitmentsAccepted),
          optional(shape, "/declaration/signedBy", signedBy, 100));
    }
  }
}
