package org.hufu.portal.setting;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hufu.core.conformity.Text;

/** Reads the file that says which body this portal belongs to. */
final class BodyReader {
  private BodyReader() {}

  /** Throws {@link SettingMissing} with the file's name when it cannot be used. */
  static Body read(Path file) {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return of(reader.readObject());
    } catch (IOException
        | JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException e) {
      throw new SettingMissing(
          "hufu.body.file names " + file + ", which does not describe a body: " + e, e);
    }
  }

  private static Body of(JsonObject json) {
    return new Body(
        json.getString("id"),
        json.getString("code"),
        text(json.getJsonObject("name")),
        json.getString("country"),
        text(json.getJsonObject("address")),
        json.getString("numberTemplate", "{body}-{scheme}-{year}-{serial}"));
  }

  private static Text text(JsonObject json) {
    return new Text(json.getString("zh-CN"), json.getString("en"));
  }
}
