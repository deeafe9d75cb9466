package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.demo.Demo;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who asks for what their roles do not allow is seen by the auditor. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRefusalIT {
  private static final SharedPortal PORTAL = SharedPortal.get();

  private final Client administrator = client("administrator");
  private String account;
  private Client newcomer;

  /** Somebody of whom the trail knows nothing yet. */
  @BeforeEach
  void a_newcomer_without_roles() {
    account =
        administrator
            .post(
                "/api/v1/accounts",
                JsonObject.of(
                    "username", "curious." + UUID.randomUUID(),
                    "displayName", "Curious",
                    "organisation", "vendor-1"))
            .expect(201)
            .json()
            .requireText("id");
    JsonObject machine =
        administrator
            .post("/api/v1/accounts/" + account + "/clients", JsonObject.empty())
            .expect(201)
            .json();
    newcomer =
        Client.of(
            PORTAL.base(),
            new Demo.Login(
                "",
                "vendor-1",
                "",
                "",
                machine.requireText("clientId"),
                machine.requireText("clientSecret")));
  }

  @Test
  void a_refused_call_stands_on_the_trail_with_who_and_what() {
    newcomer.get("/api/v1/accounts/" + account).expect(403);

    List<JsonObject> records = refusals();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).requireText("organisation")).isEqualTo("vendor-1");
    assertThat(records.get(0).requireText("objectType")).isEqualTo("operation");
    assertThat(records.get(0).requireText("objectId")).isEqualTo("GET /api/v1/accounts/{id}");
    assertThat(records.get(0).requireObject("details").requireText("path")).endsWith(account);
  }

  @Test
  void who_knocks_again_and_again_does_not_fill_the_trail() {
    for (int i = 0; i < 10; i++) {
      newcomer.post("/api/v1/products", JsonObject.empty()).expect(403);
      newcomer.get("/api/v1/audit-records").expect(403);
    }

    assertThat(refusals())
        .extracting(record -> record.requireText("objectId"))
        .containsExactlyInAnyOrder("POST /api/v1/products", "GET /api/v1/audit-records");
  }

  @Test
  void a_page_that_is_not_for_the_person_stands_there_too() {
    Browser browser = new Browser(PORTAL.base());
    browser.signIn("vendor-2", PORTAL.demo().login("vendor-2").password());

    assertThat(browser.get("/app/audit").statusCode()).isEqualTo(403);

    String vendor =
        client("vendor-2").get("/api/v1/caller").expect(200).json().requireText("account");
    assertThat(refusals(vendor))
        .extracting(record -> record.requireText("objectId"))
        .contains("page /audit/trail.xhtml");
  }

  @Test
  void who_is_let_in_leaves_no_refusal() {
    newcomer.get("/api/v1/caller").expect(200);
    newcomer.get("/api/v1/certificates").expect(200);

    assertThat(refusals()).isEmpty();
  }

  private List<JsonObject> refusals() {
    return refusals(account);
  }

  private static List<JsonObject> refusals(String of) {
    return client("auditor")
        .get("/api/v1/audit-records?limit=200&action=account.access-refused&account=" + of)
        .expect(200)
        .json()
        .objects("items");
  }

  private static Client client(String username) {
    return Client.of(PORTAL.base(), PORTAL.demo().login(username));
  }
}
