package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSSignedData;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.document.SignedPdfExamples;
import org.hufu.core.document.ValidationEntries;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.Hash;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Chance;
import org.hufu.core.signature.Digest;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.status.StatusHistory;
import org.hufu.core.status.StatusList;
import org.hufu.core.status.StatusListWriter;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListWriter;
import org.hufu.core.trust.TrustedBody;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.trust.TrustedParty;
import org.hufu.core.trust.TrustedScheme;
import org.hufu.core.verification.Evidence.LogProof;

/** A certification body of the tests: its keys, lists, log, and one certificate in both forms. */
public final class IssuerExamples {
  public static final String BASE = "https://body.example";
  public static final String BODY = "cn";
  public static final Text NAME = new Text("示例认证机构", "Example body");
  public static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");
  public static final Instant SIGNED_AT = Instant.parse("2026-03-03T09:14:00Z");
  public static final int SLOT = 4711;

  private static final String CONTENT =
      """
      {"type":"hufu:CertificateContent:1","number":"CN01-NDP-2026-000001",
       "publicId":"abcdefghijklmnopqrstuvwxyz234567",
       "body":{"id":"cn","code":"CN01",
               "name":{"zh-CN":"示例认证机构","en":"Example body"},"country":"CN"},
       "holder":{"name":{"zh-CN":"示例公司","en":"Example company"},"country":"CN"},
       "product":{"name":{"zh-CN":"防火墙","en":"Firewall"},"category":"firewall","model":"X5",
                  "firmwareVersion":"1.2","digests":[]},
       "scheme":{"id":"ndp","version":"1","name":{"zh-CN":"网络设备","en":"Network devices"}},
       "standards":["ndp-1"],"laboratories":[],"reports":[],
       "validFrom":"2026-03-03","validUntil":"2031-03-02","decidedAt":"2026-03-03T09:00:00Z",
       "url":"https://body.example/zh-CN/certificates/CN01-NDP-2026-000001"}
      """;

  final Holder root = X509Examples.root("Example root");
  final Holder certificateKey = X509Examples.signer(root, "Example body");
  final Holder otherCertificateKey = X509Examples.signer(root, "Example body 2");
  final Holder statusKey = X509Examples.signer(root, "Status");
  final Holder clock = X509Examples.timestampAuthority(root, "Clock");
  final Holder stranger = X509Examples.signer(X509Examples.root("Stranger root"), "Stranger");
  final Signer logSigner;
  final NoteKey logKey;

  public IssuerExamples() {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519", X509Examples.PROVIDER);
      generator.initialize(255, Chance.random());
      var pair = generator.generateKeyPair();
      Jwk jwk = Jwk.of(pair.getPublic());
      logSigner = Signer.of(Algorithm.EDDSA, jwk.thumbprint(), pair.getPrivate());
      logKey = new NoteKey("body.example/log", jwk);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonObject content() {
    return JsonReader.read(CONTENT.getBytes(StandardCharsets.UTF_8));
  }

  static Signer signer(Holder holder) {
    return Signer.of(Algorithm.ES256, keyId(holder), holder.key());
  }

  static String keyId(Holder holder) {
    return Jwk.of(holder.certificate().getPublicKey()).thumbprint();
  }

  static Issuer issuer() {
    return Issuer.body(BASE, NAME);
  }

  /** Thumbprint that a careful reader pins. */
  public String pin() {
    return keyId(root);
  }

  static List<StatusEntry> statuses() {
    return List.of(
        new StatusEntry(StatusEntry.REVOCATION, SLOT, BASE + "/status/revocation-1"),
        new StatusEntry(StatusEntry.SUSPENSION, SLOT, BASE + "/status/suspension-1"));
  }

  public String credential() {
    return credential(content(), certificateKey);
  }

  static String credential(JsonObject content, Holder key) {
    return CredentialWriter.certificate(
            new CertificateContent(content), issuer(), statuses(), signer(key))
        .compact();
  }

  /** The text of the QR symbol. */
  public String compact() {
    return compact(signer(certificateKey));
  }

  static String compact(Signer signer) {
    return compact(content(), signer);
  }

  /** The same of a certificate whose names have no room in it, so that they are packed and cut. */
  public String longCompact() {
    Text holder =
        new Text("示例网络设备（深圳）股份有限公司".repeat(3), "Example Network Devices ".repeat(6).strip());
    JsonObject holding = content().requireObject("holder").with("name", holder.toJson());
    return compact(content().with("holder", holding), signer(certificateKey));
  }

  private static String compact(JsonObject content, Signer signer) {
    return CompactCertificate.sign(new CertificateContent(content), BASE, statuses(), signer)
        .orElseThrow()
        .text();
  }

  public byte[] pdf() {
    return pdf(credential());
  }

  byte[] pdf(String credential) {
    return pdf(credential, certificateKey, SIGNED_AT);
  }

  byte[] pdf(String credential, Holder key, Instant time) {
    return SignedPdfExamples.signed(
        credential,
        signed -> {
          CMSSignedData signature = CmsExamples.signed(signed, key);
          return CmsExamples.der(CmsExamples.stamped(signature, clock, time));
        });
  }

  /** The PDF with a second signature. */
  static byte[] signedTwice(byte[] pdf, Holder key, Holder clock) {
    CoveredPart second = PdfExtension.secondSignature(pdf, SIGNED_AT);
    CMSSignedData signature = CmsExamples.signed(second.covered(), key);
    return second.filled(CmsExamples.der(CmsExamples.stamped(signature, clock, SIGNED_AT)));
  }

  /** The PDF with what is needed to verify it for ever, and a time-stamp over it. */
  public byte[] archived(byte[] pdf) {
    return archived(pdf, validationData(), clock, SIGNED_AT.plusSeconds(60));
  }

  static byte[] archived(byte[] pdf, ValidationEntries data, Holder clock, Instant time) {
    CoveredPart stamp = PdfExtension.archive(pdf, data);
    return stamp.filled(CmsExamples.der(CmsExamples.timestamp(stamp.covered(), clock, time)));
  }

  ValidationEntries validationData() {
    return new ValidationEntries(
        Stream.of(certificateKey, clock, root).map(one -> encoded(one.certificate())).toList(),
        List.of(X509Examples.revocationList(root)));
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  public String statusList(String purpose, int... set) {
    return statusList(purpose, validity(AT.minusSeconds(3600)), statusKey, set);
  }

  static Validity validity(Instant from) {
    return new Validity(from, from.plusSeconds(86_400));
  }

  static String statusList(String purpose, Validity validity, Holder key, int... set) {
    BitSet bits = new BitSet();
    for (int index : set) {
      bits.set(index);
    }
    var name = new StatusListWriter.Name(BASE + "/status/" + purpose + "-1", purpose, issuer());
    return StatusListWriter.write(name, StatusList.of(bits), validity, signer(key)).compact();
  }

  /** The keys as a good list has them; a test changes what it needs. */
  List<TrustedKey> keys() {
    return new ArrayList<>(
        List.of(
            key(root, KeyPurpose.TRUST_LIST),
            key(certificateKey, KeyPurpose.CERTIFICATE),
            key(statusKey, KeyPurpose.STATUS_LIST),
            key(clock, KeyPurpose.TIME_STAMP)));
  }

  static TrustedKey key(Holder holder, KeyPurpose purpose) {
    return key(holder, purpose, new Validity(X509Examples.START, X509Examples.END));
  }

  static TrustedKey key(Holder holder, KeyPurpose purpose, Validity validity) {
    return key(holder, purpose, validity, Optional.empty());
  }

  static TrustedKey key(
      Holder holder, KeyPurpose purpose, Validity validity, Optional<Instant> compromisedAt) {
    return new TrustedKey(
        Jwk.of(holder.certificate().getPublicKey()),
        new TrustedParty(BODY, NAME),
        purpose,
        Optional.of(new X509Chain(holder.path())),
        validity,
        compromisedAt);
  }

  public String trustList() {
    return trustList(keys());
  }

  String trustList(List<TrustedKey> keys) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    return trustList(keys, List.of(new TrustedScheme("ndp", DateRange.from(from))), AT);
  }

  String trustList(List<TrustedKey> keys, List<TrustedScheme> schemes, Instant issuedAt) {
    return trustList(keys, schemes, issuedAt, new TrustedLog("body.example/log", logKey.text()));
  }

  /** A good list that says this of the log. */
  public String trustList(TrustedLog log) {
    return trustList(keys(), log);
  }

  /** A good list with these keys that says this of the log. */
  String trustList(List<TrustedKey> keys, TrustedLog log) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    return trustList(keys, List.of(new TrustedScheme("ndp", DateRange.from(from))), AT, log);
  }

  /** A list with these keys that accepts these algorithms. */
  String trustList(List<TrustedKey> keys, List<JsonObject> algorithms) {
    JsonObject payload =
        JsonWebSignature.parse(trustList(keys)).payloadJson().with("algorithms", algorithms);
    return JsonWebSignature.sign(
            JsonObject.of("typ", "hufu-trust-list+jwt"),
            JsonWriter.canonical(payload),
            signer(root))
        .compact();
  }

  /** The same when the certificate key has fallen before any revocation list was made. */
  public String trustListOfFallenKey(TrustedLog log) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    List<TrustedKey> keys = keys();
    keys.set(
        1,
        key(
            certificateKey,
            KeyPurpose.CERTIFICATE,
            new Validity(X509Examples.START, X509Examples.END),
            Optional.of(X509Examples.START.minusSeconds(1))));
    return trustList(keys, List.of(new TrustedScheme("ndp", DateRange.from(from))), AT, log);
  }

  /** DER of the root's X.509 certificate. */
  public byte[] rootCertificate() {
    return encoded(root.certificate());
  }

  /** An empty one of the root. */
  public byte[] revocationList() {
    return X509Examples.revocationList(root);
  }

  public String history(StatusHistory history) {
    return HistoryExamples.signed(history, statusKey);
  }

  private String trustList(
      List<TrustedKey> keys, List<TrustedScheme> schemes, Instant issuedAt, TrustedLog log) {
    TrustList list =
        new TrustList(
            new TrustList.Edition(
                57, issuedAt.minusSeconds(86_400), issuedAt.plusSeconds(2_000_000)),
            new TrustedBody(BODY, "CN01", NAME, "CN"),
            keys,
            schemes,
            List.of(),
            Optional.of(log));
    return TrustListWriter.write(list, signer(root)).compact();
  }

  /** Everything that a careful reader has. */
  public Evidence evidence() {
    return evidence(trustList());
  }

  Evidence evidence(String trustList) {
    return Evidence.none()
        .withTrust(List.of(trustList), Set.of(pin()))
        .withStatus(
            List.of(statusList(StatusEntry.REVOCATION), statusList(StatusEntry.SUSPENSION, 3)));
  }

  /** Log entry of the issue, as the log holds it. */
  JsonObject entry(String credential, byte[] pdf) {
    return JsonObject.of(
        "type", "certificate.issued",
        "certificate", content().requireText("number"),
        "publicId", content().requireText("publicId"),
        "time", SIGNED_AT.toString(),
        "contentDigest", new CertificateContent(content()).digest(),
        "credentialDigest", Digest.sha256Hex(credential),
        "pdfDigest", Digest.sha256Hex(pdf));
  }

  /** Proof of the good certificate's issue, as a file. */
  public String logProof(byte[] pdf) {
    return proof(entry(credential(), pdf)).write();
  }

  /** Proof in a log of two entries. */
  LogProof proof(JsonObject entry) {
    String text = new String(JsonWriter.canonical(entry), StandardCharsets.UTF_8);
    Hash other = Hash.ofLeaf(new byte[] {1});
    Hash head = Hash.ofNode(Hash.ofLeaf(text.getBytes(StandardCharsets.UTF_8)), other);
    return new LogProof(
        Optional.of(text), 0, List.of(other.base64()), checkpoint(new TreeHead(2, head)));
  }

  String checkpoint(TreeHead head) {
    return SignedNote.of(Checkpoint.of("body.example/log", head).text())
        .sign(logKey, logSigner)
        .write();
  }
}
