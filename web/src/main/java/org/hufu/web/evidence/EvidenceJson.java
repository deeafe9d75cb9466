package org.hufu.web.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hufu.core.conformity.Reason;
import org.hufu.core.evidence.DisclosureGrant;
import org.hufu.core.evidence.Evidence;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;

/** Wire shapes of evidence and grants. */
final class EvidenceJson {
  private EvidenceJson() {}

  /** With the results that name it. */
  static String write(Evidence evidence, List<Evidence.Mention> mentions, Locale locale) {
    List<JsonObject> results =
        mentions.stream()
            .map(one -> JsonObject.of("report", one.report(), "testCase", one.testCase()))
            .toList();
    return JsonWriter.plain(of(evidence, locale).with("results", results));
  }

  static JsonObject of(Evidence evidence, Locale locale) {
    Evidence.Content content = evidence.content();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", evidence.id());
    members.put("testOrder", evidence.parties().order());
    members.put("name", evidence.label().name());
    members.put("classification", evidence.label().classification().code());
    members.put("state", evidence.state().code());
    members.put("sha256", content.sha256());
    members.put("sizeBytes", content.sizeBytes());
    members.put("received", content.received());
    if (!content.mediaType().isEmpty()) {
      members.put("mediaType", content.mediaType());
    }
    members.put("addedAt", evidence.label().addedAt().toString());
    members.put(
        "remarks", evidence.remarks().stream().map(reason -> reason(reason, locale)).toList());
    return JsonObject.of(members);
  }

  private static JsonObject reason(Reason reason, Locale locale) {
    return JsonObject.of("code", reason.code(), "detail", reason.sentence(locale));
  }

  static JsonObject of(DisclosureGrant grant) {
    JsonObject json =
        JsonObject.of(
            "id", grant.id(),
            "grantee", grant.grantee(),
            "until", grant.until().toString(),
            "reason", grant.reason(),
            "grantedBy", grant.grantedBy(),
            "grantedAt", grant.grantedAt().toString());
    return grant.endedAt().map(at -> json.with("endedAt", at.toString())).orElse(json);
  }
}
