package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.portal.secret.PasswordHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  private Browser browser;

  @BeforeEach
  void nobody_is_logged_in() {
    browser = new Browser(PORTAL.base());
  }

  @Test
  void a_page_behind_the_login_sends_to_it_and_comes_back() {
    HttpResponse<String> answer = browser.get("/app/applications?state=draft");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location"))
        .isEqualTo("/app/login?then=%2Fapp%2Fapplications%3Fstate%3Ddraft");
  }

  @Test
  void the_session_cookie_is_for_our_pages_only() {
    HttpResponse<String> answer = signIn("evaluator");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Set-Cookie"))
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax")
        .contains("Path=/");
    assertThat(browser.cookie().length()).as("bits in the id").isGreaterThan(5 + 24);
  }

  @Test
  void a_login_begins_a_session_with_another_id_and_ends_the_one_before() {
    signIn("evaluator");
    String before = browser.cookie();
    signIn("evaluator");

    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(isLoggedIn(browser.withCookie(before))).isFalse();
    assertThat(isLoggedIn(browser)).isTrue();
  }

  @Test
  void an_id_that_somebody_else_chose_is_not_taken() {
    Browser fixed = browser.withCookie("hufu=0123456789abcdef0123456789ab");
    fixed.signIn("evaluator", password("evaluator"));

    assertThat(fixed.cookie()).isNotEqualTo("hufu=0123456789abcdef0123456789ab");
  }

  @Test
  void a_page_behind_the_login_allows_no_script_or_style_inside_of_it() {
    signIn("evaluator");
    HttpResponse<String> answer = browser.get("/app/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("script-src 'self'")
        .doesNotContain("unsafe", "nonce");
  }

  @Test
  void logout_ends_the_session_at_the_server() {
    signIn("evaluator");
    HttpResponse<String> answer = browser.post("/app/logout", Map.of());

    assertThat(header(answer, "Clear-Site-Data")).contains("cookies");
    assertThat(isLoggedIn(browser)).isFalse();
  }

  @Test
  void no_link_can_log_out() {
    signIn("evaluator");

    assertThat(browser.get("/app/logout").statusCode()).isEqualTo(405);
    assertThat(isLoggedIn(browser)).isTrue();
  }

  @Test
  void forms_of_other_sites_are_refused() {
    signIn("evaluator");

    assertThat(browser.post("/app/logout", Map.of(), "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/app/logout", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(isLoggedIn(browser)).isTrue();
  }

  @Test
  void a_session_counts_for_nothing_at_the_api() {
    signIn("administrator");

    assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(401);
  }

  @Test
  void wrong_passwords_and_unknown_names_look_alike() {
    HttpResponse<String> wrong = browser.signIn("reviewer", "wrong-" + UUID.randomUUID());
    HttpResponse<String> unknown = browser.signIn("nobody", "wrong-" + UUID.randomUUID());

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(bare(unknown, "nobody")).isEqualTo(bare(wrong, "reviewer"));
  }

  @Test
  void a_guesser_has_to_wait_and_the_others_have_not() {
    String name = "guessed-" + UUID.randomUUID();
    HttpResponse<String> last = null;
    for (int i = 0; i < 8; i++) {
      last = browser.signIn(name, "wrong");
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(header(last, "Retry-After")).matches("[1-9][0-9]*");
    assertThat(signIn("evaluator").statusCode()).isEqualTo(303);
  }

  @Test
  void a_disabled_account_is_out_at_its_next_request() throws SQLException {
    Client administrator = client("administrator");
    String name = "short.lived." + UUID.randomUUID().toString().substring(0, 8);
    String account =
        administrator
            .post(
                "/api/v1/accounts",
                JsonObject.of("username", name, "displayName", "Short", "organisation", "vendor-1"))
            .expect(201)
            .json()
            .requireText("id");
    String code =
        administrator
            .post("/api/v1/accounts/" + account + "/invitations", JsonObject.empty())
            .expect(201)
            .json()
            .requireText("invitation");
    Map<String, String> form = Map.of("invitation", code, "password", "虎符长城黄河泰山");
    assertThat(browser.post("/app/invitation", form).statusCode()).isEqualTo(303);
    assertThat(browser.post("/app/invitation", form).statusCode()).as("used once").isEqualTo(422);
    assertThat(storedHash(account).matches("虎符长城黄河泰山")).as("arrived as UTF-8").isTrue();
    browser.signIn(name, "虎符长城黄河泰山");
    assertThat(isLoggedIn(browser)).isTrue();

    administrator
        .post("/api/v1/accounts/" + account + "/disablement", JsonObject.empty())
        .expect(200);

    assertThat(isLoggedIn(browser)).isFalse();
    assertThat(browser.signIn(name, "虎符长城黄河泰山").statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> signIn(String username) {
    return browser.signIn(username, password(username));
  }

  private static String password(String username) {
    return PORTAL.demo().login(username).password();
  }

  private static Client client(String username) {
    return Client.of(PORTAL.base(), PORTAL.demo().login(username));
  }

  private static boolean isLoggedIn(Browser browser) {
    return browser.get("/app/").statusCode() != 303;
  }

  private static PasswordHash storedHash(String account) throws SQLException {
    String url = PORTAL.place().databaseUrl("hufu_app");
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement select =
            connection.prepareStatement("select password_hash from account where id = ?")) {
      select.setString(1, account);
      ResultSet row = select.executeQuery();
      row.next();
      return new PasswordHash(row.getString(1));
    }
  }

  /** The page without what differs between any two answers. */
  private static String bare(HttpResponse<String> answer, String username) {
    return answer.body().replaceAll("(nonce|value)=\"[^\"]*\"", "").replace(username, "");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
