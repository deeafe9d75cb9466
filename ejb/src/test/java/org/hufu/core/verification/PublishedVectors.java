package org.hufu.core.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.qr.DrawnSymbols;
import org.hufu.core.signature.Chance;
import org.hufu.core.signature.X509Examples.Holder;

/** Writes and reads the examples under {@code src/test/resources/vectors}, for other verifiers. */
final class PublishedVectors {
  static final Path FOLDER = Path.of("src", "test", "resources", "vectors");
  static final String MANIFEST = "manifest.json";

  /** Larger ones are bombs that nobody needs to store. */
  private static final int LARGEST = 20_000;

  private static final String LIST = "genuine/trust-list.jws";
  private static final String REVOCATION = "genuine/revocation-1.jwt";
  private static final String SUSPENSION = "genuine/suspension-1.jwt";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Vector> vectors = new ArrayList<>();

  private PublishedVectors() {}

  /** The same bytes in each run. */
  static Map<String, byte[]> written() {
    PublishedVectors all = new PublishedVectors();
    Chance.fixed("hufu vectors 1", IssuerExamples.SIGNED_AT, () -> all.write(new IssuerExamples()));
    return all.files;
  }

  static Map<String, byte[]> published() {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private void write(IssuerExamples body) {
    keys(body);
    genuine(body);
    Vector good = vector(body, "genuine/certificate.pdf");
    for (String name : List.of("certificate.jwt", "certificate.txt", "photo.png", "address.txt")) {
      vectors.add(vector(body, "genuine/" + name));
    }
    vectors.add(vector(body, "genuine/long-names.txt"));
    vectors.add(good);
    vectors.add(good.withProof("genuine/certificate.tlog-proof"));
    vectors.add(good.withProof("genuine/checkpoint"));
    vectors.add(good.withStatus("genuine/revocation-1-set.jwt", SUSPENSION));
    vectors.add(good.withStatus(REVOCATION, "genuine/suspension-1-set.jwt"));
    vectors.add(good.withStatus());
    vectors.add(good.withStatus(REVOCATION));
    vectors.add(good.withTrust());
    vectors.add(good.withRoots());
    vectors.add(good.withRoots("A".repeat(43)));
    vectors.add(good.withAt("2026-06-02T12:00:00Z"));
    vectors.add(good.withAt("2026-03-01T12:00:00Z"));
    vectors.add(vector(body, "altered/byte-changed.pdf"));
    vectors.add(vector(body, "altered/bytes-appended.pdf"));
    vectors.add(vector(body, "altered/other-credential.pdf"));
    hostile(body, "jose", HostileTokens.of(body));
    hostile(body, "cose", HostileSymbols.of(body));
    SuiteVectors suites = new SuiteVectors(body, good);
    suites.files().forEach((name, bytes) -> files.put(name, bytes));
    vectors.addAll(suites.vectors());
    JsonObject manifest =
        JsonObject.of(
            "type",
            "hufu:Vectors:1",
            "vectors",
            vectors.stream().map(one -> one.toJson(files)).toList());
    put(MANIFEST, JsonWriter.plain(manifest).replace("},{", "},\n{") + "\n");
  }

  private static Vector vector(IssuerExamples body, String file) {
    return new Vector(
        file,
        List.of(LIST),
        List.of(body.pin()),
        List.of(REVOCATION, SUSPENSION),
        java.util.Optional.empty(),
        IssuerExamples.AT);
  }

  private void hostile(IssuerExamples body, String folder, Map<String, byte[]> all) {
    all.forEach(
        (name, bytes) -> {
          if (bytes.length <= LARGEST) {
            String ending = name.startsWith("picture-") ? ".bin" : ".txt";
            String file = "hostile/" + folder + "/" + name + ending;
            files.put(file, bytes);
            vectors.add(vector(body, file));
          }
        });
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void keys(IssuerExamples body) {
    Map<String, Holder> holders =
        Map.of(
            "root", body.root,
            "certificate", body.certificateKey,
            "status-list", body.statusKey,
            "time-stamp", body.clock,
            "stranger", body.stranger);
    new TreeMap<>(holders)
        .forEach(
            (name, holder) -> {
              put(
                  "keys/" + name + "-DO-NOT-TRUST.pem",
                  pem("PRIVATE KEY", holder.key().getEncoded()));
              put(
                  "keys/" + name + ".pem",
                  pem("CERTIFICATE", IssuerExamples.encoded(holder.certificate())));
            });
    put("keys/log.txt", body.logKey.text() + "\n");
    put("keys/root-thumbprint.txt", body.pin() + "\n");
  }

  static String pem(String kind, byte[] der) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  private void genuine(IssuerExamples body) {
    byte[] pdf = body.pdf();
    String url = IssuerExamples.content().requireText("url");
    files.put("genuine/certificate.pdf", pdf);
    put("genuine/certificate.jwt", body.credential());
    put("genuine/certificate.txt", body.compact());
    files.put("genuine/photo.png", DrawnSymbols.png(url, body.compact()));
    put("genuine/address.txt", url);
    put("genuine/long-names.txt", body.longCompact());
    put(
        "genuine/content.json",
        new String(JsonWriter.canonical(IssuerExamples.content()), StandardCharsets.UTF_8));
    put(LIST, body.trustList());
    put(REVOCATION, body.statusList(StatusEntry.REVOCATION));
    put(SUSPENSION, body.statusList(StatusEntry.SUSPENSION));
    put(
        "genuine/revocation-1-set.jwt",
        body.statusList(StatusEntry.REVOCATION, IssuerExamples.SLOT));
    put(
        "genuine/suspension-1-set.jwt",
        body.statusList(StatusEntry.SUSPENSION, IssuerExamples.SLOT));
    var proof = body.proof(body.entry(body.credential(), pdf));
    put("genuine/certificate.tlog-proof", proof.write());
    put("genuine/checkpoint", proof.checkpoint());
    byte[] changed = pdf.clone();
    changed[200] ^= 1;
    files.put("altered/byte-changed.pdf", changed);
    byte[] appended = java.util.Arrays.copyOf(pdf, pdf.length + 1);
    appended[pdf.length] = '\n';
    files.put("altered/bytes-appended.pdf", appended);
    String other = IssuerExamples.credential(IssuerExamples.content(), body.stranger);
    files.put("altered/other-credential.pdf", body.pdf(other));
  }

  static List<JsonObject> cases(Map<String, byte[]> files) {
    return JsonReader.read(files.get(MANIFEST)).objects("vectors");
  }
}
