package org.hufu.core.qr;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.binary.Base45;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialExamples;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.KeyExamples.Holder;

/** Offline certificates, good ones and their bytes, for taking them apart. */
final class CompactExamples {
  static final Holder KEY = KeyExamples.holder(Algorithm.ES256);
  static final CompactCertificate GOOD = signed(CredentialExamples.certificate(), KEY);

  private static final HexFormat HEX = HexFormat.of();

  private CompactExamples() {}

  static CompactCertificate signed(CertificateContent content, Holder key) {
    return CompactCertificate.sign(
            content, CredentialExamples.BASE, CredentialExamples.statuses(), key.signer())
        .orElseThrow();
  }

  /** As long as real ones are: names of a company, a product line, three versions. */
  static CertificateContent realistic() {
    JsonObject content = CredentialExamples.certificate().json();
    JsonObject product =
        content
            .requireObject("product")
            .with("name", new Text("边缘安全路由器", "Edge security router").toJson())
            .with("model", "ER-9000, ER-9000S")
            .with("hardwareVersion", "B2")
            .with("firmwareVersion", "V200R024C00SPC500")
            .with("softwareVersion", "24.3.1-b1187");
    JsonObject holder =
        content
            .requireObject("holder")
            .with("name", new Text("示例网络设备有限公司", "Example Networks Ltd").toJson());
    JsonObject body = content.requireObject("body").with("utcOffset", "+08:00");
    return new CertificateContent(
        content.with("product", product).with("holder", holder).with("body", body));
  }

  static CoseSign1 envelope() {
    return parse(bytes(GOOD.text()));
  }

  static CoseSign1 parse(byte[] bytes) {
    try {
      return CoseSign1.parse(bytes);
    } catch (QrRefused e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return Base45.builder().get().decode(text.substring(6).getBytes(StandardCharsets.US_ASCII));
  }

  static String text(byte[] bytes) {
    return CompactCertificate.PREFIX
        + new String(Base45.builder().get().encode(bytes), StandardCharsets.US_ASCII);
  }

  static String text(String hex) {
    return text(HEX.parseHex(hex));
  }

  /** The good one with another protected header, in hex; {@code KID} stands for its key id. */
  static String withHeader(String hex) {
    byte[] keyId = Base64Url.decode(GOOD.keyId());
    byte[] header = HEX.parseHex(hex.replace("KID", "49" + HEX.formatHex(keyId)));
    CoseSign1 good = envelope();
    return text(good.with(header, good.signature()).bytes());
  }

  /** Other claims, properly signed. */
  static String withPayload(byte[] payload) {
    return text(CoseSign1.sign(payload, KEY.signer()).bytes());
  }

  static CBORObject claims() {
    return CBORObject.DecodeFromBytes(envelope().payload());
  }

  static String with(CBORObject claims) {
    return withPayload(CoseSign1.encode(claims));
  }

  static String withSignature(byte[] signature) {
    CoseSign1 good = envelope();
    return text(good.with(good.protectedHeader(), signature).bytes());
  }

  static List<Algorithm> algorithms() {
    return List.of(Algorithm.ES256, Algorithm.ES384, Algorithm.EDDSA);
  }
}
