package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialExamples;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.KeyExamples.Holder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompactCertificateTest {
  private static final CertificateContent CONTENT = CredentialExamples.certificate();

  @Test
  void comes_back_as_it_was_signed() throws QrRefused {
    for (Algorithm algorithm : CompactExamples.algorithms()) {
      Holder key = KeyExamples.holder(algorithm);
      CompactCertificate signed = CompactExamples.signed(CONTENT, key);
      CompactCertificate read = CompactCertificate.read(signed.text());

      assertThat(read.facts()).isEqualTo(signed.facts());
      assertThat(read.isSignedBy(key.jwk())).isTrue();
      assertThat(read.isSignedBy(KeyExamples.holder(algorithm).jwk())).isFalse();
      assertThat(read.algorithmName()).isEqualTo(algorithm.word());
      assertThat(key.jwk().thumbprint()).startsWith(read.keyId());
    }
  }

  @Test
  void states_what_the_credential_states() throws QrRefused {
    CompactCertificate read = CompactCertificate.read(CompactExamples.GOOD.text());

    assertThat(read.issuer()).isEqualTo(CredentialExamples.BASE);
    assertThat(read.validity()).isEqualTo(CONTENT.validity());
    assertThat(read.statuses()).isEqualTo(CredentialExamples.statuses());
    assertThat(read.contentDigest()).isEqualTo(CONTENT.digest());
    assertThat(read.facts().number()).isEqualTo(CONTENT.number());
    assertThat(read.facts().decidedAt()).isEqualTo(CONTENT.decidedAt());
    assertThat(read.facts().statedHolder()).contains(CONTENT.holderName());
    assertThat(read.facts().comparable()).isEqualTo(read.facts().comparable(CONTENT.json()));
  }

  @Test
  void counts_the_days_where_the_body_is() throws QrRefused {
    CertificateContent content = CompactExamples.realistic();
    String text = CompactExamples.signed(content, CompactExamples.KEY).text();
    CompactCertificate read = CompactCertificate.read(text);

    assertThat(read.validity()).isEqualTo(content.validity());
    assertThat(read.facts().term()).isEqualTo(content.term());
    assertThat(read.facts().decidedOn()).isEqualTo(content.decidedOn());
    assertThat(read.facts().comparable()).isEqualTo(read.facts().comparable(content.json()));
  }

  @Test
  void stays_below_620_characters_for_real_contents() {
    for (CertificateContent content : List.of(CONTENT, CompactExamples.realistic())) {
      String text = CompactExamples.signed(content, CompactExamples.KEY).text();

      assertThat(text).as(text.length() + " characters").hasSizeLessThan(620);
      assertThat(text).matches("[0-9A-Z $%*+\\-./:]+");
      assertThat(QrSymbol.of(text).size()).isLessThan(100);
    }
  }

  @Test
  void leaves_holder_and_digests_out_when_it_gets_long() {
    JsonObject long1 = CompactExamples.realistic().json();
    JsonObject product = long1.requireObject("product").with("model", "M".repeat(100));
    CompactCertificate signed =
        CompactExamples.signed(
            new CertificateContent(long1.with("product", product)), CompactExamples.KEY);

    assertThat(signed.facts().statedHolder()).isEmpty();
    assertThat(signed.facts().comparable().requireObject("product").has("digests")).isFalse();
    assertThat(signed.facts().comparable(long1.with("product", product)))
        .isEqualTo(signed.facts().comparable());
  }

  @Test
  void a_portal_without_https_says_so() throws QrRefused {
    String base = "http://127.0.0.1:8080";
    List<StatusEntry> statuses = new StatusPlace(2, 5).entries(base);
    String text =
        CompactCertificate.sign(CONTENT, base, statuses, CompactExamples.KEY.signer())
            .orElseThrow()
            .text();

    assertThat(CompactCertificate.read(text).issuer()).isEqualTo(base);
    assertThat(CompactCertificate.read(text).statuses()).isEqualTo(statuses);
  }

  @Test
  void keeps_the_beginning_of_four_digests() throws QrRefused {
    JsonObject digest = JsonObject.of("algorithm", "sha-256", "value", "ab".repeat(32));
    JsonObject product =
        CONTENT
            .product()
            .with("digests", Collections.nCopies(6, digest))
            .with("softwareVersion", null);
    CertificateContent content = new CertificateContent(CONTENT.json().with("product", product));
    String text = CompactExamples.signed(content, CompactExamples.KEY).text();
    JsonObject read = CompactCertificate.read(text).facts().comparable().requireObject("product");

    assertThat(read.texts("digests")).hasSize(4).containsOnly("ab".repeat(16));
    assertThat(read.has("softwareVersion")).isFalse();
  }

  @Test
  void says_when_there_is_no_room() {
    JsonObject product = CONTENT.product().with("model", "M".repeat(1000));
    var huge = new CertificateContent(CONTENT.json().with("product", product));
    List<StatusEntry> elsewhere = List.of(CredentialExamples.statuses().get(0));

    assertThat(
            CompactCertificate.sign(
                huge,
                CredentialExamples.BASE,
                CredentialExamples.statuses(),
                CompactExamples.KEY.signer()))
        .isEmpty();
    assertThatThrownBy(
            () ->
                CompactCertificate.sign(
                    CONTENT, CredentialExamples.BASE, elsewhere, CompactExamples.KEY.signer()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
