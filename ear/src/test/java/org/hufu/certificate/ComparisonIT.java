package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hufu.browser.Accessible;
import org.hufu.browser.Chromium;
import org.hufu.browser.Screen;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A register that says something else than the certificate, and how people learn of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static Chromium chromium;
  private static Download files;
  private static JsonObject before;
  private static JsonObject genuine;

  @BeforeAll
  static void change_the_register_behind_the_portals_back(@TempDir Path directory)
      throws IOException, SQLException {
    chromium = Chromium.launch();
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    files = Download.of(PORTAL.base(), number, directory);
    before = posted("certificate.pdf", "application/pdf");
    genuine =
        STRANGER.get("/api/v1/certificates/" + number).expect(200).json().requireObject("content");
    JsonObject product = genuine.requireObject("product").with("firmwareVersion", "99.0");
    register(genuine.with("product", product).with("validUntil", "2027-01-01"));
  }

  private static void register(JsonObject content) throws SQLException {
    String url = PORTAL.place().databaseUrl("postgres");
    try (Connection database = DriverManager.getConnection(url);
        PreparedStatement update =
            database.prepareStatement(
                "update certificate_version set content = ? where number = ?")) {
      update.setBytes(1, JsonWriter.canonical(content));
      update.setString(2, content.requireText("number"));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  /** Others look at this database, too. */
  @AfterAll
  static void put_it_back() throws SQLException {
    if (genuine != null) {
      register(genuine);
    }
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static JsonObject posted(String file, String type) throws IOException {
    byte[] document = Files.readAllBytes(files.path(file));
    return STRANGER.post("/api/v1/verifications", type, document, null).expect(200).json();
  }

  private static List<String> differing(JsonObject report) {
    return report.objects("comparison").stream()
        .flatMap(comparison -> comparison.objects("fields").stream())
        .filter(field -> !field.flag("equal").orElseThrow())
        .map(field -> field.requireText("field"))
        .toList();
  }

  @Test
  void a_genuine_certificate_agrees_with_register_and_log_in_every_field() {
    assertThat(before.objects("comparison"))
        .extracting(one -> one.requireText("against"))
        .containsExactly("register", "log");
    assertThat(differing(before)).isEmpty();
    assertThat(before.objects("comparison").get(0).objects("fields")).hasSizeGreaterThan(15);
  }

  @Test
  void every_form_shows_the_same_differences() throws IOException {
    for (String form :
        List.of("certificate.pdf application/pdf", "certificate.jwt application/vc+jwt")) {
      JsonObject report = posted(form.split(" ", -1)[0], form.split(" ", -1)[1]);

      assertThat(report.requireText("verdict")).isEqualTo("NOT_VALID");
      assertThat(report.requireText("decisive")).isEqualTo("register.differs");
      assertThat(differing(report))
          .containsExactly("product.firmwareVersion", "validUntil", "contentDigest");
    }
  }

  @ParameterizedTest
  @MethodSource("org.hufu.browser.Screen#all")
  void the_page_shows_both_sides_and_marks_differences_by_more_than_colour(Screen screen) {
    try (BrowserContext visitor = chromium.visitor(PORTAL.base(), screen)) {
      Page page = visitor.newPage();
      page.navigate("/" + screen.language() + "/verify");
      page.locator("#document").setInputFiles(files.path("certificate.pdf"));
      page.locator("form[method=post] button[type=submit]").click();
      page.locator(".band").waitFor();

      Locator rows = page.locator("#comparison-register .differs");
      assertThat(rows.count()).isEqualTo(3);
      String word = screen.language().equals("en") ? "Different" : "不一致";
      assertThat(rows.allTextContents())
          .allMatch(text -> text.contains(word))
          .anyMatch(text -> text.contains("99.0"));
      assertThat(rows.first().locator("svg").count()).isPositive();
      assertThat(page.locator("#comparison-log .differs").count()).isZero();
      Accessible.require(page, screen);
    }
  }

  @Test
  void the_command_line_prints_both_sides() throws IOException, InterruptedException {
    String other = files.path("certificate.pdf").toString();

    String said = new OfflineVerifier(files).verify("certificate.jwt", "--other", other).text();

    assertThat(said).contains("The file beside the other form", "[=] Certificate number: ");
  }
}
