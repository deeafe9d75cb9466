package org.hufu.portal.setting;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Text;

/**
 * The certification body whose portal this is.
 *
 * @param id short name in machine-readable artefacts, lower case, for example {@code cn}; also the
 *     id of the body's organisation
 * @param code first part of certificate numbers: 2 letters and 2 digits, for example {@code CN01}
 * @param country ISO 3166-1 alpha-2
 * @param numberTemplate certificate numbers with the places {@code {body} {scheme} {year} {serial}}
 * @param zone where the body counts days, for example {@code Asia/Shanghai}
 */
public record Body(
    String id,
    String code,
    Text name,
    String country,
    Text address,
    String numberTemplate,
    ZoneId zone)
    implements Serializable {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{2}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public Body {
    require(ID, "id", id);
    require(CODE, "code", code);
    require(COUNTRY, "country", country);
    if (!numberTemplate.contains("{serial}")) {
      throw new IllegalArgumentException("numberTemplate without {serial}: " + numberTemplate);
    }
  }

  private static void require(Pattern shape, String name, String value) {
    if (!shape.matcher(value).matches()) {
      throw new IllegalArgumentException("The body's " + name + " has the wrong shape: " + value);
    }
  }
}
