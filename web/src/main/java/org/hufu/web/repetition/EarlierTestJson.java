package org.hufu.web.repetition;

import java.util.List;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.portal.repetition.EarlierTest;

/** Wire shape of earlier tests. */
final class EarlierTestJson {
  private EarlierTestJson() {}

  static String write(List<EarlierTest> tests) {
    return JsonWriter.plain(
        JsonObject.of("items", tests.stream().map(EarlierTestJson::of).toList()));
  }

  private static JsonObject of(EarlierTest test) {
    return JsonObject.of(
        "testOrder", test.order(),
        "laboratory", test.laboratory(),
        "sameness", test.sameness().code(),
        "testCases", test.testCases(),
        "authorisedAt", test.authorisedAt().toString());
  }
}
