package org.hufu.core.verification;

import static org.hufu.core.verification.IssuerExamples.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.hufu.core.cms.CmsExamples;
import org.hufu.core.conformity.Validity;
import org.hufu.core.document.CoveredPart;
import org.hufu.core.document.PdfExtension;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Chance;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.X509Examples;
import org.hufu.core.signature.X509Examples.Holder;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedParty;

/** The same certificate by every other suite, below {@code suites}. */
final class SuiteVectors {
  private static final String FOLDER = "suites/";
  private static final String ALL = FOLDER + "trust-list.jws";
  private static final String CLASSIC = FOLDER + "trust-list-es256-only.jws";
  private static final String ENDED = FOLDER + "trust-list-ml-dsa-65-ended.jws";
  private static final String USER_ID = "1234567812345678";
  private static final byte[] MESSAGE = "Hufu test vectors".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Vector> vectors = new ArrayList<>();
  private final IssuerExamples body;
  private final Vector good;
  private final Holder nationalRoot = X509Examples.root("National root", "sm2p256v1");
  private final Holder national = X509Examples.onCurve(nationalRoot, "National", "sm2p256v1");
  private final Map<Algorithm, KeyExamples.Holder> keys = new TreeMap<>();

  SuiteVectors(IssuerExamples body, Vector good) {
    this.body = body;
    this.good = good;
    for (Algorithm algorithm :
        List.of(Algorithm.ES384, Algorithm.EDDSA, Algorithm.ML_DSA_65, Algorithm.SM2_SM3)) {
      keys.put(algorithm, KeyExamples.holder(algorithm));
    }
    lists();
    credentials();
    pdfs();
    put("national-root.pem", PublishedVectors.pem("CERTIFICATE", der(nationalRoot)));
    put("national.pem", PublishedVectors.pem("CERTIFICATE", der(national)));
    put("signatures.json", signatures());
  }

  Map<String, byte[]> files() {
    return files;
  }

  List<Vector> vectors() {
    return vectors;
  }

  private static byte[] der(Holder holder) {
    return IssuerExamples.encoded(holder.certificate());
  }

  private void put(String name, String text) {
    files.put(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void lists() {
    List<TrustedKey> all = new ArrayList<>(body.keys());
    all.add(IssuerExamples.key(nationalRoot, KeyPurpose.TRUST_LIST));
    all.add(IssuerExamples.key(national, KeyPurpose.CERTIFICATE));
    keys.forEach(
        (algorithm, holder) -> {
          if (algorithm.isJose()) {
            all.add(key(holder));
          }
        });
    List<JsonObject> accepted =
        Stream.of("ES256", "ES384", "EdDSA", "ML-DSA-65", "SM2-SM3")
            .map(name -> JsonObject.of("name", name))
            .toList();
    Instant end = SIGNED_AT.minusSeconds(86_400);
    put("trust-list.jws", body.trustList(all, accepted));
    put("trust-list-es256-only.jws", body.trustList(all, accepted.subList(0, 1)));
    put(
        "trust-list-ml-dsa-65-ended.jws",
        body.trustList(
            all, List.of(accepted.get(0), accepted.get(3).with("acceptedUntil", end.toString()))));
  }

  private static TrustedKey key(KeyExamples.Holder holder) {
    return new TrustedKey(
        holder.jwk(),
        new TrustedParty(IssuerExamples.BODY, IssuerExamples.NAME),
        KeyPurpose.CERTIFICATE,
        Optional.empty(),
        new Validity(X509Examples.START, X509Examples.END),
        Optional.empty());
  }

  private void add(String name, byte[] document, String... lists) {
    files.put(FOLDER + name, document);
    for (String list : lists) {
      vectors.add(good.withFile(FOLDER + name).withTrust(list));
    }
  }

  private void credentials() {
    JsonWebSignature first = JsonWebSignature.parse(body.credential());
    JsonWebSignature later = signed(first, keys.get(Algorithm.ML_DSA_65));
    JsonWebSignature strange = signed(first, KeyExamples.holder(Algorithm.ML_DSA_65));
    for (Algorithm algorithm : List.of(Algorithm.ES384, Algorithm.EDDSA)) {
      String name = algorithm.word().toLowerCase(Locale.ROOT) + ".jwt";
      add(name, ascii(signed(first, keys.get(algorithm)).compact()), ALL, CLASSIC);
    }
    add("ml-dsa-65.jwt", ascii(later.compact()), ALL, CLASSIC, ENDED);
    add("ml-dsa-65-wrong.jwt", ascii(flipped(later.compact())), ALL);
    add("joint.json", joint(first, later), ALL, CLASSIC, ENDED);
    add("joint-second-by-stranger.json", joint(first, strange), ALL);
    add(
        "joint-second-wrong.json",
        joint(first, JsonWebSignature.parse(flipped(later.compact()))),
        ALL);
  }

  private static JsonWebSignature signed(JsonWebSignature first, KeyExamples.Holder holder) {
    return JsonWebSignature.sign(
        JsonObject.of("typ", "vc+jwt", "cty", "vc"), first.payload(), holder.signer());
  }

  private static byte[] joint(JsonWebSignature... signatures) {
    return new JointSignature(List.of(signatures)).write();
  }

  /** Another first bit of the signature. */
  private static String flipped(String compact) {
    int at = compact.lastIndexOf('.') + 1;
    char changed = compact.charAt(at) < 'g' ? 'g' : 'A';
    return compact.substring(0, at) + changed + compact.substring(at + 1);
  }

  private void pdfs() {
    byte[] pdf = body.pdf();
    byte[] twice = twice(pdf, CoveredPart::covered, national);
    add("sm2-sm3.pdf", twice, ALL, CLASSIC);
    add("sm2-sm3-over-other-bytes.pdf", twice(pdf, part -> new byte[1], national), ALL);
    Holder root = X509Examples.root("Stranger", "sm2p256v1");
    Holder stranger = X509Examples.onCurve(root, "Stranger", "sm2p256v1");
    add("sm2-sm3-by-stranger.pdf", twice(pdf, CoveredPart::covered, stranger), ALL);
  }

  private byte[] twice(byte[] pdf, Function<CoveredPart, byte[]> content, Holder signer) {
    CoveredPart second = PdfExtension.secondSignature(pdf, SIGNED_AT);
    var signature = CmsExamples.signed(content.apply(second), signer, "SM3withSM2");
    return second.filled(CmsExamples.der(CmsExamples.stamped(signature, body.clock, SIGNED_AT)));
  }

  /** Signatures without any envelope, for who begins with them. */
  private String signatures() {
    KeyExamples.Holder sm2 = keys.get(Algorithm.SM2_SM3);
    KeyExamples.Holder mlDsa = keys.get(Algorithm.ML_DSA_65);
    byte[] right = sm2(sm2, USER_ID);
    byte[] later = sign(mlDsa);
    List<JsonObject> cases =
        List.of(
            raw("SM2-SM3", sm2, right, true, "user id " + USER_ID),
            raw("SM2-SM3", sm2, bit(right), false, "one bit of s changed"),
            raw("SM2-SM3", sm2, sm2(sm2, "ALICE123@YAHOO.COM"), false, "another user id"),
            raw("SM2-SM3", sm2, new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}, false, "zeros"),
            raw("ML-DSA-65", mlDsa, later, true, "pure, empty context, deterministic"),
            raw("ML-DSA-65", mlDsa, bit(later), false, "one bit changed"),
            raw(
                "ML-DSA-65",
                mlDsa,
                Arrays.copyOf(later, later.length - 1),
                false,
                "one byte too short"),
            raw("ML-DSA-65", mlDsa, new byte[later.length], false, "zeros"));
    return JsonWriter.plain(JsonObject.of("type", "hufu:SignatureVectors:1", "cases", cases))
            .replace("},{", "},\n{")
        + "\n";
  }

  private static JsonObject raw(
      String algorithm, KeyExamples.Holder holder, byte[] signature, boolean valid, String note) {
    return JsonObject.of(
        "algorithm",
        algorithm,
        "note",
        note,
        "publicKey",
        base64(holder.jwk().publicKey().getEncoded()),
        "message",
        base64(MESSAGE),
        "signature",
        base64(signature),
        "valid",
        valid);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bit(byte[] signature) {
    byte[] changed = signature.clone();
    changed[changed.length - 1] ^= 1;
    return changed;
  }

  private static byte[] sign(KeyExamples.Holder holder) {
    return holder.signer().sign(MESSAGE);
  }

  /** DER, as X.509 and CMS hold it. */
  private static byte[] sm2(KeyExamples.Holder holder, String userId) {
    try {
      Signature signature = Signature.getInstance("SM3withSM2", X509Examples.PROVIDER);
      signature.setParameter(new SM2ParameterSpec(userId.getBytes(StandardCharsets.US_ASCII)));
      signature.initSign(holder.privateKey(), Chance.random());
      signature.update(MESSAGE);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
