package org.hufu.core.trust;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.ChainExamples;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.X509Chain;

/** One body's trust list with keys made for the test. */
public final class TrustExamples {
  public static final Instant ISSUED = Instant.parse("2026-11-24T08:00:00Z");
  public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  static final TrustedParty BODY = new TrustedParty("cn", new Text("认证机构", "Body"));
  static final TrustedParty LABORATORY = new TrustedParty("lab-1", new Text("实验室", "Laboratory"));

  private static final Validity YEAR = new Validity(ChainExamples.FROM, ChainExamples.UNTIL);

  public final KeyExamples.Holder root = KeyExamples.holder(Algorithm.ES256);
  public final KeyExamples.Holder certificate = KeyExamples.holder(Algorithm.ES256);
  public final KeyExamples.Holder report = KeyExamples.holder(Algorithm.ES256);

  private final ChainExamples.Authority authority = ChainExamples.root("Root", root);

  /** The list with this version, issued so many days after the first. */
  public TrustList list(long version) {
    Instant issuedAt = ISSUED.plus(Duration.ofDays(version - 1));
    return new TrustList(
        new TrustList.Edition(version, issuedAt, issuedAt.plus(Duration.ofDays(30))),
        new TrustedBody("cn", "CN01", BODY.name(), "CN"),
        List.of(
            key(root, BODY, KeyPurpose.TRUST_LIST),
            key(certificate, BODY, KeyPurpose.CERTIFICATE),
            key(report, LABORATORY, KeyPurpose.REPORT)),
        List.of(new TrustedScheme("NDP", DateRange.from(LocalDate.of(2026, 1, 1)))),
        List.of(accreditation()),
        Optional.of(new TrustedLog("cn.example/log", "cn.example/log+00000000+AAAA")));
  }

  /** A list with these roots beside the first, each handed over to by the one before. */
  public TrustList handedOver(long version, KeyExamples.Holder... roots) {
    List<TrustedKey> keys = new ArrayList<>(list(version).keys());
    KeyExamples.Holder before = root;
    for (KeyExamples.Holder next : roots) {
      RootHandover word = RootHandover.write("cn", next.jwk(), ISSUED, before.signer());
      keys.add(
          0,
          new TrustedKey(
              next.jwk(),
              BODY,
              KeyPurpose.TRUST_LIST,
              Optional.empty(),
              YEAR,
              Optional.empty(),
              Optional.of(word)));
      before = next;
    }
    return with(list(version), keys);
  }

  /** The list with this key in the place of the one with the same thumbprint. */
  public TrustList with(TrustList list, TrustedKey key) {
    return with(
        list,
        list.keys().stream().map(one -> one.keyId().equals(key.keyId()) ? key : one).toList());
  }

  public TrustList with(TrustList list, List<TrustedKey> keys) {
    return new TrustList(
        list.edition(), list.body(), keys, list.schemes(), list.accreditations(), list.log());
  }

  TrustedKey key(KeyExamples.Holder holder, TrustedParty party, KeyPurpose purpose) {
    return new TrustedKey(
        holder.jwk(),
        party,
        purpose,
        Optional.of(chain(holder.jwk().publicKey(), purpose)),
        YEAR,
        Optional.empty());
  }

  private X509Chain chain(PublicKey key, KeyPurpose purpose) {
    return new X509Chain(
        List.of(
            purpose == KeyPurpose.TRUST_LIST
                ? authority.certificate()
                : ChainExamples.issue(authority, purpose.code(), key, false)));
  }

  static TrustedAccreditation accreditation() {
    return new TrustedAccreditation(
        "CNAS L0001",
        LABORATORY,
        "CNAS",
        TrustedAccreditation.TESTING,
        new DateRange(DAY.minusYears(2), DAY.plusYears(2)),
        List.of(new DateRange(DAY.minusMonths(6), DAY.minusMonths(5))),
        List.of(
            new TrustedScope("NDP", "router", "GB 40050-2021", DateRange.from(DAY.minusYears(1))),
            new TrustedScope("IOT", "camera", "", DateRange.from(DAY.minusYears(1)))));
  }
}
