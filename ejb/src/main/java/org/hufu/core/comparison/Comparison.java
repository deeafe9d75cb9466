package org.hufu.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Digest;

/**
 * What the file says beside what somebody else says.
 *
 * @param against whom
 * @param fields in the order in which people read a certificate
 */
public record Comparison(Against against, List<FieldPair> fields) {
  private static final String DIGEST = "contentDigest";

  /** Members in reading order; others follow. */
  private static final List<String> ORDER =
      List.of(
          "number",
          "certificate",
          "publicId",
          "holder",
          "product",
          "scheme",
          "standards",
          "laboratories",
          "reports",
          "validFrom",
          "validUntil",
          "decidedAt",
          "utcOffset",
          "body",
          "url",
          DIGEST,
          "credentialDigest",
          "pdfDigest");

  /** Members of an entry of the log that a document can be held against. */
  private static final List<String> LOGGED =
      List.of("certificate", "publicId", DIGEST, "credentialDigest", "pdfDigest");

  public Comparison {
    fields =
        fields.stream()
            .filter(pair -> !pair.field().equals("type")) // of the shape, not of the certificate
            .sorted(
                Comparator.comparingInt(Comparison::place)
                    .thenComparing(pair -> pair.isName() ? 0 : 1))
            .toList();
  }

  private static int place(FieldPair pair) {
    int place = ORDER.indexOf(pair.member());
    return place < 0 ? ORDER.size() : place;
  }

  /**
   * With the content as the register has it.
   *
   * @throws org.hufu.core.json.MalformedJson if no such certificate could be made from it
   */
  public static Comparison withRegister(CertificateFacts file, JsonObject register) {
    return new Comparison(Against.REGISTER, whole(file, register));
  }

  private static List<FieldPair> whole(CertificateFacts file, JsonObject content) {
    JsonObject left = file.comparable();
    JsonObject right = file.comparable(content);
    return left.has(DIGEST)
        ? FieldPair.of(left, right)
        : FieldPair.of(
            left.with(DIGEST, file.contentDigest()),
            right.with(DIGEST, Digest.sha256Hex(JsonWriter.canonical(content))));
  }

  /**
   * With another form of the certificate, which may have less room: what one of them cannot say is
   * no difference.
   */
  public static Comparison withForm(CertificateFacts file, CertificateFacts other) {
    if (other.isWhole()) {
      return new Comparison(Against.OTHER_FORM, whole(file, other.comparable()));
    }
    if (file.isWhole()) {
      return new Comparison(
          Against.OTHER_FORM,
          FieldPair.of(other.comparable(file.comparable()), other.comparable()));
    }
    return new Comparison(
        Against.OTHER_FORM,
        FieldPair.of(file.comparable(), other.comparable()).stream()
            .filter(pair -> pair.file().isPresent() && pair.other().isPresent())
            .toList());
  }

  /**
   * With an entry of the log.
   *
   * @param file number and digests of the document, under the entry's names
   */
  public static Comparison withEntry(JsonObject file, JsonObject entry) {
    JsonObject left = JsonObject.empty();
    JsonObject right = JsonObject.empty();
    for (String name : LOGGED) {
      Optional<Object> stated = file.value(name);
      if (stated.isPresent()) {
        left = left.with(name, stated.get());
        right = entry.value(name).isPresent() ? right.with(name, entry.value(name).get()) : right;
      }
    }
    return new Comparison(Against.LOG, FieldPair.of(left, right));
  }

  public boolean isEqual() {
    return fields.stream().allMatch(FieldPair::isEqual);
  }

  /** Members that differ, each once. */
  public List<String> different() {
    return fields.stream()
        .filter(pair -> !pair.isEqual())
        .map(FieldPair::member)
        .distinct()
        .sorted()
        .toList();
  }

  /** For example {@code 24/25}. */
  public String score() {
    return fields.stream().filter(FieldPair::isEqual).count() + "/" + fields.size();
  }

  /** {@code against}, {@code equal} and the fields. */
  public JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("against", against.code());
    json.put("equal", isEqual());
    List<JsonObject> pairs = new ArrayList<>();
    fields.forEach(pair -> pairs.add(pair.toJson()));
    json.put("fields", pairs);
    return JsonObject.of(json);
  }
}
