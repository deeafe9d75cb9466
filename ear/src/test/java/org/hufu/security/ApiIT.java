package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  private final Client administrator = client("administrator");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/health",
        "/api/v1/nothing",
        "/api/v1/accounts",
        "/.well-known/none",
        "/none",
        "/app/login",
        "/oauth2/token"
      })
  void every_answer_carries_the_headers_that_keep_browsers_safe(String path) {
    Answer answer = Client.anonymous(PORTAL.base()).get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src")
        .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isNotEmpty();
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }

  @Test
  void authenticated_answers_are_not_stored() {
    assertThat(administrator.get("/api/v1/caller").expect(200).header("Cache-Control"))
        .isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/nothing", "/.well-known/nothing"})
  void what_is_not_there_is_a_problem(String path) {
    Answer answer = Client.anonymous(PORTAL.base()).get(path).expect(404);

    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().requireText("traceId")).isNotEmpty();
  }

  @Test
  void the_contract_is_published() {
    assertThat(Client.anonymous(PORTAL.base()).get("/api/openapi.yaml", "*/*").expect(200).text())
        .startsWith("openapi: 3.1");
  }

  @Test
  void a_repeated_request_gets_the_first_answer() {
    String key = UUID.randomUUID().toString();
    JsonObject account = newAccount();

    Answer first = administrator.post("/api/v1/accounts", account, key).expect(201);
    Answer second = administrator.post("/api/v1/accounts", account, key).expect(201);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void requests_at_the_same_time_with_one_key_do_it_once() {
    String key = UUID.randomUUID().toString();
    JsonObject account = newAccount();

    List<CompletableFuture<Answer>> sent =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> administrator.post("/api/v1/accounts", account, key)))
            .toList();
    List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
    assertThat(answers.stream().filter(a -> a.header("Idempotent-Replayed").isEmpty())).hasSize(1);
  }

  @Test
  void a_key_belongs_to_one_request() {
    String key = UUID.randomUUID().toString();
    administrator.post("/api/v1/accounts", newAccount(), key).expect(201);

    assertThat(administrator.post("/api/v1/accounts", newAccount(), key).expect(422).reasons())
        .containsExactly("idempotency.key-of-another-request");
  }

  @Test
  void a_creating_request_without_key_is_malformed() {
    Answer answer =
        administrator.post("/api/v1/accounts", "application/json", bytes("{}"), null).expect(400);

    assertThat(answer.json().objects("errors").get(0).requireText("pointer"))
        .isEqualTo("Idempotency-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients", "invitations"})
  void a_secret_is_shown_once_and_kept_nowhere(String secrets) {
    String account =
        administrator.post("/api/v1/accounts", newAccount()).expect(201).json().requireText("id");
    String path = "/api/v1/accounts/" + account + "/" + secrets;
    String key = UUID.randomUUID().toString();
    administrator.post(path, "application/json", bytes("{}"), null).expect(400);
    administrator.post(path, JsonObject.empty(), key).expect(201);

    Answer again = administrator.post(path, JsonObject.empty(), key).expect(409);

    assertThat(again.reasons()).containsExactly("idempotency.shown-once");
    administrator.post(path, JsonObject.empty()).expect(201);
  }

  @Test
  void a_refused_request_leaves_its_key_free_and_nothing_behind() {
    String key = UUID.randomUUID().toString();
    JsonObject account = newAccount();
    administrator
        .post("/api/v1/accounts", account.with("organisation", "no-such"), key)
        .expect(422);

    administrator.post("/api/v1/accounts", account, key).expect(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"username\":\"a\",\"username\":\"b\"}",
        "{\"username\":",
        "[]",
        "{\"username\":1}",
        "{\"administrator\":true}",
        "\uFEFF{}"
      })
  void bad_bodies_are_malformed(String body) {
    Answer answer =
        administrator
            .post("/api/v1/accounts", "application/json", bytes(body), UUID.randomUUID().toString())
            .expect(400);

    assertThat(answer.json().requireText("code")).isEqualTo("malformed");
    assertThat(answer.json().objects("errors")).isNotEmpty();
  }

  @Test
  void a_body_beyond_the_limit_is_refused() {
    byte[] body = bytes("{\"username\":\"" + "x".repeat(1 << 20) + "\"}");

    administrator
        .post("/api/v1/accounts", "application/json", body, UUID.randomUUID().toString())
        .expect(413);
  }

  @Test
  void nobody_changes_their_own_roles_and_administrators_act_in_no_case() {
    assertThat(grant("administrator", "decider"))
        .contains("account.own-roles", "account.administrator-acts-in-no-case");
    assertThat(grant("vendor-1", "evaluator")).containsExactly("account.role-not-for-organisation");
  }

  @Test
  void every_deed_is_on_the_trail_without_a_gap() {
    administrator.post("/api/v1/accounts", newAccount()).expect(201);

    List<JsonObject> records =
        client("auditor")
            .get("/api/v1/audit-records?limit=200")
            .expect(200)
            .json()
            .objects("items");

    assertThat(records).anyMatch(record -> record.requireText("action").equals("account.created"));
    List<Long> sequences =
        records.stream().map(record -> record.requireInteger("sequence")).sorted().toList();
    assertThat(sequences.get(sequences.size() - 1) - sequences.get(0))
        .isEqualTo(sequences.size() - 1L);
  }

  private List<String> grant(String account, String role) {
    return administrator
        .post("/api/v1/accounts/" + account + "/roles", JsonObject.of("role", role))
        .expect(422)
        .reasons();
  }

  private static JsonObject newAccount() {
    return JsonObject.of(
        "username", "person." + UUID.randomUUID(),
        "displayName", "Person",
        "organisation", "vendor-1");
  }

  private static Client client(String username) {
    return Client.of(PORTAL.base(), PORTAL.demo().login(username));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
