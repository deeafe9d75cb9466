package org.hufu.core.credential;

import java.time.Instant;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * What a laboratory states in one version of a test report. Its members are those of ISO/IEC
 * 17025:2017, 7.8; only what binds the report to others is looked at here.
 *
 * @param json complete in itself, with {@code type}, {@code number}, {@code version}, {@code
 *     authorisedAt}
 */
public record TestReportContent(JsonObject json) implements Content {
  /** Value of the member {@code type}; another shape gets another number. */
  public static final String TYPE = "hufu:TestReportContent:1";

  /**
   * Looks at what is needed here.
   *
   * @throws MalformedJson if that is missing or of another shape
   */
  public TestReportContent {
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), "not " + TYPE);
    }
    if (json.has("id")) {
      throw new MalformedJson(json.place("id"), "a report is named by number and version");
    }
    json.requireText("number");
    json.requireInteger("version");
    json.requireInstant("authorisedAt");
  }

  /** The laboratory's own number of the report. */
  public String number() {
    return json.requireText("number");
  }

  /** Counted from 1. */
  public long version() {
    return json.requireInteger("version");
  }

  public Instant authorisedAt() {
    return json.requireInstant("authorisedAt");
  }
}
