package org.hufu.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * What a later revision must know of the first one: the objects that it writes anew.
 *
 * @param catalog with the number of its object; so is each of the following
 * @param form empty number if it stands in the catalog
 * @param annotations empty number if they stand in the page
 * @param trailer its members that every later trailer repeats, as text
 * @param size the first number that no object has
 */
record Outline(
    Numbered<COSDictionary> catalog,
    Numbered<COSDictionary> page,
    Numbered<COSDictionary> form,
    Numbered<COSArray> annotations,
    String trailer,
    int size) {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_SIZE = 100_000;

  /** An object and its number in the file, where it has one of its own. */
  record Numbered<T extends COSBase>(Optional<Integer> number, T object) {}

  /** Empty for a file that nobody can append to as we do. */
  static Optional<Outline> of(COSDictionary trailer) {
    try {
      var catalog = dictionary(trailer, COSName.ROOT);
      var page = page(catalog.object());
      int size = trailer.getInt(COSName.SIZE);
      if (catalog.number().isEmpty() || page.number().isEmpty() || size < 1 || size > MAX_SIZE) {
        return Optional.empty();
      }
      String repeated =
          List.of(COSName.ROOT, COSName.INFO, COSName.ID).stream()
              .filter(trailer::containsKey)
              .map(key -> CosText.of(key) + " " + CosText.of(trailer.getItem(key)))
              .collect(Collectors.joining());
      return Optional.of(
          new Outline(
              catalog,
              page,
              dictionary(catalog.object(), COSName.ACRO_FORM),
              array(page.object()),
              repeated,
              size));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Members of {@code /Fields} and {@code /Annots} with new ones, as text. */
  static String array(COSArray old, List<Integer> more) {
    List<String> members = new ArrayList<>();
    old.forEach(one -> members.add(CosText.of(one)));
    more.forEach(number -> members.add(number + " 0 R"));
    return "[" + String.join(" ", members) + "]";
  }

  /** The form with more fields. */
  String form(List<Integer> more) {
    COSArray fields = form.object().getCOSArray(COSName.FIELDS);
    return CosText.of(
        form.object(), Map.of("Fields", array(fields == null ? new COSArray() : fields, more)));
  }

  private static Numbered<COSDictionary> page(COSDictionary catalog) {
    Numbered<COSDictionary> node = dictionary(catalog, COSName.PAGES);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      COSArray kids = node.object().getCOSArray(COSName.KIDS);
      if (kids == null) {
        return node;
      }
      node = numbered(kids.size() == 0 ? null : kids.get(0), COSDictionary.class);
    }
    throw new IllegalArgumentException("No first page");
  }

  private static Numbered<COSDictionary> dictionary(COSDictionary parent, COSName key) {
    return numbered(parent.getItem(key), COSDictionary.class);
  }

  private static Numbered<COSArray> array(COSDictionary page) {
    COSBase annotations = page.getItem(COSName.ANNOTS);
    return annotations == null
        ? new Numbered<>(Optional.empty(), new COSArray())
        : numbered(annotations, COSArray.class);
  }

  private static <T extends COSBase> Numbered<T> numbered(COSBase item, Class<T> type) {
    COSBase resolved = item instanceof COSObject reference ? reference.getObject() : item;
    if (!type.isInstance(resolved)) {
      throw new IllegalArgumentException("No " + type.getSimpleName());
    }
    Optional<Integer> number = Optional.empty();
    if (item instanceof COSObject reference) {
      if (reference.getKey().getGeneration() != 0) {
        throw new IllegalArgumentException("A generation other than 0");
      }
      number = Optional.of((int) reference.getKey().getNumber());
    }
    return new Numbered<>(number, type.cast(resolved));
  }
}
