package org.hufu.portal.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;

/** Certificates for tests of this package. */
public final class DocumentExamples {
  private static final String PUBLIC_ID = "mzxw6ytboi3gk5dfon2ca5dfon2ca43p";

  private DocumentExamples() {}

  public static final CertificateContent ROUTER =
      with(
          new Text("示例网络设备(深圳)有限公司", "Example Network Devices (Shenzhen) Co., Ltd."),
          new Text("企业级路由器 ER-9000", "Enterprise Router ER-9000"));

  public static final CertificatePdf.Binding BINDING =
      new CertificatePdf.Binding(
          "eyJhbGciOiJFUzI1NiJ9.eyJ0ZXN0Ijp0cnVlfQ.c2lnbmF0dXJl",
          Optional.of(offline()),
          Instant.parse("2026-11-23T18:30:00Z"),
          List.of("GB 40050-2021", "GB/T 42250-2022", "ETSI EN 303 645 V3.1.3"));

  private static String offline() {
    String base = "https://certification.example";
    List<StatusEntry> statuses =
        List.of(
            new StatusEntry(StatusEntry.REVOCATION, 7, base + "/status/revocation-1"),
            new StatusEntry(StatusEntry.SUSPENSION, 7, base + "/status/suspension-1"));
    return CompactCertificate.sign(
            ROUTER, base, statuses, KeyExamples.holder(Algorithm.ES256).signer())
        .orElseThrow()
        .text();
  }

  /** Decided on a Tuesday morning in Shenzhen, when it was still Monday in Greenwich. */
  public static CertificateContent with(Text holder, Text product) {
    return new CertificateContent(
        JsonObject.of(
            Map.ofEntries(
                Map.entry("type", CertificateContent.TYPE),
                Map.entry("number", "CN01-NDP-2026-000001"),
                Map.entry("publicId", PUBLIC_ID),
                Map.entry("body", body()),
                Map.entry("holder", holder(holder)),
                Map.entry("product", product(product)),
                Map.entry("scheme", scheme()),
                Map.entry("standards", List.of("GB-40050-2021", "EN-303645-V3.1.3")),
                Map.entry("laboratories", List.of(laboratory())),
                Map.entry("reports", List.of(report())),
                Map.entry("validFrom", "2026-11-24"),
                Map.entry("validUntil", "2031-11-23"),
                Map.entry("decidedAt", "2026-11-23T18:30:00Z"),
                Map.entry("url", "https://certification.example/certificates/" + PUBLIC_ID))));
  }

  private static JsonObject body() {
    return JsonObject.of(
        "id", "cn01",
        "code", "CN01",
        "name", text("示例网络安全认证中心", "Example Centre for Network Security Certification"),
        "country", "CN",
        "utcOffset", "+08:00");
  }

  private static JsonObject holder(Text name) {
    return JsonObject.of(
        "name", name.toJson(),
        "address",
            text("广东省深圳市南山区示例路 8 号", "8 Example Road, Nanshan District, Shenzhen, Guangdong"),
        "country", "CN");
  }

  private static JsonObject product(Text name) {
    return JsonObject.of(
        "name", name.toJson(),
        "category", "router",
        "model", "ER-9000-48X",
        "hardwareVersion", "H3.1",
        "softwareVersion", "8.4.2 (build 20260918)",
        "digests", List.of(JsonObject.of("algorithm", "sha-256", "value", "9f86d081".repeat(8))));
  }

  private static JsonObject scheme() {
    return JsonObject.of(
        "id", "network-device-protection",
        "version", "1.0",
        "name", text("网络设备安全认证方案", "Network device protection scheme"),
        "level", "EAL2");
  }

  private static JsonObject laboratory() {
    return JsonObject.of(
        "name",
        text("示例信息安全检测实验室", "Example Information Security Test Laboratory"),
        "accreditation",
        "CNAS L0001");
  }

  private static JsonObject report() {
    return JsonObject.of(
        "number", "L0001-2026-000042", "version", 2, "credentialDigest", "ab".repeat(32));
  }

  private static JsonObject text(String zh, String en) {
    return new Text(zh, en).toJson();
  }
}
