package org.hufu.portal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.portal.document.PrintedCertificate.Body;
import org.hufu.portal.document.PrintedCertificate.Digest;
import org.hufu.portal.document.PrintedCertificate.Evidence;
import org.hufu.portal.document.PrintedCertificate.Holder;
import org.hufu.portal.document.PrintedCertificate.Identity;
import org.hufu.portal.document.PrintedCertificate.Laboratory;
import org.hufu.portal.document.PrintedCertificate.Parties;
import org.hufu.portal.document.PrintedCertificate.Product;
import org.hufu.portal.document.PrintedCertificate.Report;
import org.hufu.portal.document.PrintedCertificate.Scheme;
import org.hufu.portal.document.PrintedCertificate.Term;
import org.hufu.portal.document.PrintedCertificate.Versions;

/** Certificates for tests of this package. */
public final class DocumentExamples {

  private DocumentExamples() {}

  public static final PrintedCertificate ROUTER =
      with(
          new Text("示例网络设备(深圳)有限公司", "Example Network Devices (Shenzhen) Co., Ltd."),
          new Text("企业级路由器 ER-9000", "Enterprise Router ER-9000"));

  public static final CertificatePdf.Binding BINDING =
      new CertificatePdf.Binding(
          "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
          "eyJhbGciOiJFUzI1NiJ9.eyJ0ZXN0Ijp0cnVlfQ.c2lnbmF0dXJl",
          Instant.parse("2026-11-24T02:30:00Z"));

  public static PrintedCertificate with(Text holder, Text product) {
    return new PrintedCertificate(
        new Identity(
            "CN01-NDP-2026-000001",
            "mzxw6ytboi3gk5dfon2ca5dfon2ca43p",
            "https://certification.example/certificates/mzxw6ytboi3gk5dfon2ca5dfon2ca43p"),
        new Parties(
            new Body(
                "urn:hufu:body:cn01",
                "CN01",
                new Text("示例网络安全认证中心", "Example Centre for Network Security Certification"),
                "CN"),
            new Holder(
                holder,
                Optional.of(
                    new Text(
                        "广东省深圳市南山区示例路 8 号",
                        "8 Example Road, Nanshan District, Shenzhen, Guangdong")),
                "CN"),
            List.of(
                new Laboratory(
                    new Text("示例信息安全检测实验室", "Example Information Security Test Laboratory"),
                    "CNAS L0001"))),
        new Product(
            product,
            "router",
            "ER-9000-48X",
            new Versions("H3.1", "", "8.4.2 (build 20260918)"),
            List.of(
                new Digest(
                    "sha-256",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))),
        new Scheme(
            "network-device-protection",
            "1.0",
            new Text("网络设备安全认证方案", "Network device protection scheme"),
            Optional.of("EAL2")),
        new Evidence(
            List.of("GB 40050-2021", "GB/T 42250-2022", "EN 303 645 V3.1.3"),
            List.of(new Report("L0001-2026-000042", 2, "ab".repeat(32)))),
        new Term(
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2031, 11, 23),
            Instant.parse("2026-11-24T02:30:00Z")));
  }
}
