package org.hufu.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cms.CMSSignedData;
import org.hufu.core.bundle.EvidenceBundle;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.cms.CmsRefused;
import org.hufu.core.cms.CmsSignature;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.MalformedCredential;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.document.CertificatePdfReader;
import org.hufu.core.formats.ResultsReader;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.picture.PictureReader;
import org.hufu.core.picture.PictureRefused;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.qr.DrawnSymbols;
import org.hufu.core.qr.PaintedSymbols;
import org.hufu.core.qr.QrRefused;
import org.hufu.core.qr.SymbolReader;
import org.hufu.core.results.Job;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.MalformedKey;
import org.hufu.core.signature.MalformedSignature;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509RevocationList;
import org.hufu.core.status.MalformedStatusList;
import org.hufu.core.status.SignedStatusHistory;
import org.hufu.core.status.StatusListReader;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.verification.Evidence.LogProof;
import org.hufu.core.verification.HistoryExamples;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.verification.Verification;

/** What reads bytes of strangers, with the refusals that it is allowed. */
enum Parser {
  JSON,
  JWS,
  CREDENTIAL,
  /** What stands between the dots of a credential, where changes are not lost in base64url. */
  PAYLOAD,
  COSE,
  BASE45,
  CMS,
  PDF,
  NOTE,
  TILE,
  STATUS_LIST,
  TRUST_LIST,
  CSV,
  PICTURE,
  BUNDLE,
  REVOCATION_LIST,
  /** Operators that draw a page. */
  PAGE,
  /** The one entry point, with all evidence at hand. */
  DOCUMENT;

  private static final byte[] SIGNED = "what was signed".getBytes(StandardCharsets.UTF_8);
  private static final Job JOB =
      new Job(
          List.of(
              new Job.Ordered("TC-5.1-1", List.of("5.1-1"), "Passwords"),
              new Job.Ordered("TC-5.1-2", List.of("5.1-2"), "Generated passwords")),
          LocalDate.of(2026, 3, 31));

  /** Made once; only this process's own keys sign. */
  private static final class Body {
    static final IssuerExamples BODY = new IssuerExamples();
    static final Verification VERIFICATION =
        new Verification(BODY.evidence(), IssuerExamples.AT, System::nanoTime);
  }

  /** Reads; whatever comes out of it but a refusal of this parser is a finding. */
  void read(byte[] bytes) {
    try {
      parse(bytes);
    } catch (MalformedJson
        | MalformedSignature
        | MalformedCredential
        | MalformedLog
        | MalformedStatusList
        | TrustListRefused
        | MalformedKey
        | CmsRefused
        | QrRefused
        | PictureRefused e) {
      if (e.getMessage() == null) {
        throw new IllegalStateException("A refusal says why", e);
      }
    }
  }

  private void parse(byte[] bytes) throws CmsRefused, QrRefused, PictureRefused {
    switch (this) {
      case JSON -> JsonReader.read(bytes);
      case JWS -> JsonWebSignature.parse(text(bytes));
      case CREDENTIAL -> CredentialReader.read(text(bytes));
      case PAYLOAD -> payload(bytes);
      case COSE -> CompactCertificate.read(base45(bytes));
      case BASE45 -> CompactCertificate.read(text(bytes));
      case CMS -> CmsSignature.verify(bytes, SIGNED);
      case PDF -> CertificatePdfReader.read(bytes);
      case NOTE -> note(text(bytes));
      case TILE -> tile(bytes);
      case STATUS_LIST -> StatusListReader.read(text(bytes));
      case TRUST_LIST -> TrustListReader.read(text(bytes), Set.of(), IssuerExamples.AT);
      case CSV -> ResultsReader.read(Optional.empty(), bytes, JOB);
      case PICTURE ->
          SymbolReader.read(PictureReader.read(bytes, System::nanoTime), System::nanoTime);
      case BUNDLE -> EvidenceBundle.read(bytes);
      case REVOCATION_LIST -> revocationList(bytes);
      case PAGE -> PaintedSymbols.read(text(bytes));
      case DOCUMENT -> Body.VERIFICATION.verify(bytes).toJson();
    }
  }

  /** As every kind of credential; reading verifies no signature. */
  private static void payload(byte[] bytes) {
    String compact =
        String.join(
            ".",
            Base64Url.encode(bytes("{\"alg\":\"ES256\",\"typ\":\"vc+jwt\"}")),
            Base64Url.encode(bytes),
            Base64Url.encode(new byte[64]));
    switch (CredentialReader.read(compact).kind()) {
      case STATUS_LIST -> StatusListReader.read(compact);
      case STATUS_HISTORY -> SignedStatusHistory.read(compact);
      case CERTIFICATE, TEST_REPORT -> CredentialReader.read(compact).content().digest();
    }
  }

  private static void revocationList(byte[] bytes) {
    X509RevocationList list = X509RevocationList.read(bytes);
    X509Certificate root = X509Chain.read(Body.BODY.rootCertificate());
    list.isOf(root);
    list.names(root);
    list.until();
  }

  private static byte[] payloadOf(String compact) {
    return JsonWebSignature.parse(compact).payload();
  }

  private static void note(String text) {
    LogProof.parse(text);
    Checkpoint.parse(SignedNote.parse(text).text());
    NoteKey.parse(text);
  }

  private static void tile(byte[] bytes) {
    String text = text(bytes);
    int end = Math.max(0, text.indexOf('\n'));
    Tile tile = Tile.parse(text.substring(0, end));
    byte[] rest = text.substring(end).strip().getBytes(StandardCharsets.ISO_8859_1);
    EntryBundle.decode(rest, tile.width());
    tile.decode(rest);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The fuzzer works on what base45 stands for. */
  private static String base45(byte[] bytes) {
    byte[] encoded = org.apache.commons.codec.binary.Base45.builder().get().encode(bytes);
    return CompactCertificate.PREFIX + new String(encoded, StandardCharsets.US_ASCII);
  }

  /** Genuine inputs to begin with. */
  List<byte[]> seeds() {
    IssuerExamples body = Body.BODY;
    return switch (this) {
      case JSON ->
          List.of(JsonWriter.canonical(IssuerExamples.content()), bytes("{\"a\":[1,null]}"));
      case JWS, CREDENTIAL -> List.of(bytes(body.credential()), bytes(body.trustList()));
      case PAYLOAD ->
          List.of(
              payloadOf(body.credential()),
              payloadOf(body.statusList(StatusEntry.SUSPENSION, 7)),
              payloadOf(new HistoryExamples(body).signed()));
      case COSE -> List.of(cbor(body.compact()), cbor(body.longCompact()));
      case BASE45 -> List.of(bytes(body.compact()), bytes(body.longCompact()));
      case CMS -> List.of(cms());
      case PDF -> List.of(body.pdf());
      case NOTE -> List.of(bytes(body.logProof(body.pdf())));
      case TILE -> List.of(bytes("tile/0/x001/234.p/1\n" + "\0 " + "x".repeat(32)));
      case STATUS_LIST -> List.of(bytes(body.statusList(StatusEntry.REVOCATION, 7)));
      case TRUST_LIST -> List.of(bytes(body.trustList()));
      case CSV ->
          List.of(
              bytes("Test case,Verdict,Value\nTC-5.1-1,pass,\"1,5\"\nTC-5.1-2,fail,\n"),
              bytes(
                  "<testsuite tests='1'><testcase name='TC-5.1-1'><error/></testcase></testsuite>"),
              bytes("{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\"}]}"),
              bytes("{\"version\":\"2.1.0\",\"runs\":[{\"results\":[{\"ruleId\":\"5.1-1\"}]}]}"));
      case PICTURE -> List.of(DrawnSymbols.png("HUFU1:A"), small());
      case BUNDLE -> List.of(bundle(body));
      case REVOCATION_LIST -> List.of(body.revocationList());
      case PAGE -> List.of(bytes("10 20 4 1 re\n12 19 3 1 re\n".repeat(40) + "f\n"));
      case DOCUMENT -> {
        List<byte[]> all = new ArrayList<>(List.of(bytes(body.credential()), body.pdf()));
        all.addAll(List.of(bytes(body.compact()), bytes(body.longCompact())));
        all.addAll(List.of(published("suites/joint.json"), published("suites/sm2-sm3.pdf")));
        yield all;
      }
    };
  }

  private static byte[] published(String name) {
    try (InputStream in = Parser.class.getResourceAsStream("/vectors/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bundle(IssuerExamples body) {
    EvidenceBundle.Part part =
        new EvidenceBundle.Part(
            "https://body.example",
            "cn",
            body.trustList(),
            List.of(body.statusList(StatusEntry.REVOCATION, 7)),
            Map.of("id", new HistoryExamples(body).signed()),
            Optional.of("note"));
    return new EvidenceBundle(IssuerExamples.AT, List.of(part)).write();
  }

  private static byte[] small() {
    return org.hufu.core.picture.PictureExamples.jpeg(40, 40);
  }

  private static byte[] cbor(String text) {
    return org.apache.commons.codec.binary.Base45.builder()
        .get()
        .decode(bytes(text.substring(CompactCertificate.PREFIX.length())));
  }

  private static byte[] cms() {
    var root = X509Examples.root("Root");
    CMSSignedData signed = CmsExamples.signed(SIGNED, X509Examples.signer(root, "Signer"));
    return CmsExamples.der(signed);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
