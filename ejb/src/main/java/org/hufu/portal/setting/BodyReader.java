package org.hufu.portal.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;

/** Reads the file that says which body this portal belongs to. */
final class BodyReader {
  private BodyReader() {}

  /** Throws {@link SettingMissing} with the file's name when it cannot be used. */
  static Body read(Path file) {
    try {
      return of(JsonReader.read(Files.readAllBytes(file)));
    } catch (IOException | MalformedJson | IllegalArgumentException | DateTimeException e) {
      throw new SettingMissing(
          "hufu.body.file names " + file + ", which does not describe a body: " + e, e);
    }
  }

  private static Body of(JsonObject json) {
    return new Body(
        json.requireText("id"),
        json.requireText("code"),
        text(json.requireObject("name")),
        json.requireText("country"),
        text(json.requireObject("address")),
        json.text("numberTemplate").orElse("{body}-{scheme}-{year}-{serial}"),
        ZoneId.of(json.requireText("zone")));
  }

  private static Text text(JsonObject json) {
    return new Text(json.requireText("zh-CN"), json.requireText("en"));
  }
}
