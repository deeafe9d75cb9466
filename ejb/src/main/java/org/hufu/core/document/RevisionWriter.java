package org.hufu.core.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what may follow the first revision, each with its own cross-reference table. There is one
 * way to write the same thing; the reader writes it again and compares the bytes.
 *
 * <pre>
 * (number 0 obj EOL object EOL endobj EOL)* xref EOL ... trailer EOL &lt;&lt; ... /Prev ... &gt;&gt; EOL
 * startxref EOL offset EOL %%EOF EOL
 * </pre>
 *
 * Text has one character per byte. Sources: ISO 32000-1, 7.5.6 (incremental updates); ISO 32000-2,
 * 12.8.4.3 (DSS) and 12.8.5 (document time-stamps).
 */
final class RevisionWriter {
  private static final String NO_RANGE = "[0 0000000000 0000000000 0000000000]";

  /** A signature that stands in a revision of its own. */
  enum Kind {
    SIGNATURE("Sig", "ETSI.CAdES.detached", "Signature"),
    TIME_STAMP("DocTimeStamp", "ETSI.RFC3161", "Archive");

    private final String type;
    private final String subFilter;
    private final String field;

    Kind(String type, String subFilter, String field) {
      this.type = type;
      this.subFilter = subFilter;
      this.field = field;
    }

    /** What only such a revision says. */
    String mark() {
      return "/Type/" + type + "/Filter/Adobe.PPKLite/SubFilter/" + subFilter;
    }
  }

  private final Outline outline;
  private final List<Integer> fields = new ArrayList<>();
  private final Map<String, Integer> certificates = new LinkedHashMap<>();
  private final Map<String, Integer> revocationLists = new LinkedHashMap<>();
  private final StringBuilder related = new StringBuilder();
  private final List<String> unrelated = new ArrayList<>();
  private int store;
  private int next;
  private int end;
  private int table;

  /**
   * A writer behind the first revision.
   *
   * @param end where that ends
   * @param table where its cross-reference table is
   * @param signature the contents of its signature
   */
  RevisionWriter(Outline outline, int end, int table, byte[] signature) {
    this.outline = outline;
    this.end = end;
    this.table = table;
    this.next = outline.size();
    unrelated.add(key(signature));
  }

  /** The file ends here. */
  int end() {
    return end;
  }

  /** Number of the next new object. */
  int next() {
    return next;
  }

  /** Whether a signature stands there whose validation data nobody wrote yet. */
  boolean awaitsValidationData() {
    return !unrelated.isEmpty();
  }

  /** Whether validation data stands there already. */
  boolean hasStore() {
    return store != 0;
  }

  int signatures() {
    return fields.size() + 1;
  }

  /** Bytes of a stored X.509 certificate or list, as text, by their object; null if not there. */
  String stored(int number) {
    return java.util.stream.Stream.of(certificates, revocationLists)
        .flatMap(map -> map.entrySet().stream())
        .filter(one -> one.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Validation data for all signatures that have none yet. */
  String validationData(ValidationEntries data) {
    TreeMap<Integer, String> objects = new TreeMap<>();
    String certs = references(data.certificates(), certificates, objects);
    String lists = references(data.revocationLists(), revocationLists, objects);
    for (String key : unrelated) {
      related.append("/" + key + "<</Cert" + certs + "/CRL" + lists + ">>");
    }
    unrelated.clear();
    if (store == 0) {
      store = next++;
      objects.put(outline.catalog().number().orElseThrow(), catalog());
    }
    objects.put(
        store,
        "<</Type/DSS/Certs%s/CRLs%s/VRI<<%s>>>>"
            .formatted(
                references(certificates.values()), references(revocationLists.values()), related));
    return revision(objects);
  }

  private String references(
      List<byte[]> items, Map<String, Integer> known, Map<Integer, String> objects) {
    List<Integer> numbers = new ArrayList<>();
    for (byte[] item : items) {
      String text = new String(item, StandardCharsets.ISO_8859_1);
      if (!known.containsKey(text)) {
        known.put(text, next);
        objects.put(next++, "<</Length " + item.length + ">>\nstream\n" + text + "\nendstream");
      }
      numbers.add(known.get(text));
    }
    return references(numbers);
  }

  private static String references(Iterable<Integer> numbers) {
    List<String> all = new ArrayList<>();
    numbers.forEach(number -> all.add(number + " 0 R"));
    return "[" + String.join(" ", all) + "]";
  }

  /**
   * A signature or time-stamp that covers everything up to its own end.
   *
   * @param contents hexadecimal
   * @param signedAt a date of PDF, or empty
   */
  String signature(Kind kind, String contents, String signedAt) {
    int field = next++;
    int value = next++;
    fields.add(field);
    unrelated.add(key(HexFormat.of().parseHex(contents)));
    TreeMap<Integer, String> objects = new TreeMap<>();
    objects.put(
        field,
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(%s%d)/F 132/Rect[0 0 0 0]/P %d 0 R/V %d 0 R>>"
            .formatted(kind.field, signatures(), outline.page().number().orElseThrow(), value));
    String date = signedAt.isEmpty() ? "" : "/M(" + signedAt + ")";
    objects.put(
        value,
        "<<" + kind.mark() + date + "/ByteRange" + NO_RANGE + "/Contents<" + contents + ">>>");
    refresh(objects);
    int start = end;
    String text = revision(objects);
    int hole = text.indexOf("/Contents<") + "/Contents".length();
    int resume = hole + contents.length() + 2;
    String range = "[0 %d %d %d".formatted(start + hole, start + resume, text.length() - resume);
    return text.replace(NO_RANGE, range + " ".repeat(NO_RANGE.length() - range.length() - 1) + "]");
  }

  /** What names the fields: form and page, or what these stand in. */
  private void refresh(Map<Integer, String> objects) {
    outline.form().number().ifPresent(number -> objects.put(number, outline.form(fields)));
    if (outline.form().number().isEmpty()) {
      objects.put(outline.catalog().number().orElseThrow(), catalog());
    }
    String annotations = Outline.array(outline.annotations().object(), fields);
    outline.annotations().number().ifPresent(number -> objects.put(number, annotations));
    if (outline.annotations().number().isEmpty()) {
      objects.put(
          outline.page().number().orElseThrow(),
          CosText.of(outline.page().object(), Map.of("Annots", annotations)));
    }
  }

  private String catalog() {
    Map<String, String> members = new TreeMap<>();
    if (store != 0) {
      members.put("DSS", store + " 0 R");
    }
    if (outline.form().number().isEmpty()) {
      members.put("AcroForm", outline.form(fields));
    }
    return CosText.of(outline.catalog().object(), members);
  }

  private String revision(SortedMap<Integer, String> objects) {
    StringBuilder text = new StringBuilder();
    TreeMap<Integer, Integer> offsets = new TreeMap<>();
    objects.forEach(
        (number, object) -> {
          offsets.put(number, end + text.length());
          text.append(number).append(" 0 obj\n").append(object).append("\nendobj\n");
        });
    int place = end + text.length();
    text.append("xref\n");
    offsets.forEach(
        (number, offset) -> {
          if (!offsets.containsKey(number - 1)) {
            text.append(number).append(' ').append(run(number, offsets)).append('\n');
          }
          text.append("%010d 00000 n \n".formatted(offset));
        });
    text.append(
        "trailer\n<</Size %d/Prev %d%s>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(next, table, outline.trailer(), place));
    table = place;
    end += text.length();
    return text.toString();
  }

  private static int run(int first, Map<Integer, Integer> offsets) {
    int number = first;
    while (offsets.containsKey(number)) {
      number++;
    }
    return number - first;
  }

  /** The name under which validation data relates to a signature; the standard wants SHA-1. */
  private static String key(byte[] contents) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(contents));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
