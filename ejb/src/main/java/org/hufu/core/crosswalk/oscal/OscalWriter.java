package org.hufu.core.crosswalk.oscal;

import java.util.ArrayList;
import java.util.List;
import org.hufu.core.conformity.Text;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.crosswalk.Edition;
import org.hufu.core.crosswalk.Gaps;
import org.hufu.core.crosswalk.Mapping;
import org.hufu.core.crosswalk.Qualifier;
import org.hufu.core.crosswalk.Rationale;
import org.hufu.core.json.JsonObject;

/**
 * A crosswalk as {@code mapping-collection}. What OSCAL has no member for (Chinese words, author,
 * approvals, union notes) stands in properties of our namespace, for readers only: who imports the
 * file approves anew.
 */
public final class OscalWriter {
  private final Crosswalk crosswalk;

  private OscalWriter(Crosswalk crosswalk) {
    this.crosswalk = crosswalk;
  }

  /** The same crosswalk gives the same document, gap summaries included. */
  public static JsonObject write(Crosswalk crosswalk, Gaps gaps) {
    return JsonObject.of("mapping-collection", new OscalWriter(crosswalk).collection(gaps));
  }

  private JsonObject collection(Gaps gaps) {
    return JsonObject.of(
        "uuid",
        uuid(""),
        "metadata",
        metadata(),
        "provenance",
        provenance(),
        "mappings",
        List.of(mapping(gaps)));
  }

  private JsonObject metadata() {
    Text title = crosswalk.provenance().title();
    return JsonObject.of(
        "title",
        title.en(),
        "last-modified",
        crosswalk.provenance().revised() + "T00:00:00Z",
        "version",
        crosswalk.version(),
        "oscal-version",
        Words.OSCAL_VERSION,
        "props",
        Words.chinese(title));
  }

  private JsonObject provenance() {
    Crosswalk.Provenance provenance = crosswalk.provenance();
    List<JsonObject> properties = new ArrayList<>();
    properties.add(Words.property("id", crosswalk.id()));
    properties.add(Words.property("author", provenance.author()));
    properties.add(Words.property("example", Boolean.toString(provenance.example())));
    crosswalk
        .standing()
        .approvals()
        .forEach(
            approval ->
                properties.add(
                    Words.property(
                        "approval",
                        approval.person() + ", " + approval.body() + ", " + approval.on())));
    return JsonObject.of(
        "method",
        provenance.method().code(),
        "matching-rationale",
        crosswalk.mappings().stream()
            .findFirst()
            .map(Mapping::rationale)
            .orElse(Rationale.SEMANTIC)
            .code(),
        "status",
        Words.status(crosswalk.standing().state()),
        "mapping-description",
        provenance.title().en(),
        "props",
        properties);
  }

  private JsonObject mapping(Gaps gaps) {
    JsonObject mapping =
        JsonObject.of(
            "uuid",
            uuid("mapping"),
            "source-resource",
            resource(crosswalk.source()),
            "target-resource",
            resource(crosswalk.target()),
            "maps",
            crosswalk.mappings().stream().map(this::map).toList());
    mapping = summary(mapping, "source-gap-summary", gaps.source());
    return summary(mapping, "target-gap-summary", gaps.target());
  }

  private JsonObject summary(JsonObject mapping, String name, List<String> ids) {
    return ids.isEmpty()
        ? mapping
        : mapping.with(
            name,
            JsonObject.of(
                "uuid", uuid(name), "unmapped-controls", List.of(JsonObject.of("with-ids", ids))));
  }

  private static JsonObject resource(Edition edition) {
    return JsonObject.of("type", "catalog", "href", Words.EDITION + edition);
  }

  private JsonObject map(Mapping mapping) {
    List<JsonObject> properties = new ArrayList<>(Words.chinese(mapping.note()));
    mapping
        .union()
        .ifPresent(
            union -> {
              properties.add(Words.property("union-zh-CN", union.why().zh()));
              properties.add(Words.property("union", union.why().en()));
            });
    JsonObject map =
        JsonObject.of(
            "uuid",
            uuid(mapping.sources() + " to " + mapping.targets()),
            "matching-rationale",
            mapping.rationale().code(),
            "relationship",
            mapping.relation().oscal(),
            "sources",
            items(mapping.sources()),
            "targets",
            items(mapping.targets()));
    if (!mapping.qualifiers().isEmpty()) {
      map = map.with("qualifiers", mapping.qualifiers().stream().map(this::qualifier).toList());
    }
    return map.with("props", properties).with("remarks", mapping.note().en());
  }

  /** The model gives qualifiers no properties, so the Chinese words stand in their remarks. */
  private JsonObject qualifier(Qualifier qualifier) {
    return JsonObject.of(
        "subject",
        qualifier.subject().code(),
        "predicate",
        qualifier.predicate().code(),
        "category",
        qualifier.category().code(),
        "description",
        qualifier.description().en(),
        "remarks",
        qualifier.description().zh());
  }

  private static List<JsonObject> items(List<String> ids) {
    return ids.stream().map(id -> JsonObject.of("type", "control", "id-ref", id)).toList();
  }

  private String uuid(String part) {
    return Words.uuid(
        Words.NAMESPACE + "/" + crosswalk.id() + "/" + crosswalk.version() + "/" + part);
  }
}
