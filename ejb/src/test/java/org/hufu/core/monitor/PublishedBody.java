package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.Tile;
import org.hufu.core.merkle.TreeHead;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.published.Unreadable;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;
import org.hufu.core.verification.IssuerExamples;
import org.hufu.core.witness.GrowingLog;

/**
 * Everything that a body publishes, in memory: a closed part of the log with 300 entries and one
 * that grows with 700, two certificates withdrawn and one suspended.
 */
public final class PublishedBody implements PublishedFiles {
  public final Map<String, byte[]> files = new HashMap<>();
  public final IssuerExamples body = new IssuerExamples();
  public final GrowingLog former = new GrowingLog("body.example/log/2025");
  public final GrowingLog log = new GrowingLog("body.example/log/2026");

  public PublishedBody() {
    former.append(issued(0));
    for (int i = 1; i < 300; i++) {
      former.append(i % 50 == 0 ? anchor(i) : issued(i));
    }
    log.append(opened(former.tree().head()));
    log.append(changed("withdrawn", 1));
    log.append(changed("suspended", 2));
    log.append(changed("reinstated", 2));
    log.append(changed("withdrawn", 2));
    log.append(changed("suspended", 3));
    for (int i = 306; i < 1000; i++) {
      log.append(i % 50 == 0 ? anchor(i) : issued(i));
    }
    publish();
  }

  /** Writes all files as they follow from the logs. */
  public void publish() {
    part("/log/2025", former);
    part("/log/2026", log);
    trust(named());
    put(
        "/.well-known/hufu.json",
        JsonObject.of("logs", List.of(named(former, "2025"), named(log, "2026"))));
    files.put("/pki/root.cer", body.rootCertificate());
    files.put("/pki/root.crl", body.revocationList());
    put("/status/revocation-1", body.statusList(StatusEntry.REVOCATION, 11, 12));
    put("/status/suspension-1", body.statusList(StatusEntry.SUSPENSION, 13));
  }

  void trust(TrustedLog named) {
    trust(body.trustList(named));
  }

  void trust(String compact) {
    put("/.well-known/trust-list.jws", compact);
    TrustList list = TrustListReader.read(compact, Set.of(), IssuerExamples.AT).list();
    keys(list.keys().stream().map(PublishedBody::jwk).toList());
  }

  void keys(List<JsonObject> keys) {
    put("/.well-known/jwks.json", JsonObject.of("keys", keys));
  }

  static JsonObject jwk(TrustedKey key) {
    return key.jwk().toJson().with("kid", key.keyId()).with("use", "sig");
  }

  private static JsonObject named(GrowingLog log, String year) {
    return JsonObject.of(
        "origin", log.key.name(),
        "key", log.key.text(),
        "url", "https://body.example/log/" + year + "/",
        "closed", year.equals("2025"));
  }

  /** The log as the trust list names it. */
  TrustedLog named() {
    TreeHead end = former.tree().head();
    var closed =
        new TrustedLog.Former(
            former.key.name(), former.key.text(), end.size(), end.root().base64());
    return new TrustedLog(log.key.name(), log.key.text(), List.of(closed), List.of());
  }

  /** Tiles, bundles and checkpoint of one part. */
  void part(String prefix, GrowingLog from) {
    from.tiles()
        .forEach((tile, hashes) -> files.put(prefix + "/" + tile.path(), Tile.encode(hashes)));
    for (long index = 0; index * Tile.FULL < from.size(); index++) {
      int width = (int) Math.min(Tile.FULL, from.size() - index * Tile.FULL);
      int first = (int) index * Tile.FULL;
      files.put(
          prefix + "/" + EntryBundle.path(index, width),
          EntryBundle.encode(from.entries().subList(first, first + width)));
    }
    put(prefix + "/checkpoint", from.checkpoint().write());
  }

  void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String path, JsonObject json) {
    put(path, JsonWriter.plain(json));
  }

  void change(String path, UnaryOperator<String> change) {
    put(path, change.apply(new String(files.get(path), StandardCharsets.UTF_8)));
  }

  void flip(String path, int place) {
    files.get(path)[place] ^= 1;
  }

  static byte[] issued(int number) {
    return JsonWriter.canonical(issue(number));
  }

  static JsonObject issue(int number) {
    return JsonObject.of(
        "type",
        "certificate.issued",
        "certificate",
        "CN01-NDP-2026-" + number,
        "publicId",
        "id" + number,
        "time",
        "2026-01-01T00:00:00Z",
        "contentDigest",
        "a".repeat(64),
        "credentialDigest",
        "b".repeat(64),
        "pdfDigest",
        "c".repeat(64));
  }

  static byte[] changed(String action, int number) {
    return JsonWriter.canonical(issue(number).with("type", "certificate." + action));
  }

  static byte[] anchor(long sequence) {
    return JsonWriter.canonical(
        JsonObject.of(
            "type", "audit.anchor",
            "node", "node-1",
            "sequence", sequence,
            "hash", "d".repeat(64),
            "time", "2026-01-01T00:00:00Z"));
  }

  byte[] opened(TreeHead end) {
    return JsonWriter.canonical(
        JsonObject.of(
            "type",
            "log.opened",
            "log",
            log.key.name(),
            "previous",
            JsonObject.of(
                "origin", former.key.name(), "size", end.size(), "root", end.root().base64()),
            "time",
            "2026-01-01T00:00:00Z"));
  }

  @Override
  public Optional<byte[]> read(String path, int limit) {
    byte[] bytes = files.get(path);
    if (bytes != null && bytes.length > limit) {
      throw Unreadable.tooLong(path, limit);
    }
    return Optional.ofNullable(bytes).map(byte[]::clone);
  }

  Inquiry inquiry() {
    return new Inquiry(
        Set.of(body.pin()), List.of(), Set.of(), IssuerExamples.AT, 2000, () -> false);
  }

  MonitorReport check() {
    return check(inquiry());
  }

  MonitorReport check(Inquiry inquiry) {
    return Monitor.check(this, inquiry, (origin, entries, of) -> {});
  }

  /** Fails unless a check finds this, and comes to the verdict that goes with it. */
  void assertFinds(Flaw flaw, String object) {
    MonitorReport report = check();

    assertThat(report.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.flaw()).isEqualTo(flaw);
              assertThat(finding.object()).contains(object);
            });
    assertThat(report.verdict())
        .isEqualTo(
            flaw.isDamage() ? MonitorReport.Verdict.DAMAGED : MonitorReport.Verdict.CANNOT_TELL);
  }
}
