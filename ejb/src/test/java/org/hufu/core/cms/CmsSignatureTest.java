package org.hufu.core.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hufu.core.cms.CmsExamples.certificateId;
import static org.hufu.core.cms.CmsExamples.der;
import static org.hufu.core.cms.CmsExamples.generate;
import static org.hufu.core.cms.CmsExamples.generator;
import static org.hufu.core.cms.CmsExamples.padded;
import static org.hufu.core.cms.CmsExamples.signed;
import static org.hufu.core.cms.CmsExamples.stamped;
import static org.hufu.core.cms.CmsExamples.timestamp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.hufu.core.recall.Recall;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CmsSignatureTest {
  private static final byte[] CONTENT = "signed".getBytes(StandardCharsets.US_ASCII);
  private static final Instant TIME = Instant.parse("2026-03-03T09:14:00Z");
  private static final Holder ROOT = X509Examples.root("Test root");
  private static final Holder SIGNER = X509Examples.signer(ROOT, "Body");
  private static final Holder AUTHORITY = X509Examples.timestampAuthority(ROOT, "Clock");
  private static final Set<CmsFlaw> SHOWN = EnumSet.noneOf(CmsFlaw.class);

  @AfterAll
  static void every_flaw_was_shown() {
    assertThat(SHOWN).containsExactlyInAnyOrder(CmsFlaw.values());
  }

  @Test
  void verifies_a_signature_in_its_space_and_its_timestamp() throws CmsRefused {
    var cms = padded(der(stamped(signed(CONTENT, SIGNER), AUTHORITY, TIME)), 9000);

    CmsSignature signature = CmsSignature.verify(cms, CONTENT);

    assertThat(signature.signer()).isEqualTo(SIGNER.certificate());
    assertThat(signature.chain()).containsExactly(ROOT.certificate());
    assertThat(signature.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(signature.verifyTimestamp())
        .hasValueSatisfying(
            token -> {
              assertThat(token.time()).isEqualTo(TIME);
              assertThat(token.authority()).isEqualTo(AUTHORITY.certificate());
              assertThat(token.policy()).isEqualTo("1.3.6.1.4.1.99999.1");
            });
  }

  @Test
  void verifies_384_bits_and_a_signature_without_timestamp() throws CmsRefused {
    Holder strong = X509Examples.onCurve(ROOT, "Strong", "P-384");
    var cms = der(signed(CONTENT, strong, "SHA384withECDSA", certificateId(strong)));

    assertThat(CmsSignature.verify(cms, CONTENT).verifyTimestamp()).isEmpty();
  }

  @Test
  void refuses_changed_content() {
    assertRefused(CmsFlaw.CONTENT_CHANGED, der(signed(new byte[1], SIGNER)));
  }

  @Test
  void refuses_bytes_in_the_padding() {
    byte[] cms = padded(der(signed(CONTENT, SIGNER)), 9000);
    cms[8999] = 1;

    assertRefused(CmsFlaw.PADDING_NOT_ZERO, cms);
  }

  @Test
  void refuses_what_is_no_structure() {
    assertRefused(CmsFlaw.MALFORMED, new byte[0]);
    assertRefused(CmsFlaw.MALFORMED, new byte[] {0x30, (byte) 0x80, 0, 0});
    assertRefused(CmsFlaw.MALFORMED, new byte[] {0x30, 0x03, 0x02, 0x01, 0x01});
    assertRefused(CmsFlaw.MALFORMED, new byte[] {0x30, (byte) 0x84, 0, 0, 0, 0});
    assertRefused(CmsFlaw.MALFORMED, new byte[9000]);
  }

  @Test
  void refuses_content_of_its_own() {
    var cms = generate(CONTENT, true, List.of(good(SIGNER)), SIGNER);

    assertRefused(CmsFlaw.CONTENT_NOT_DETACHED, der(cms));
  }

  @Test
  void refuses_no_signer_and_two() {
    assertRefused(CmsFlaw.SIGNER_COUNT, der(generate(CONTENT, false, List.of(), SIGNER)));
    var two = generate(CONTENT, false, List.of(good(SIGNER), good(SIGNER)), SIGNER);
    assertRefused(CmsFlaw.SIGNER_COUNT, der(two));
  }

  @Test
  void refuses_a_signer_whose_certificate_is_missing() {
    var cms = generate(CONTENT, false, List.of(good(SIGNER)), AUTHORITY);

    assertRefused(CmsFlaw.SIGNER_CERTIFICATE_MISSING, der(cms));
  }

  @Test
  void refuses_a_signature_that_does_not_name_its_certificate() {
    var none = signed(CONTENT, SIGNER, "SHA256withECDSA", null);
    var other = signed(CONTENT, SIGNER, "SHA256withECDSA", certificateId(AUTHORITY));

    assertRefused(CmsFlaw.SIGNING_CERTIFICATE_UNBOUND, der(none));
    assertRefused(CmsFlaw.SIGNING_CERTIFICATE_UNBOUND, der(other));
  }

  @Test
  void refuses_a_path_that_does_not_hold() {
    Holder stranger = X509Examples.root("Stranger");
    Holder mixed = new Holder(SIGNER.key(), List.of(SIGNER.certificate(), stranger.certificate()));

    assertRefused(CmsFlaw.CHAIN_BROKEN, der(signed(CONTENT, mixed)));
  }

  @Test
  void refuses_algorithms_that_do_not_belong_to_the_curve() {
    var cms = signed(CONTENT, SIGNER, "SHA512withECDSA", certificateId(SIGNER));

    assertRefused(CmsFlaw.ALGORITHM_NOT_ALLOWED, der(cms));
  }

  @Test
  void refuses_a_signature_of_another_key() {
    Holder other = new Holder(AUTHORITY.key(), SIGNER.path());

    assertRefused(CmsFlaw.SIGNATURE_WRONG, der(signed(CONTENT, other)));
  }

  @Test
  void refuses_attributes_outside_the_signature() {
    CMSSignedData cms = signed(CONTENT, SIGNER);
    var note =
        CmsExamples.with(
            cms, PKCSObjectIdentifiers.pkcs_9_at_challengePassword, new DERUTF8String("x"));

    assertRefused(CmsFlaw.ATTRIBUTE_UNKNOWN, der(note));
  }

  @Test
  void refuses_a_timestamp_over_another_signature() {
    var cms = stamped(signed(CONTENT, SIGNER), timestamp(new byte[3], AUTHORITY, TIME));

    assertTimestampRefused(CmsFlaw.IMPRINT_UNEQUAL, cms);
  }

  @Test
  void refuses_a_timestamp_given_outside_the_authority_s_time() {
    Instant late = X509Examples.END.plusSeconds(1);

    assertTimestampRefused(
        CmsFlaw.AUTHORITY_NOT_FOR_TIME_STAMPS, stamped(signed(CONTENT, SIGNER), AUTHORITY, late));
  }

  @Test
  void refuses_every_changed_byte_of_a_stamped_signature() {
    byte[] good = der(stamped(signed(CONTENT, SIGNER), AUTHORITY, TIME));
    for (int at = 0; at < good.length; at++) {
      byte[] changed = good.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      CmsRefused refused =
          catchThrowableOfType(
              CmsRefused.class, () -> CmsSignature.verify(changed, CONTENT).verifyTimestamp());
      assertThat(refused).as("byte %d", at).isNotNull();
    }
  }

  @Test
  void refuses_time_that_runs_backwards() {
    byte[] token = der(timestamp(CONTENT, AUTHORITY, TIME));

    assertRefused(
        CmsFlaw.TIME_BACKWARDS,
        () -> TimestampToken.verify(token, CONTENT).after(TIME.plusSeconds(1)));
  }

  @Test
  void refuses_validation_data_of_others() {
    var material = new ValidationMaterial(List.of(ROOT.certificate()), new Recall());
    byte[] list = X509Examples.revocationList(SIGNER);

    assertRefused(
        CmsFlaw.VALIDATION_DATA_FOREIGN, () -> material.requireOwn(List.of(), List.of(list)));
    assertRefused(
        CmsFlaw.VALIDATION_DATA_FOREIGN,
        () -> material.requireOwn(List.of(SIGNER.certificate().getEncoded()), List.of()));
  }

  private static void assertRefused(CmsFlaw flaw, ThrowingCallable verifying) {
    CmsRefused refused = catchThrowableOfType(CmsRefused.class, verifying);
    assertThat(refused).isNotNull();
    assertThat(refused.flaw()).isEqualTo(flaw);
    SHOWN.add(flaw);
  }

  private static org.bouncycastle.cms.SignerInfoGenerator good(Holder signer) {
    return generator(signer, "SHA256withECDSA", certificateId(signer));
  }

  private static void assertRefused(CmsFlaw flaw, byte[] cms) {
    assertRefused(flaw, () -> CmsSignature.verify(cms, CONTENT));
  }

  private static void assertTimestampRefused(CmsFlaw flaw, CMSSignedData cms) {
    assertRefused(flaw, () -> CmsSignature.verify(der(cms), CONTENT).verifyTimestamp());
  }
}
