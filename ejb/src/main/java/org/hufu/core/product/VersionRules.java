package org.hufu.core.product;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;

/** What a new product version must say about itself so that it can be told from others. */
public final class VersionRules {
  /** Eleven further components, colons inside them escaped. Source: NISTIR 7695, 6.2. */
  private static final Pattern CPE = Pattern.compile("cpe:2\\.3:[aho](:([^:\\s\\\\]|\\\\.)+){10}");

  /** Source: package URL specification, ECMA-427. */
  private static final Pattern PURL =
      Pattern.compile("pkg:[A-Za-z][A-Za-z0-9.+-]*/[^\\s@?#]+(@[^\\s?#]+)?(\\?[^\\s#]+)?(#\\S+)?");

  private VersionRules() {}

  /** Every objection to {@code wanted} beside the versions the product has already. */
  public static List<Reason> objections(ProductVersion wanted, List<ProductVersion> present) {
    List<Reason> reasons = new ArrayList<>();
    if (wanted.releases().equals(new ProductVersion.Releases("", "", ""))) {
      reasons.add(Reason.of("product.version-missing"));
    }
    if (wanted.models().isEmpty()) {
      reasons.add(Reason.of("product.model-missing"));
    }
    if (wanted.digests().stream().distinct().count() < wanted.digests().size()) {
      reasons.add(Reason.of("product.digest-twice"));
    }
    if (!matches(CPE, wanted.identifiers().cpe())) {
      reasons.add(Reason.of("product.cpe-malformed", wanted.identifiers().cpe()));
    }
    if (!matches(PURL, wanted.identifiers().purl())) {
      reasons.add(Reason.of("product.purl-malformed", wanted.identifiers().purl()));
    }
    if (present.stream().anyMatch(earlier -> isSame(earlier, wanted))) {
      reasons.add(Reason.of("product.version-exists"));
    }
    return reasons;
  }

  private static boolean matches(Pattern shape, String text) {
    return text.isEmpty() || shape.matcher(text).matches();
  }

  private static boolean isSame(ProductVersion earlier, ProductVersion wanted) {
    return earlier.releases().equals(wanted.releases())
        && earlier.models().equals(wanted.models())
        && earlier.digests().equals(wanted.digests())
        && earlier.configuration().equals(wanted.configuration());
  }
}
