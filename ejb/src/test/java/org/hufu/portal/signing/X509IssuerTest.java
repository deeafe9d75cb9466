package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class X509IssuerTest {
  @Test
  void validity_beyond_2049_is_written_as_the_standard_wants() {
    assertThat(X509Issuer.time(Instant.parse("2049-12-31T23:59:59Z")).toASN1Primitive())
        .isInstanceOf(ASN1UTCTime.class);
    assertThat(X509Issuer.time(Instant.parse("2050-01-01T00:00:00Z")).toASN1Primitive())
        .isInstanceOf(ASN1GeneralizedTime.class);
  }

  @Test
  void a_name_that_is_longer_than_allowed_is_shortened() {
    String subject =
        new X509Issuer.Subject("测".repeat(70), "CN").titled("Transparency Log").toString();

    assertThat(subject)
        .contains("O=" + "测".repeat(64) + ",")
        .endsWith("CN=" + "测".repeat(47) + " Transparency Log");
  }
}
