package org.hufu.core.credential;

import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/** Contents and issuers that stand for real ones. */
public final class CredentialExamples {
  public static final String BASE = "https://cn.example";
  public static final Issuer BODY = Issuer.body(BASE, new Text("示例认证机构", "Example Body"));
  public static final String PUBLIC_ID = "abcdefghijklmnopqrstuvwxyz234567";

  private CredentialExamples() {}

  public static CertificateContent certificate() {
    return new CertificateContent(
        JsonObject.of(
            "type",
            CertificateContent.TYPE,
            "number",
            "CN01-NDP-2026-000001",
            "publicId",
            PUBLIC_ID,
            "body",
            JsonObject.of(
                "id", "cn", "code", "CN01", "name", BODY.name().toJson(), "country", "CN"),
            "holder",
            JsonObject.of("name", text("某某公司", "Some Company"), "country", "CN"),
            "product",
            product(),
            "scheme",
            JsonObject.of("id", "NDP", "version", "1", "name", text("网络设备", "Network device")),
            "standards",
            List.of("GB 40050-2021"),
            "laboratories",
            List.of(
                JsonObject.of(
                    "name", text("某实验室", "Some Laboratory"), "accreditation", "CNAS L0001")),
            "reports",
            List.of(
                JsonObject.of("number", "R-1", "version", 1, "credentialDigest", "0".repeat(64))),
            "validFrom",
            "2026-11-24",
            "validUntil",
            "2031-11-23",
            "decidedAt",
            "2026-11-24T07:00:00Z",
            "url",
            BASE + "/en/certificates/CN01-NDP-2026-000001"));
  }

  private static JsonObject product() {
    return JsonObject.of(
        "name", text("路由器", "Router"),
        "category", "router",
        "model", "R-9000",
        "hardwareVersion", "A1",
        "firmwareVersion", "2.4.1",
        "softwareVersion", "",
        "digests", List.of(JsonObject.of("algorithm", "sha-256", "value", "f".repeat(64))));
  }

  public static TestReportContent report() {
    return new TestReportContent(
        JsonObject.of(
            "type",
            TestReportContent.TYPE,
            "number",
            "R-1",
            "version",
            1,
            "results",
            List.of(JsonObject.of("testCase", "T-1", "verdict", "pass")),
            "authorisedAt",
            Instant.parse("2026-11-20T08:00:00Z").toString()));
  }

  /** One place in each of the four lists. */
  public static List<StatusEntry> statuses() {
    return List.of(
        new StatusEntry(StatusEntry.REVOCATION, 94567, BASE + "/status/revocation-1"),
        new StatusEntry(StatusEntry.SUSPENSION, 94567, BASE + "/status/suspension-1"),
        new StatusEntry(StatusEntry.REFRESH, 94567, BASE + "/status/refresh-1"),
        new StatusEntry(
            StatusEntry.MESSAGE, 94567, BASE + "/status/message-1", StatusMessage.dictionary()));
  }

  private static JsonObject text(String zh, String en) {
    return new Text(zh, en).toJson();
  }
}
