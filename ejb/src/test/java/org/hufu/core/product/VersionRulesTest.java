package org.hufu.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hufu.core.conformity.Reason;
import org.hufu.core.product.ProductVersion.Identifiers;
import org.hufu.core.product.ProductVersion.Releases;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionRulesTest {
  private static final Digest DIGEST = new Digest("sha-256", "ab".repeat(32));
  private static final Identifiers NAMES =
      new Identifiers("cpe:2.3:o:acme:os:5.0\\:3:*:*:*:*:*:*:*", "pkg:generic/acme/os@5.0.3");

  @Test
  void a_full_version_meets_no_objection() {
    assertThat(VersionRules.objections(version("5.0.3", NAMES), List.of())).isEmpty();
  }

  @Test
  void a_version_that_says_nothing_meets_all_objections_at_once() {
    var wanted =
        new ProductVersion(
            "",
            "p",
            new Releases("", "", ""),
            List.of(),
            List.of(DIGEST, DIGEST),
            "",
            new Identifiers("cpe:/o:acme:os", "acme/os"));

    assertThat(VersionRules.objections(wanted, List.of()))
        .extracting(Reason::code)
        .containsExactly(
            "product.version-missing",
            "product.model-missing",
            "product.digest-twice",
            "product.cpe-malformed",
            "product.purl-malformed");
  }

  @Test
  void the_same_version_is_not_taken_twice() {
    var present = List.of(version("5.0.3", NAMES));

    assertThat(VersionRules.objections(version("5.0.3", NAMES), present))
        .containsExactly(Reason.of("product.version-exists"));
    assertThat(VersionRules.objections(version("5.0.4", NAMES), present)).isEmpty();
  }

  @Test
  void a_digest_has_the_length_of_its_algorithm() {
    assertThat(Digest.of(DIGEST.toString())).isEqualTo(DIGEST);
    assertThat(Digest.isDigest("sm3", "ab".repeat(32))).isTrue();
    assertThat(Digest.isDigest("sha-384", "ab".repeat(32))).isFalse();
    assertThat(Digest.isDigest("sha-256", "AB".repeat(32))).isFalse();
    assertThatThrownBy(() -> Digest.of("md5:" + "ab".repeat(16)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void firmware_counts_as_the_software_of_a_device() {
    assertThat(version("5.0.3", NAMES).items())
        .containsExactlyInAnyOrder("product-digest", "firmware-version", "software-version");
  }

  @Test
  void a_label_names_model_and_releases() {
    assertThat(version("5.0.3", NAMES).label()).isEqualTo("X5 · FW 5.0.3");
  }

  private static ProductVersion version(String firmware, Identifiers names) {
    return new ProductVersion(
        "", "p", new Releases("", firmware, ""), List.of("X5"), List.of(DIGEST), "", names);
  }
}
