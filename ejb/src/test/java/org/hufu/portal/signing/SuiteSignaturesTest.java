package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.hufu.core.cms.CmsFlaw;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.signature.Algorithm;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** X.509 certificates and CMS signatures that we make with each algorithm that we sign with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteSignaturesTest {
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);
  private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "EDDSA", "SM2_SM3", "ML_DSA_65"})
  void a_chain_leads_to_its_root_and_to_no_other(Algorithm algorithm) {
    SuiteKeys keys = new SuiteKeys(algorithm);
    X509Certificate root = keys.chain.certificates().get(1);
    X509Certificate stranger = new SuiteKeys(algorithm).chain.certificates().get(1);

    assertThat(keys.chain.leadsTo(root, AT)).isTrue();
    assertThat(keys.chain.leadsTo(stranger, AT)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "EDDSA", "SM2_SM3", "ML_DSA_65"})
  void a_signature_over_bytes_elsewhere_is_verified_with_its_algorithm(Algorithm algorithm)
      throws CmsRefused {
    SuiteKeys keys = new SuiteKeys(algorithm);
    byte[] cms = CmsSignature.sign(CONTENT, keys.chain, keys.signer);
    byte[] token = new TestKeys().token(CmsSignature.imprint(cms));

    var read = org.hufu.core.cms.CmsSignature.verify(CmsSignature.stamped(cms, token), CONTENT);

    assertThat(read.algorithm()).isEqualTo(algorithm);
    assertThat(read.signer()).isEqualTo(keys.chain.leaf());
    assertThat(read.verifyTimestamp()).map(stamp -> stamp.time()).contains(TestKeys.NOW);
    assertThat(read.verifyTimestamp()).map(stamp -> stamp.algorithm()).contains(Algorithm.ES256);
    assertThat(flaw(cms, new byte[1])).isEqualTo(CmsFlaw.CONTENT_CHANGED);
    cms[cms.length - 1] ^= 1;
    assertThat(flaw(cms, CONTENT)).isEqualTo(CmsFlaw.SIGNATURE_WRONG);
  }

  private static CmsFlaw flaw(byte[] cms, byte[] content) {
    try {
      org.hufu.core.cms.CmsSignature.verify(cms, content);
      throw new AssertionError("accepted");
    } catch (CmsRefused e) {
      return e.flaw();
    }
  }
}
