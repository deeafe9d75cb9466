package org.hufu.core.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document tells the body about product or applicant. */
public enum DocumentKind {
  PRODUCT_DESCRIPTION,
  SECURITY_DESIGN,
  USER_GUIDE,
  BUSINESS_LICENCE,
  AUTHORISATION,
  EXISTING_RESULT,
  OTHER;

  /** Whether no request is complete without one. */
  public boolean isRequired() {
    return this == PRODUCT_DESCRIPTION;
  }

  /** Word of the public interface, for example {@code product-description}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this {@link #code()}, empty for any other text. */
  public static Optional<DocumentKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
