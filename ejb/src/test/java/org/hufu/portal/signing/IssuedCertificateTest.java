package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListWriter;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListWriter;
import org.hufu.core.trust.TrustedBody;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedParty;
import org.hufu.core.trust.TrustedScheme;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.verification.Step;
import org.hufu.core.verification.StepOutcome;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationVerdict;
import org.hufu.portal.document.CertificatePdf;
import org.hufu.portal.document.SignatureRoom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the portal prints and signs, judged by the verifier that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuedCertificateTest {
  private static final Instant NOW = TestKeys.NOW;
  private static final String BASE = "https://certification.example";
  private static final Text NAME = new Text("示例认证机构", "Example body");
  private static final List<StatusEntry> STATUSES =
      List.of(
          new StatusEntry(StatusEntry.REVOCATION, 7, BASE + "/status/revocation-1"),
          new StatusEntry(StatusEntry.SUSPENSION, 7, BASE + "/status/suspension-1"));

  private final TestKeys keys = new TestKeys();
  private final TestKeys.Held certificateKey = keys.issue(Purpose.CERTIFICATE);
  private final TestKeys.Held statusKey = keys.issue(Purpose.STATUS_LIST);
  private final TestKeys.Held clock = keys.issue(Purpose.TIME_STAMP);
  private final CertificateContent content = new CertificateContent(IssuerExamples.content());
  private final String credential =
      CredentialWriter.certificate(
              content, Issuer.body(BASE, NAME), STATUSES, certificateKey.signer())
          .compact();
  private final Optional<String> offline =
      CompactCertificate.sign(content, BASE, STATUSES, certificateKey.signer())
          .map(CompactCertificate::text);

  @Test
  void the_printed_form_is_valid() {
    var report = new Verification(evidence(), NOW, System::nanoTime).verify(pdf());

    assertThat(report.steps())
        .as(report.toJson().toString())
        .filteredOn(step -> step.step().isRequired())
        .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(StepOutcome.PASSED));
    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.step(Step.TIME).code()).isEqualTo("time.stamped");
  }

  @Test
  void a_change_to_the_printed_form_is_seen() {
    byte[] pdf = pdf();
    pdf[pdf.length / 3] ^= 1;

    assertThat(new Verification(evidence(), NOW, System::nanoTime).verify(pdf).verdict())
        .isEqualTo(VerificationVerdict.NOT_VALID);
  }

  @Test
  void the_offline_certificate_is_valid() {
    byte[] text = offline.orElseThrow().getBytes(StandardCharsets.US_ASCII);
    Evidence evidence = evidence().withRegister(content.json());
    var report = new Verification(evidence, NOW, System::nanoTime).verify(text);

    assertThat(report.verdict()).isEqualTo(VerificationVerdict.VALID);
    assertThat(report.step(Step.REGISTER).code()).isEqualTo("register.agrees");
  }

  private byte[] pdf() {
    byte[] rendered =
        CertificatePdf.render(
            content, new CertificatePdf.Binding(credential, offline, NOW, content.standards()));
    SignatureRoom room = SignatureRoom.in(rendered);
    byte[] cms =
        CmsSignature.sign(room.covered(rendered), certificateKey.chain(), certificateKey.signer());
    byte[] token =
        new TimeStampAuthority("1.2.3.4", clock.chain(), clock.signer())
            .token(CmsSignature.imprint(cms), NOW);
    return room.filled(rendered, CmsSignature.stamped(cms, token));
  }

  private Evidence evidence() {
    TrustList list =
        new TrustList(
            new TrustList.Edition(1, NOW, NOW.plusSeconds(1000)),
            new TrustedBody("cn", "CN01", NAME, "CN"),
            List.of(
                key(keys.root, Purpose.TRUST_LIST),
                key(certificateKey.chain(), Purpose.CERTIFICATE),
                key(statusKey.chain(), Purpose.STATUS_LIST),
                key(clock.chain(), Purpose.TIME_STAMP)),
            List.of(new TrustedScheme("ndp", DateRange.from(LocalDate.of(2026, 1, 1)))),
            List.of(),
            Optional.empty());
    Signer root = keys.rootSigner;
    return Evidence.none()
        .withTrust(List.of(TrustListWriter.write(list, root).compact()), Set.of(root.keyId()))
        .withStatus(STATUSES.stream().map(this::statusList).toList());
  }

  private String statusList(StatusEntry entry) {
    var name = new StatusListWriter.Name(entry.list(), entry.purpose(), Issuer.body(BASE, NAME));
    return StatusListWriter.write(
            name,
            StatusList.of(new BitSet()),
            new Validity(NOW, NOW.plusSeconds(1000)),
            statusKey.signer())
        .compact();
  }

  private static TrustedKey key(X509Chain chain, Purpose purpose) {
    return new TrustedKey(
        Jwk.of(chain.leaf().getPublicKey()),
        new TrustedParty("cn", NAME),
        Coded.find(KeyPurpose.class, purpose.word()).orElseThrow(),
        Optional.of(chain),
        new Validity(chain.leaf().getNotBefore().toInstant(), Instant.MAX),
        Optional.empty());
  }
}
