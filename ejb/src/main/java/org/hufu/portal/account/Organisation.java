package org.hufu.portal.account;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Text;

/**
 * Somebody that accounts act for.
 *
 * @param id stable and public, for example {@code acme}
 * @param country ISO 3166-1 alpha-2
 */
public record Organisation(
    String id, Set<Kind> kinds, Text name, String country, Optional<Text> address, int version)
    implements Serializable {

  /** What an organisation is to the scheme. Words after ISO/IEC 17000. */
  public enum Kind {
    VENDOR,
    LABORATORY,
    CERTIFICATION_BODY,
    ACCREDITATION_BODY,
    AUTHORITY;

    /** Kebab case, as in the database and in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws {@link IllegalArgumentException} for an unknown word. */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("Not a kind of organisation: " + code);
    }
  }

  public Organisation {
    kinds = Set.copyOf(kinds);
  }

  public boolean is(Kind kind) {
    return kinds.contains(kind);
  }
}
