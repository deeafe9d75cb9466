package org.hufu.web.product;

import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.core.product.Digest;
import org.hufu.core.product.ProductVersion;
import org.hufu.web.api.Shape;

/** What creates a version of a product; everything but models may be absent. */
public record NewVersionJson(
    String hardwareVersion,
    String firmwareVersion,
    String softwareVersion,
    List<String> models,
    List<DigestJson> digests,
    String configuration,
    String cpe,
    String purl) {

  /** Digest of one part of the version. */
  public record DigestJson(String algorithm, String value) {
    static DigestJson of(Digest digest) {
      return new DigestJson(digest.algorithm(), digest.value());
    }
  }

  ProductVersion version(Shape shape, String pointer, String product) {
    return new ProductVersion(
        "",
        product,
        new ProductVersion.Releases(
            optional(shape, pointer + "/hardwareVersion", hardwareVersion, 100),
            optional(shape, pointer + "/firmwareVersion", firmwareVersion, 100),
            optional(shape, pointer + "/softwareVersion", softwareVersion, 100)),
        models(shape, pointer + "/models"),
        digests(shape, pointer + "/digests"),
        optional(shape, pointer + "/configuration", configuration, 4000),
        new ProductVersion.Identifiers(
            optional(shape, pointer + "/cpe", cpe, 500),
            optional(shape, pointer + "/purl", purl, 500)));
  }

  private List<String> models(Shape shape, String pointer) {
    List<String> given = shape.list(pointer, models);
    List<String> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String model = shape.text(pointer + "/" + i, given.get(i), 100);
      read.add(model == null ? "" : model);
    }
    return read;
  }

  private List<Digest> digests(Shape shape, String pointer) {
    List<DigestJson> given = shape.list(pointer, digests);
    List<Digest> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      DigestJson digest = given.get(i);
      if (digest.algorithm() != null
          && digest.value() != null
          && Digest.isDigest(digest.algorithm(), digest.value())) {
        read.add(new Digest(digest.algorithm(), digest.value()));
      } else {
        shape.fault(pointer + "/" + i, Reason.of("product.digest-malformed"));
      }
    }
    return read;
  }

  private static String optional(Shape shape, String pointer, String value, int maxLength) {
    return shape.optionalText(pointer, value, maxLength).orElse("");
  }
}
