package org.hufu.core.crosswalk.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hufu.core.crosswalk.Crosswalk;
import org.hufu.core.crosswalk.CrosswalkExamples;
import org.hufu.core.crosswalk.CrosswalkState;
import org.hufu.core.crosswalk.Gaps;
import org.hufu.core.crosswalk.Relation;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lay {@code oscal_mapping-common_metaschema.xml} beside this class. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OscalTest {
  private static final Crosswalk APPROVED = CrosswalkExamples.approved();
  private static final JsonObject DOCUMENT =
      OscalWriter.write(APPROVED, new Gaps(List.of("A-9"), List.of()));

  /** As another tool would write it, with an address of its own and the early relationship form. */
  private static final String FOREIGN =
      """
      {"mapping-collection": {"uuid": "11111111-1111-4111-8111-111111111111",
       "metadata": {"title": "Foreign", "last-modified": "2026-01-02T03:04:05+01:00",
                    "version": "2", "oscal-version": "1.2.0"},
       "provenance": {"method": "automation", "matching-rationale": "syntactic",
                      "status": "complete", "mapping-description": "By words"},
       "mappings": [{"uuid": "22222222-2222-4222-8222-222222222222",
         "source-resource": {"type": "catalog", "href": "https://example.org/a.json"},
         "target-resource": {"type": "catalog", "href": "https://example.org/b.json"},
         "maps": [{"uuid": "33333333-3333-4333-8333-333333333333",
           "relationship": {"type": "%s"},
           "sources": [{"type": "control", "id-ref": "ac-1"}],
           "targets": [{"type": "statement", "id-ref": "x.1"}]}]}]}}
      """;

  @Test
  void content_survives_export_and_import_and_approvals_do_not() {
    Crosswalk read = OscalReader.read(DOCUMENT);

    assertThat(read.standing().state()).isEqualTo(CrosswalkState.DRAFT);
    assertThat(read.standing().approvals()).isEmpty();
    assertThat(read.mappings())
        .flatMap(mapping -> mapping.union().stream().toList())
        .isNotEmpty()
        .noneMatch(union -> union.isApproved(""));
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("standing")
        .ignoringFieldsMatchingRegexes("mappings\\.union.*")
        .isEqualTo(APPROVED);
  }

  @Test
  void a_mapping_has_the_members_that_the_model_requires() {
    JsonObject collection = DOCUMENT.requireObject("mapping-collection");
    JsonObject mapping = collection.objects("mappings").get(0);

    assertThat(collection.names()).contains("uuid", "metadata", "provenance", "mappings");
    assertThat(collection.requireObject("metadata").names())
        .contains("title", "last-modified", "version", "oscal-version");
    assertThat(collection.requireObject("provenance").names())
        .contains("method", "matching-rationale", "status", "mapping-description");
    assertThat(mapping.names()).contains("uuid", "source-resource", "target-resource", "maps");
    assertThat(mapping.objects("maps"))
        .allSatisfy(
            map -> assertThat(map.names()).contains("uuid", "relationship", "sources", "targets"));
    assertThat(
            mapping
                .requireObject("source-gap-summary")
                .objects("unmapped-controls")
                .get(0)
                .texts("with-ids"))
        .containsExactly("A-9");
    assertThat(mapping.has("target-gap-summary")).isFalse();
  }

  @Test
  void every_identifier_is_a_uuid_of_version_5_and_stays_the_same() {
    assertThat(DOCUMENT.toString()).doesNotContain("\"uuid\":\"\"");
    assertThat(DOCUMENT.requireObject("mapping-collection").requireText("uuid"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(OscalWriter.write(APPROVED, new Gaps(List.of("A-9"), List.of())))
        .isEqualTo(DOCUMENT);
  }

  @Test
  void a_name_gives_the_identifier_that_RFC_9562_gives() {
    // appendix A.4 of RFC 9562 uses the DNS space; the URL space is checked with Python's uuid5
    assertThat(Words.uuid("https://hufu.org/ns/oscal"))
        .isEqualTo("352c27e3-b528-5dc0-a211-b542db1881e7");
  }

  @Test
  void files_of_others_are_read_with_the_editions_that_the_caller_names() {
    Crosswalk read = OscalReader.read(foreign("subset-of"), APPROVED.source(), APPROVED.target());

    assertThat(read.id()).isEqualTo("oscal-11111111-1111-4111-8111-111111111111");
    assertThat(read.mappings().get(0).relation()).isEqualTo(Relation.SUBSET);
    assertThat(read.provenance().method()).isEqualTo(Crosswalk.Method.AUTOMATION);
  }

  @Test
  void what_cannot_be_read_is_named_by_its_place() {
    assertThatThrownBy(() -> OscalReader.read(foreign("subset-of")))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("/source-resource/href");
    assertThatThrownBy(
            () -> OscalReader.read(foreign("better-than"), APPROVED.source(), APPROVED.target()))
        .hasMessageContaining("/maps/0/relationship");
    assertThatThrownBy(() -> OscalReader.read(JsonObject.empty()))
        .isInstanceOf(MalformedJson.class);
  }

  private static JsonObject foreign(String relation) {
    return JsonReader.read(FOREIGN.formatted(relation).getBytes(StandardCharsets.UTF_8));
  }
}
