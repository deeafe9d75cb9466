package org.hufu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.demo.People.DemoAccount;
import org.hufu.launcher.Place;

/**
 * The demo's logins. Passwords are made at the first start and stand in {@code demo.json} of the
 * home alone, so the repository holds none and no two installations share one.
 */
public final class Demo {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Login> logins;

  private Demo(List<Login> logins) {
    this.logins = List.copyOf(logins);
  }

  /** One login as it stands in {@code demo.json}. */
  public record Login(
      String role,
      String organisation,
      String username,
      String password,
      String clientId,
      String clientSecret) {

    JsonObject toJson() {
      return JsonObject.of(
          "role", role,
          "organisation", organisation,
          "username", username,
          "password", password,
          "clientId", clientId,
          "clientSecret", clientSecret);
    }

    static Login of(JsonObject json) {
      return new Login(
          json.requireText("role"),
          json.requireText("organisation"),
          json.requireText("username"),
          json.requireText("password"),
          json.requireText("clientId"),
          json.requireText("clientSecret"));
    }
  }

  public List<Login> logins() {
    return logins;
  }

  public Login login(String username) {
    return logins.stream()
        .filter(login -> login.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No demo login " + username));
  }

  /**
   * Loads the demo into a portal that answers, unless it is there already. Logins are written down
   * before they are made, so that dying in between loses none.
   */
  public static Demo load(Place place) {
    Path file = place.home().resolve("demo.json");
    try (Connection connection = DriverManager.getConnection(place.databaseUrl("hufu_owner"))) {
      Demo demo = Files.exists(file) ? read(file) : new Demo(make(place));
      write(file, place, demo.logins); // the address may be another than last time
      DemoRows rows = new DemoRows(connection, place.body());
      if (!rows.arePresent()) {
        rows.insert(demo.logins);
      }
      return demo;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The demo cannot be loaded", e);
    }
  }

  private static List<Login> make(Place place) {
    List<Login> made = new ArrayList<>();
    for (DemoAccount account : People.accounts(place.body())) {
      made.add(
          new Login(
              account.role(),
              account.organisation(),
              account.username(),
              secret(12),
              "client-" + account.username(),
              secret(32)));
    }
    return made;
  }

  private static Demo read(Path file) throws IOException {
    JsonObject json = JsonReader.read(Files.readAllBytes(file));
    return new Demo(json.objects("accounts").stream().map(Login::of).toList());
  }

  private static void write(Path file, Place place, List<Login> logins) throws IOException {
    JsonObject json =
        JsonObject.of(
            Map.of(
                "base", place.base(),
                "body", place.body(),
                "accounts", logins.stream().map(Login::toJson).toList()));
    Path part = file.resolveSibling("demo.json.part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, JsonWriter.plain(json), StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String secret(int bytes) {
    byte[] noise = new byte[bytes];
    RANDOM.nextBytes(noise);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
  }
}
