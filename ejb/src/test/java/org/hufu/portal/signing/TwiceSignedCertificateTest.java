package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.X509Chain;
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
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.core.verification.VerificationReport.Signature;
import org.hufu.portal.document.CertificatePdf;
import org.hufu.portal.document.SignatureRoom;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF of the portal with the signatures of both suites, judged by the verifier and by others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwiceSignedCertificateTest {
  private static final String BASE = "https://certification.example";
  private static final Text NAME = new Text("示例认证机构", "Example body");

  @TempDir Path folder;
  private final TestKeys keys = new TestKeys();
  private final TestKeys.Held key = keys.issue(Purpose.CERTIFICATE);
  private final TestKeys.Held clock = keys.issue(Purpose.TIME_STAMP);
  private final SuiteKeys national = new SuiteKeys(Algorithm.SM2_SM3);
  private final byte[] once = once();
  private final byte[] twice = twice(once);

  @Test
  void the_verifier_tells_each_signature() {
    VerificationReport report = verify(twice);

    assertThat(report.step(Step.TRUST).code()).isEqualTo("trust.listed");
    assertThat(report.signatures())
        .extracting(Signature::form, Signature::algorithm, Signature::code)
        .containsExactly(
            tuple("credential", "ES256", "trust.listed"),
            tuple("pdf", "ES256", "trust.listed"),
            tuple("pdf", "SM2-SM3", "trust.listed"));
  }

  @Test
  void a_change_under_either_signature_is_seen() {
    for (int at : new int[] {once.length / 2, once.length + 40, twice.length - 30}) {
      byte[] changed = twice.clone();
      changed[at] ^= 1;
      assertThat(verify(changed).verdict().isValid()).isFalse();
    }
  }

  @Test
  void a_reader_that_knows_no_sm2_still_verifies_the_first_signature() throws IOException {
    Path file = Files.write(folder.resolve("twice.pdf"), twice);

    String said = ForeignTool.named("pdfsig").run("-nocert", file.toString());

    assertThat(said).contains("Signature #1").contains("Signature #2");
    assertThat(said).contains("Signature is Valid");
    assertThat(ForeignTool.named("qpdf").run("--check", file.toString()))
        .contains("No syntax or stream encoding errors found");
  }

  private byte[] once() {
    CertificateContent content = new CertificateContent(IssuerExamples.content());
    String credential =
        CredentialWriter.certificate(content, Issuer.body(BASE, NAME), List.of(), key.signer())
            .compact();
    byte[] rendered =
        CertificatePdf.render(
            content,
            new CertificatePdf.Binding(
                credential, Optional.empty(), TestKeys.NOW, content.standards()));
    SignatureRoom room = SignatureRoom.in(rendered);
    byte[] cms = CmsSignature.sign(room.covered(rendered), key.chain(), key.signer());
    return room.filled(rendered, stamped(cms));
  }

  private byte[] twice(byte[] pdf) {
    CoveredPart room = PdfExtension.secondSignature(pdf, TestKeys.NOW);
    return room.filled(stamped(CmsSignature.sign(room.covered(), national.chain, national.signer)));
  }

  private byte[] stamped(byte[] cms) {
    byte[] token =
        new TimeStampAuthority("1.2.3.4", clock.chain(), clock.signer())
            .token(CmsSignature.imprint(cms), TestKeys.NOW);
    return CmsSignature.stamped(cms, token);
  }

  private VerificationReport verify(byte[] document) {
    TrustList list =
        new TrustList(
            new TrustList.Edition(1, TestKeys.NOW, TestKeys.NOW.plusSeconds(1000)),
            new TrustedBody("cn", "CN01", NAME, "CN"),
            List.of(
                trusted(keys.root, Purpose.TRUST_LIST),
                trusted(key.chain(), Purpose.CERTIFICATE),
                trusted(clock.chain(), Purpose.TIME_STAMP),
                trusted(
                    new X509Chain(List.of(national.chain.certificates().get(1))),
                    Purpose.NATIONAL_ROOT),
                trusted(national.chain, Purpose.NATIONAL_CERTIFICATE)),
            List.of(new TrustedScheme("ndp", DateRange.from(LocalDate.of(2026, 1, 1)))),
            List.of(),
            Optional.empty());
    String signed = TrustListWriter.write(list, keys.rootSigner).compact();
    Evidence evidence = Evidence.none().withTrust(List.of(signed), Set.of(keys.rootSigner.keyId()));
    return new Verification(evidence, TestKeys.NOW, System::nanoTime).verify(document);
  }

  private static TrustedKey trusted(X509Chain chain, Purpose purpose) {
    return new TrustedKey(
        Jwk.of(chain.leaf().getPublicKey()),
        new TrustedParty("cn", NAME),
        Coded.find(KeyPurpose.class, purpose.word()).orElseThrow(),
        Optional.of(chain),
        new Validity(chain.leaf().getNotBefore().toInstant(), Instant.MAX),
        Optional.empty());
  }
}
