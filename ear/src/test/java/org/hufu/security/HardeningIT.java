package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers find when they look at the server behind the portal: nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HardeningIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final int PORT = PORTAL.place().port();

  @Test
  @EnabledOnOs(OS.LINUX)
  void only_the_three_ports_of_the_portal_listen_and_only_on_loopback() {
    assertThat(Listening.addresses(PORTAL.portal().serverProcess().orElseThrow()))
        .containsExactlyInAnyOrder(Integer.toString(PORT), Integer.toString(PORT + 2000));
    assertThat(Listening.addresses(PORTAL.portal().databaseProcess().orElseThrow()))
        .containsExactly(Integer.toString(PORTAL.place().databasePort()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/base",
        "/openapi",
        "/openapi/",
        "/health",
        "/health/ready",
        "/health;x=1",
        "/application.wadl",
        "/api/v1/application.wadl",
        "/management/domain",
        "/__asadmin",
        "/WEB-INF/web.xml",
        "/web-inf/web.xml",
        "/WEB-INF%2fweb.xml",
        "/META-INF/",
        "/META-INF/MANIFEST.MF"
      })
  void what_is_not_for_strangers_is_not_there(String target) {
    String answer = Wire.ask(PORT, "GET", target);

    assertThat(Wire.status(answer)).isEqualTo(404);
    assertSafe(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f",
        "/%2e%2e/WEB-INF/web.xml",
        "/../WEB-INF/web.xml",
        "/..%5cWEB-INF%5cweb.xml",
        "/%00"
      })
  void no_spelling_leads_out_of_the_site(String target) {
    String answer = Wire.ask(PORT, "GET", target);

    assertThat(Wire.status(answer)).isIn(400, 404);
    assertThat(answer).doesNotContain("<web-app", "root:");
    assertNameless(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\nConnection: close\r\n\r\n"
      })
  void a_malformed_request_learns_nothing_about_the_server(String request) {
    assertNameless(Wire.send(PORT, request));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 302",
    "GET, /en/, 200",
    "GET, /api/openapi.yaml, 200",
    "GET, /.well-known/trust-list.jws, 200",
    "GET, /app/login, 200",
    "GET, /app, 303",
    "GET, /api/v1/accounts, 401",
    "POST, /api/v1/accounts, 401",
    "POST, /oauth2/token, 400",
    "DELETE, /api/v1/certificates, 405",
    "GET, /none, 404",
    "GET, /.well-known/none, 404"
  })
  void every_kind_of_answer_keeps_browsers_safe(String verb, String target, int status) {
    String answer = Wire.ask(PORT, verb, target);

    assertThat(Wire.status(answer)).isEqualTo(status);
    assertSafe(answer);
  }

  @Test
  void long_answers_are_compressed() {
    assertThat(Wire.head(Wire.ask(PORT, "GET", "/api/openapi.yaml")))
        .containsIgnoringCase("Content-Encoding: gzip");
  }

  @Test
  void the_access_log_names_the_request_without_its_query() throws Exception {
    String path = "/none-" + UUID.randomUUID();
    Wire.ask(PORT, "GET", path + "?invitation=not-for-the-log");

    String logged = "";
    for (int i = 0; i < 60 && !logged.contains(path); i++) {
      Thread.sleep(500);
      logged = accessLog();
    }
    assertThat(logged).contains("\"" + path + "\" 404").doesNotContain("not-for-the-log");
  }

  private static String accessLog() throws IOException {
    try (Stream<Path> files = Files.list(PORTAL.portal().log().resolveSibling("access"))) {
      List<Path> all = files.toList();
      StringBuilder text = new StringBuilder();
      for (Path file : all) {
        text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return text.toString();
    }
  }

  private static void assertSafe(String answer) {
    assertThat(Wire.head(answer))
        .contains(
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Content-Security-Policy: default-src 'self'; object-src 'none'",
            "Referrer-Policy: same-origin",
            "Cross-Origin-Opener-Policy: same-origin");
    assertNameless(answer);
  }

  private static void assertNameless(String answer) {
    assertThat(Wire.head(answer)).doesNotContain("\nServer:", "\nX-Powered-By:");
    assertThat(answer).doesNotContainIgnoringCase("payara", "glassfish", "grizzly", "catalina");
  }
}
