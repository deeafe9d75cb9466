package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Examples.Holder;

/**
 * Attacks on a signed credential, each but for one thing genuine. Where a header or payload is
 * changed, the body's own key signs it, so that the signature is no reason to refuse it.
 */
final class HostileTokens {
  private static final String ORDER =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  private final IssuerExamples body;
  private final String good;
  private final String header;
  private final byte[] payload;
  private final Map<String, byte[]> all = new LinkedHashMap<>();

  private HostileTokens(IssuerExamples body) {
    this.body = body;
    this.good = body.credential();
    this.header = text(Base64Url.decode(good.substring(0, good.indexOf('.'))));
    this.payload = Base64Url.decode(good.substring(good.indexOf('.') + 1, good.lastIndexOf('.')));
  }

  /** Names in lower-case with dashes, each with its bytes. */
  static Map<String, byte[]> of(IssuerExamples body) {
    HostileTokens tokens = new HostileTokens(body);
    tokens.algorithms();
    tokens.headers();
    tokens.keys();
    tokens.all.putAll(LooseSpellings.of(tokens.good));
    tokens.signatures();
    tokens.payloads();
    tokens.kinds();
    return tokens.all;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void put(String name, String token) {
    all.put(name, bytes(token));
  }

  private Signer own() {
    return IssuerExamples.signer(body.certificateKey);
  }

  private static String signed(byte[] header, byte[] payload, Signer signer) {
    String input = Base64Url.encode(header) + "." + Base64Url.encode(payload);
    return input + "." + Base64Url.encode(signer.sign(bytes(input)));
  }

  private void putHeader(String name, UnaryOperator<String> change) {
    put(name, signed(bytes(change.apply(header)), payload, own()));
  }

  private void putMember(String name, String member) {
    putHeader(name, text -> "{" + member + "," + text.substring(1));
  }

  private void putPayload(String name, byte[] changed) {
    put(name, signed(bytes(header), changed, own()));
  }

  private void putPayload(String name, UnaryOperator<String> change) {
    String changed = change.apply(text(payload));
    if (changed.equals(text(payload))) {
      throw new IllegalStateException("Nothing was changed: " + name);
    }
    putPayload(name, bytes(changed));
  }

  private String signature() {
    return good.substring(good.lastIndexOf('.') + 1);
  }

  private String withSignature(byte[] signature) {
    return good.substring(0, good.lastIndexOf('.') + 1) + Base64Url.encode(signature);
  }

  private void algorithms() {
    for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
      String unsigned = header.replace("ES256", none);
      put(
          "alg-"
              + (none.equals("nOnE")
                  ? "n-on-e"
                  : none.equals("NONE")
                      ? "none-capitals"
                      : none.equals("None") ? "none-capital" : none),
          Base64Url.encode(bytes(unsigned)) + "." + Base64Url.encode(payload) + ".");
    }
    putHeader("alg-none-with-signature", text -> text.replace("ES256", "none"));
    put("hs256-with-public-key", mac("HS256", bytes(jwk().toString())));
    put(
        "hs256-with-key-bytes",
        mac("HS256", body.certificateKey.certificate().getPublicKey().getEncoded()));
    for (String other :
        new String[] {"HS256", "ES384", "EdDSA", "PS256", "es256", "ES256K", "SM2"}) {
      putHeader(
          "alg-says-"
              + (other.equals("es256")
                  ? "lower-case-es256"
                  : other.toLowerCase(java.util.Locale.ROOT)),
          text -> text.replace("ES256", other));
    }
    putHeader("alg-missing", text -> text.replace("\"alg\":\"ES256\",", ""));
    putHeader("alg-is-a-number", text -> text.replace("\"ES256\"", "256"));
  }

  private Jwk jwk() {
    return Jwk.of(body.certificateKey.certificate().getPublicKey());
  }

  private String mac(String algorithm, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String input =
          Base64Url.encode(bytes(header.replace("ES256", algorithm)))
              + "."
              + Base64Url.encode(payload);
      return input + "." + Base64Url.encode(mac.doFinal(bytes(input)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void headers() {
    Jwk stranger = Jwk.of(body.stranger.certificate().getPublicKey());
    putMember("embedded-jwk", "\"jwk\":" + JsonWriter.plain(stranger.toJson()));
    putMember("jku", "\"jku\":\"https://attacker.example/keys\"");
    putMember("x5u", "\"x5u\":\"https://attacker.example/chain\"");
    putMember("x5c", "\"x5c\":[\"AAAA\"]");
    putMember("crit-unknown", "\"crit\":[\"exp\"],\"exp\":1");
    putMember("crit-empty", "\"crit\":[]");
    putMember("b64-false", "\"b64\":false");
    putMember("crit-b64-false", "\"crit\":[\"b64\"],\"b64\":false");
    putMember("zip-deflate", "\"zip\":\"DEF\"");
    putMember("enc", "\"enc\":\"A128GCM\"");
    putMember("alg-twice", "\"alg\":\"none\"");
    putMember("kid-twice", "\"kid\":\"other\"");
    putHeader("typ-missing", text -> text.replaceFirst(",?\"typ\":\"vc\\+jwt\"", ""));
    putHeader("typ-jwt", text -> text.replace("vc+jwt", "JWT"));
    putHeader("typ-of-trust-list", text -> text.replace("vc+jwt", "hufu-trust-list+jwt"));
    putHeader("header-is-an-array", text -> "[" + text + "]");
    putHeader("header-with-trailing-bytes", text -> text + "{}");
    putHeader("header-with-byte-order-mark", text -> "\ufeff" + text);
    putHeader(
        "header-nested-deeply",
        text -> "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "," + text.substring(1));
  }

  private void keys() {
    String kid = IssuerExamples.keyId(body.certificateKey);
    String[][] others = {
      {"kid-traversal", "../../../../dev/null"},
      {"kid-sql", "' or '1'='1"},
      {"kid-with-nul", kid.substring(0, 42) + "\\u0000"},
      {"kid-empty", ""},
      {"kid-of-a-megabyte", "A".repeat(1 << 20)},
      {"kid-as-url", "https://attacker.example/" + kid}
    };
    for (String[] other : others) {
      putHeader(other[0], text -> text.replace(kid, other[1]));
    }
    putHeader("kid-is-a-number", text -> text.replace("\"" + kid + "\"", "1"));
    put("kid-confusion", signed(bytes(header), payload, as(kid, body.stranger)));
    put("kid-of-another-key-of-the-body", signed(bytes(header), payload, as(kid, body.statusKey)));
    put("signed-by-status-list-key", by(body.statusKey));
    put("signed-by-time-stamp-key", by(body.clock));
    put("signed-by-root-key", by(body.root));
    put("signed-by-stranger", by(body.stranger));
  }

  private static Signer as(String kid, Holder holder) {
    return Signer.of(org.hufu.core.signature.Algorithm.ES256, kid, holder.key());
  }

  private String by(Holder holder) {
    String kid = IssuerExamples.keyId(body.certificateKey);
    String named = header.replace(kid, IssuerExamples.keyId(holder));
    return signed(bytes(named), payload, IssuerExamples.signer(holder));
  }

  private void signatures() {
    byte[] genuine = Base64Url.decode(signature());
    put("signature-of-zeros", withSignature(new byte[64]));
    put("signature-empty", withSignature(new byte[0]));
    put("signature-short", withSignature(Arrays.copyOf(genuine, 63)));
    put("signature-with-trailing-byte", withSignature(Arrays.copyOf(genuine, 65)));
    put("signature-of-96-bytes", withSignature(Arrays.copyOf(genuine, 96)));
    byte[] zeroR = genuine.clone();
    Arrays.fill(zeroR, 0, 32, (byte) 0);
    put("signature-r-zero", withSignature(zeroR));
    byte[] largeS = genuine.clone();
    System.arraycopy(java.util.HexFormat.of().parseHex(ORDER), 0, largeS, 32, 32);
    put("signature-s-is-the-order", withSignature(largeS));
    put("signature-in-der", withSignature(der(genuine)));
    byte[] flipped = genuine.clone();
    flipped[10] ^= 1;
    put("signature-flipped-bit", withSignature(flipped));
    String other = signed(bytes(header), bytes(text(payload).replace("X5", "X6")), own());
    put(
        "payload-of-another",
        good.replaceFirst(
            "\\.[^.]*\\.", other.replaceFirst("^[^.]*", "").replaceFirst("[^.]*$", "")));
  }

  private static byte[] der(byte[] signature) {
    try {
      return new DERSequence(
              new ASN1Integer[] {
                new ASN1Integer(new java.math.BigInteger(1, Arrays.copyOf(signature, 32))),
                new ASN1Integer(new java.math.BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))
              })
          .getEncoded();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void payloads() {
    putPayload("payload-empty", new byte[0]);
    putPayload("payload-is-an-array", text -> "[" + text + "]");
    putPayload("payload-not-utf-8", new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'});
    putPayload("payload-with-byte-order-mark", text -> "\ufeff" + text);
    putPayload("payload-with-trailing-bytes", text -> text + " {}");
    putPayload(
        "name-twice", text -> "{\"issuer\":\"https://attacker.example\"," + text.substring(1));
    putPayload("name-twice-by-escape", text -> "{\"\\u0069ssuer\":\"x\"," + text.substring(1));
    putPayload("lone-surrogate", text -> text.replace("Firewall", "Fire\\ud800wall"));
    putPayload(
        "nesting-bomb",
        text -> "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "," + text.substring(1));
    putPayload(
        "number-of-a-million-digits",
        text -> "{\"a\":" + "9".repeat(1_000_000) + "," + text.substring(1));
    putPayload("number-beyond-double", text -> "{\"a\":1e400," + text.substring(1));
    putPayload("comment", text -> "/* x */" + text);
    putPayload("member-unknown", text -> "{\"extra\":true," + text.substring(1));
    putPayload(
        "context-of-a-stranger",
        text ->
            text.replace("https://www.w3.org/ns/credentials/v2", "https://attacker.example/v2"));
    putPayload(
        "content-changed-digest-kept",
        text -> text.replace("\"model\":\"X5\"", "\"model\":\"X9\""));
    putPayload(
        "digest-of-other-content",
        text -> text.replaceFirst("sha-256:[0-9a-f]{8}", "sha-256:00000000"));
    putPayload(
        "issuer-of-another-portal",
        text ->
            text.replaceFirst(
                "\"id\":\"https://body.example\"", "\"id\":\"https://other.example\""));
    putPayload("term-backwards", text -> text.replaceAll("2031-03-02", "2025-03-02"));
    putPayload("claim-wrapper-vc", text -> "{\"vc\":" + text + "}");
  }

  private void kinds() {
    put("trust-list-as-certificate", body.trustList());
    put("status-list-as-certificate", body.statusList(StatusEntry.REVOCATION));
    put("log-proof-as-certificate", body.logProof(body.pdf()));
    put("header-alone", good.substring(0, good.indexOf('.')));
    put("json-of-the-payload", text(payload));
    put("nothing", "");
    put("html", "<!doctype html><title>Valid</title>");
    put("endless-parts", "eyJ" + ".".repeat(100_000));
  }
}
