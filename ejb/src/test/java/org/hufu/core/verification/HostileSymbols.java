package org.hufu.core.verification;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.apache.commons.codec.binary.Base45;
import org.hufu.core.json.Base64Url;
import org.hufu.core.picture.PictureExamples;
import org.hufu.core.qr.DrawnSymbols;
import org.hufu.core.signature.Signer;

/** Attacks on the text of an offline certificate and on pictures of it, signed where it matters. */
final class HostileSymbols {
  private static final HexFormat HEX = HexFormat.of();
  private static final int CERTIFICATE = -65537;

  private final IssuerExamples body;
  private final String good;
  private final CBORObject envelope;
  private final Map<String, byte[]> all = new LinkedHashMap<>();

  private HostileSymbols(IssuerExamples body) {
    this.body = body;
    this.good = body.compact();
    this.envelope = CBORObject.DecodeFromBytes(cbor());
  }

  static Map<String, byte[]> of(IssuerExamples body) {
    HostileSymbols symbols = new HostileSymbols(body);
    symbols.texts();
    symbols.shapes();
    symbols.headers();
    symbols.signatures();
    symbols.claims();
    symbols.pictures();
    return symbols.all;
  }

  private byte[] cbor() {
    byte[] text = good.substring(6).getBytes(StandardCharsets.US_ASCII);
    return Base45.builder().get().decode(text);
  }

  private static String text(byte[] cbor) {
    return "HUFU1:" + new String(Base45.builder().get().encode(cbor), StandardCharsets.US_ASCII);
  }

  private void put(String name, String text) {
    all.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void hex(String name, String cbor) {
    put(name, text(HEX.parseHex(cbor)));
  }

  private static byte[] encode(CBORObject item) {
    return item.EncodeToBytes(CBOREncodeOptions.DefaultCtap2Canonical);
  }

  private void texts() {
    put("prefix-of-another-version", "HUFU2:" + good.substring(6));
    put("prefix-of-a-health-certificate", "HC1:" + good.substring(6));
    put("prefix-in-lower-case", "hufu1:" + good.substring(6));
    put("base45-in-lower-case", "HUFU1:" + good.substring(6).toLowerCase(Locale.ROOT));
    put("base45-overflow-of-three", good.substring(0, 6) + ":::" + good.substring(9));
    put("base45-overflow-of-two", good + "::");
    put("base45-odd-length", good + "0");
    put("base45-sign-outside", good.replaceFirst("(?<=.{20}).", "_"));
    put("base45-full-width", good.substring(0, 20) + "Ａ" + good.substring(21));
    put("base45-with-line-feed", good.substring(0, 50) + "\n" + good.substring(50));
    put("longer-than-any-symbol", good + "000".repeat(500));
    put("of-a-megabyte", "HUFU1:" + "0".repeat(1 << 20));
    put("prefix-alone", "HUFU1:");
    put("address-and-text", "https://body.example/certificates/" + good);
  }

  private void shapes() {
    byte[] bytes = cbor();
    put("untagged", text(Arrays.copyOfRange(bytes, 1, bytes.length)));
    put("tag-of-mac0", text(with(bytes, 0, 0xd1)));
    put("tag-of-encrypt0", text(with(bytes, 0, 0xd0)));
    hex("tag-of-sign", "d8628440a04040");
    hex("tagged-twice", "d2d28440a04040");
    hex("three-items", "d28340a040");
    hex("five-items", "d28540a0404040");
    hex("array-of-indefinite-length", "d29f40a04040ff");
    hex("bytes-of-indefinite-length", "d2845f4100ffa04040");
    hex("long-form-of-a-length", "d2980440a04040");
    hex("long-form-of-a-number", "d28440a0180a40");
    hex("length-of-two-to-the-63", "d29b7fffffffffffffff");
    hex("length-beyond-two-to-the-63", "d29bffffffffffffffff");
    hex("map-of-four-billion", "d28440ba00ffffffff4040");
    hex("float", "d28440a0f93c0040");
    hex("boolean", "d28440a0f540");
    hex("big-number", "d28440a0c24100" + "40");
    put("nesting-bomb", text(filled(0x81, 560)));
    put("trailing-byte", text(Arrays.copyOf(bytes, bytes.length + 1)));
    put("cut", text(Arrays.copyOf(bytes, bytes.length - 5)));
    put("deflated", text(deflated(bytes)));
    put("deflate-bomb", text(deflated(new byte[400_000])));
    put("payload-detached", text(envelope(envelope.get(0).GetByteString(), null, new byte[64])));
    put("json-in-place-of-cbor", text("{\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] with(byte[] bytes, int place, int value) {
    byte[] changed = bytes.clone();
    changed[place] = (byte) value;
    return changed;
  }

  private static byte[] filled(int value, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    bytes[0] = (byte) 0xd2;
    return bytes;
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] envelope(byte[] header, byte[] payload, byte[] signature) {
    CBORObject array =
        CBORObject.NewArray()
            .Add(CBORObject.FromObject(header))
            .Add(CBORObject.NewMap())
            .Add(payload == null ? CBORObject.Null : CBORObject.FromObject(payload))
            .Add(CBORObject.FromObject(signature));
    byte[] plain = encode(array);
    byte[] tagged = new byte[plain.length + 1];
    tagged[0] = (byte) 0xd2;
    System.arraycopy(plain, 0, tagged, 1, plain.length);
    return tagged;
  }

  private static byte[] signed(byte[] header, byte[] payload, Signer signer) {
    byte[] covered =
        encode(
            CBORObject.NewArray()
                .Add("Signature1")
                .Add(CBORObject.FromObject(header))
                .Add(CBORObject.FromObject(new byte[0]))
                .Add(CBORObject.FromObject(payload)));
    return envelope(header, payload, signer.sign(covered));
  }

  private byte[] payload() {
    return envelope.get(2).GetByteString();
  }

  private Signer own() {
    return IssuerExamples.signer(body.certificateKey);
  }

  private void header(String name, String hex) {
    String kid = "49" + HEX.formatHex(kid(own()));
    put(name, text(signed(HEX.parseHex(hex.replace("KID", kid)), payload(), own())));
  }

  private static byte[] kid(Signer signer) {
    return Arrays.copyOf(Base64Url.decode(signer.keyId()), 9);
  }

  private void headers() {
    header("header-empty", "");
    header("header-alg-missing", "a104KID");
    header("header-alg-unknown", "a2013903e704KID");
    header("header-alg-hmac", "a2010504KID");
    header("header-alg-es384", "a20138220" + "4KID");
    header("header-alg-text", "a2016545533235" + "3604KID");
    header("header-kid-missing", "a10126");
    header("header-kid-short", "a201260448" + "0000000000000000");
    header("header-kid-of-nobody", "a2012604490" + "00000000000000000");
    header("header-crit", "a3012602810104KID");
    header("header-content-type", "a30126030004KID");
    header("header-x5chain", "a3012604KID182141" + "00");
    header("header-is-an-array", "820126");
    CBORObject loose = CBORObject.DecodeFromBytes(cbor()).UntagOne();
    loose.get(1).Add(1, -7);
    byte[] plain = encode(loose);
    put("header-unprotected", text(joined(plain)));
  }

  private static byte[] joined(byte[] plain) {
    byte[] tagged = new byte[plain.length + 1];
    tagged[0] = (byte) 0xd2;
    System.arraycopy(plain, 0, tagged, 1, plain.length);
    return tagged;
  }

  private void signatures() {
    byte[] header = envelope.get(0).GetByteString();
    byte[] genuine = envelope.get(3).GetByteString();
    put("signature-of-zeros", text(envelope(header, payload(), new byte[64])));
    put("signature-short", text(envelope(header, payload(), Arrays.copyOf(genuine, 63))));
    put("signature-long", text(envelope(header, payload(), Arrays.copyOf(genuine, 65))));
    byte[] flipped = genuine.clone();
    flipped[3] ^= 1;
    put("signature-flipped-bit", text(envelope(header, payload(), flipped)));
    put("kid-confusion", text(signed(header, payload(), IssuerExamples.signer(body.stranger))));
    put("signed-by-status-list-key", text(by(IssuerExamples.signer(body.statusKey))));
    put("signed-by-stranger", text(by(IssuerExamples.signer(body.stranger))));
  }

  private byte[] by(Signer signer) {
    byte[] header =
        encode(CBORObject.NewMap().Add(1, -7).Add(4, CBORObject.FromObject(kid(signer))));
    return signed(header, payload(), signer);
  }

  private void claim(String name, Consumer<CBORObject> change) {
    CBORObject claims = CBORObject.DecodeFromBytes(payload());
    change.accept(claims);
    put(name, text(signed(envelope.get(0).GetByteString(), encode(claims), own())));
  }

  private static CBORObject inner(CBORObject claims) {
    return claims.get(CBORObject.FromObject(CERTIFICATE));
  }

  private void claims() {
    byte[] header = envelope.get(0).GetByteString();
    put("claims-empty", text(signed(header, new byte[0], own())));
    put("claims-are-an-array", text(signed(header, HEX.parseHex("80"), own())));
    put("claim-twice", text(signed(header, HEX.parseHex("a201616101" + "6162"), own())));
    put(
        "claims-out-of-order",
        text(signed(header, HEX.parseHex("a2041a6a000000" + "016161"), own())));
    put("text-not-utf-8", text(signed(header, HEX.parseHex("a10161ff"), own())));
    claim("claim-issuer-missing", claims -> claims.Remove(CBORObject.FromObject(1)));
    claim("claim-certificate-missing", claims -> claims.Remove(CBORObject.FromObject(CERTIFICATE)));
    claim("claim-unknown", claims -> claims.Add(99, "x"));
    claim("claim-issuer-a-number", claims -> claims.Set(1, CBORObject.FromObject(1)));
    claim("claim-term-negative", claims -> claims.Set(4, CBORObject.FromObject(-1)));
    claim(
        "claim-term-beyond-years", claims -> claims.Set(4, CBORObject.FromObject(Long.MAX_VALUE)));
    claim(
        "claim-term-not-at-midnight",
        claims -> claims.Set(5, CBORObject.FromObject(1_772_500_001)));
    claim("claim-id-short", claims -> claims.Set(7, CBORObject.FromObject(new byte[4])));
    claim("claim-number-empty", claims -> inner(claims).Set(1, CBORObject.FromObject("")));
    claim(
        "claim-name-of-three-texts",
        claims -> inner(claims).get(CBORObject.FromObject(3)).Add("c"));
    claim(
        "claim-versions-of-two",
        claims -> inner(claims).Set(5, CBORObject.NewArray().Add("1").Add("2")));
    claim(
        "claim-status-negative",
        claims -> inner(claims).Set(10, CBORObject.NewArray().Add(1).Add(-1)));
    claim("claim-offset-of-a-day", claims -> inner(claims).Set(12, CBORObject.FromObject(1440)));
    claim(
        "claim-model-overlong",
        claims -> inner(claims).Set(4, CBORObject.FromObject("M".repeat(700))));
    claim(
        "claim-digest-of-another",
        claims -> inner(claims).Set(11, CBORObject.FromObject(new byte[31])));
  }

  private void pictures() {
    String address = "https://shop.example/";
    all.put("picture-of-a-foreign-code", DrawnSymbols.png(address));
    all.put("picture-of-a-broken-text", DrawnSymbols.png("HUFU1:ABC"));
    all.put(
        "picture-of-a-changed-text", DrawnSymbols.png(text(with(cbor(), 100, cbor()[100] ^ 1))));
    all.put("picture-of-50000-pixels-a-side", PictureExamples.pngClaiming(50_000, 50_000));
    all.put("picture-of-negative-size", PictureExamples.pngClaiming(-5, 5));
    all.put("picture-of-a-thousand-scans", PictureExamples.jpegOfScans(1000));
    all.put("picture-arithmetic", PictureExamples.jpegOfKind(0xc9));
    all.put("picture-lossless", PictureExamples.jpegOfKind(0xc3));
    all.put("picture-of-65500-lines", PictureExamples.jpegClaiming(65_500, 65_500));
    all.put("picture-cut", Arrays.copyOf(DrawnSymbols.png(good), 200));
  }
}
