package org.hufu.core.crosswalk.oscal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Text;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.crosswalk.CrosswalkState;
import org.hufu.core.crosswalk.Edition;
import org.hufu.core.crosswalk.Mapping;
import org.hufu.core.crosswalk.Qualifier;
import org.hufu.core.crosswalk.Rationale;
import org.hufu.core.crosswalk.Relation;
import org.hufu.core.crosswalk.UnionNote;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * Reads a {@code mapping-collection} with one mapping, always as a draft: a file without signature
 * approves nothing, so approvals and those of union notes are left behind. Members that we do not
 * use are passed over, as the model allows extensions everywhere.
 */
public final class OscalReader {
  /** Statements in one file; files with more are refused. */
  public static final int MAX_MAPS = 10_000;

  private static final Text NO_NOTE = new Text("导入时没有说明", "Imported without a note");

  private OscalReader() {}

  /**
   * Takes the editions from the addresses of the resources, as {@link OscalWriter} writes them.
   *
   * @throws MalformedJson with its place where the document cannot be read
   */
  public static Crosswalk read(JsonObject document) {
    JsonObject mapping = mapping(document);
    return read(document, edition(mapping, "source-resource"), edition(mapping, "target-resource"));
  }

  /**
   * The same for files of others, whose resources have addresses of their own.
   *
   * @param source the edition that the caller knows the file's source to be
   * @throws MalformedJson with its place where the document cannot be read
   */
  public static Crosswalk read(JsonObject document, Edition source, Edition target) {
    JsonObject collection = document.requireObject("mapping-collection");
    JsonObject mapping = mapping(document);
    JsonObject provenance = collection.requireObject("provenance");
    List<JsonObject> maps = mapping.objects("maps");
    if (maps.size() > MAX_MAPS) {
      throw new MalformedJson(mapping.place("maps"), "more than " + MAX_MAPS + " statements");
    }
    Rationale usual =
        word(Rationale.class, provenance, "matching-rationale").orElse(Rationale.SEMANTIC);
    try {
      return new Crosswalk(
          Words.property(provenance, "id").orElseGet(() -> "oscal-" + uuid(collection)),
          collection.requireObject("metadata").requireText("version"),
          source,
          target,
          origin(collection, provenance),
          new Crosswalk.Standing(CrosswalkState.DRAFT, List.of()),
          maps.stream().map(map -> map(map, usual)).toList());
    } catch (IllegalArgumentException e) {
      throw new MalformedJson(collection.place(), String.valueOf(e.getMessage()));
    }
  }

  private static JsonObject mapping(JsonObject document) {
    JsonObject collection = document.requireObject("mapping-collection");
    List<JsonObject> mappings = collection.objects("mappings");
    if (mappings.size() != 1) {
      throw new MalformedJson(collection.place("mappings"), "exactly one mapping was expected");
    }
    return mappings.get(0);
  }

  private static Edition edition(JsonObject mapping, String name) {
    JsonObject resource = mapping.requireObject(name);
    String href = resource.requireText("href");
    try {
      if (href.startsWith(Words.EDITION)) {
        return Edition.of(href.substring(Words.EDITION.length()));
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedJson(resource.place("href"), "no edition of a scheme");
    }
    throw new MalformedJson(resource.place("href"), "an edition of a scheme was expected");
  }

  private static String uuid(JsonObject collection) {
    return collection.requireText("uuid").toLowerCase(Locale.ROOT);
  }

  private static Crosswalk.Provenance origin(JsonObject collection, JsonObject provenance) {
    JsonObject metadata = collection.requireObject("metadata");
    return new Crosswalk.Provenance(
        Words.text(metadata, "title")
            .orElseThrow(() -> new MalformedJson(metadata.place("title"), "missing")),
        word(Crosswalk.Method.class, provenance, "method").orElse(Crosswalk.Method.HUMAN),
        Words.property(provenance, "author").orElse("import"),
        day(metadata),
        Words.property(provenance, "example").filter("true"::equals).isPresent());
  }

  private static LocalDate day(JsonObject metadata) {
    try {
      return OffsetDateTime.parse(metadata.requireText("last-modified")).toLocalDate();
    } catch (DateTimeException e) {
      throw new MalformedJson(metadata.place("last-modified"), "an instant was expected");
    }
  }

  private static Mapping map(JsonObject map, Rationale usual) {
    try {
      return new Mapping(
          ids(map, "sources"),
          ids(map, "targets"),
          relation(map),
          word(Rationale.class, map, "matching-rationale").orElse(usual),
          Words.text(map, "remarks").orElse(NO_NOTE),
          map.objects("qualifiers").stream().map(OscalReader::qualifier).toList(),
          union(map));
    } catch (IllegalArgumentException e) {
      throw new MalformedJson(map.place(), String.valueOf(e.getMessage()));
    }
  }

  private static List<String> ids(JsonObject map, String name) {
    return map.objects(name).stream().map(item -> item.requireText("id-ref")).toList();
  }

  /** The relationship is a word, or an object with the word as {@code type} in early releases. */
  private static Relation relation(JsonObject map) {
    String word =
        map.value("relationship").orElse("") instanceof JsonObject field
            ? field.requireText("type")
            : map.requireText("relationship");
    return Relation.ofOscal(word)
        .orElseThrow(
            () -> new MalformedJson(map.place("relationship"), "a relation that is not known"));
  }

  private static Qualifier qualifier(JsonObject json) {
    String description = json.requireText("description");
    return new Qualifier(
        require(Qualifier.Subject.class, json, "subject"),
        require(Qualifier.Predicate.class, json, "predicate"),
        require(Qualifier.Category.class, json, "category"),
        new Text(json.text("remarks").orElse(description), description));
  }

  private static Optional<UnionNote> union(JsonObject map) {
    return Words.property(map, "union")
        .map(
            why ->
                new UnionNote(
                    new Text(Words.property(map, "union-zh-CN").orElse(why), why), List.of()));
  }

  private static <E extends Enum<E> & Coded> Optional<E> word(
      Class<E> type, JsonObject json, String name) {
    return json.text(name)
        .map(
            code ->
                Coded.find(type, code)
                    .orElseThrow(
                        () -> new MalformedJson(json.place(name), "a word that is not known")));
  }

  private static <E extends Enum<E> & Coded> E require(
      Class<E> type, JsonObject json, String name) {
    return word(type, json, name).orElseThrow(() -> new MalformedJson(json.place(name), "missing"));
  }
}
