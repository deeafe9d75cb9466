package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.demo.Demo;
import org.hufu.launcher.SharedPortal;
import org.hufu.portal.account.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the published contract, called by every role. The rule: the role is asked for
 * first (401, 403), then the thing; what belongs to others answers like what does not exist.
 *
 * <p>Requests of the walk leave out {@code Idempotency-Key}, {@code If-Match} and body, or name a
 * thing that does not exist: whoever is let in is turned away at the next step, and nothing
 * changes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleMatrixIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final List<PublishedOperation> OPERATIONS = PublishedOperation.all(PORTAL.base());
  private static final Things THINGS = Things.make(PORTAL);
  private static final Map<String, Client> CLIENTS =
      PORTAL.demo().logins().stream()
          .collect(
              Collectors.toMap(Demo.Login::username, login -> Client.of(PORTAL.base(), login)));

  /** An account for each role; the walk on foreign things asks with all of them. */
  private static final Collection<Demo.Login> ONE_OF_EACH =
      PORTAL.demo().logins().stream()
          .collect(Collectors.toMap(Demo.Login::role, login -> login, (first, second) -> first))
          .values();

  private static final Set<String> OUTSIDERS =
      Stream.concat(Roles.LABORATORY.stream(), Stream.of(Roles.VENDOR)).collect(Collectors.toSet());

  /** A door of its own: who has no token yet comes here, and 401 means a wrong secret. */
  private static final Set<String> BESIDE = Set.of("issueToken");

  /** Change something without a key: asked about things that do not exist. */
  private static final Set<String> KEYLESS =
      Set.of("appendEvidence", "discardEvidence", "endClient", "removeApplicationDocument");

  @Test
  void every_role_has_an_account_and_both_vendors_and_laboratories_have_theirs() {
    assertThat(PORTAL.demo().logins().stream().map(Demo.Login::role).collect(Collectors.toSet()))
        .isSubsetOf(Stream.concat(Roles.STAFF.stream(), OUTSIDERS.stream()).toList())
        .hasSize(13);
    assertThat(PORTAL.demo().logins().stream().map(Demo.Login::organisation))
        .contains("vendor-1", "vendor-2", "lab-1", "lab-2");
  }

  @TestFactory
  Stream<DynamicTest> every_operation_lets_in_its_roles_and_nobody_else() {
    return walked(
        operation ->
            () -> {
              long before = deeds();
              walk(operation);
              assertThat(deeds()).as("what people did").isEqualTo(before);
            });
  }

  @TestFactory
  Stream<DynamicTest> what_belongs_to_others_answers_like_what_does_not_exist() {
    return walked(operation -> () -> compare(operation));
  }

  private static Stream<DynamicTest> walked(
      Function<PublishedOperation, org.junit.jupiter.api.function.Executable> test) {
    return OPERATIONS.stream()
        .filter(operation -> !BESIDE.contains(operation.id()))
        .map(operation -> dynamicTest(operation.toString(), test.apply(operation)));
  }

  @Test
  void a_document_is_found_under_its_own_case_only() {
    CLIENTS.get("vendor-2").get(THINGS.documentElsewhere(), "*/*").expect(404);
  }

  private static void walk(PublishedOperation operation) {
    assertThat(isHarmless(operation)).as("the walk would change something").isTrue();
    String address = address(operation);
    Answer anonymous = send(Client.anonymous(PORTAL.base()), operation, address);
    Answer forged = send(Client.withToken(PORTAL.base(), "forged"), operation, address);
    assertThat(forged.status()).as("invalid token").isEqualTo(401);
    if (operation.isPublic()) {
      assertLetIn(anonymous, "anonymous");
    } else {
      assertThat(anonymous.status()).as("anonymous").isEqualTo(401);
      assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(anonymous.header("Content-Type")).startsWith("application/problem+json");
    }
    for (Demo.Login login : ONE_OF_EACH) {
      Answer answer = send(CLIENTS.get(login.username()), operation, address);
      if (operation.lets(login.role())) {
        assertLetIn(answer, login.username());
      } else {
        assertThat(answer.status()).as(login.username()).isEqualTo(403);
        assertThat(answer.json().requireText("code")).isEqualTo("forbidden");
      }
    }
  }

  private static void assertLetIn(Answer answer, String who) {
    assertThat(answer.status()).as(who).isNotIn(401, 403).isLessThan(500);
  }

  private static boolean isHarmless(PublishedOperation operation) {
    return operation.verb().equals("GET")
        || operation.guarded()
        || operation.isPublic()
        || KEYLESS.contains(operation.id());
  }

  private static String address(PublishedOperation operation) {
    String nobody = UUID.randomUUID().toString();
    return (KEYLESS.contains(operation.id())
            ? THINGS.address(operation, nobody)
            : THINGS.address(operation))
        .orElseThrow(() -> new AssertionError("Things knows no thing for " + operation));
  }

  private static Answer send(Client client, PublishedOperation operation, String address) {
    return client.send(operation.verb(), address, headers(operation), new byte[0]);
  }

  private static Map<String, String> headers(PublishedOperation operation) {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", "*/*"));
    if (!operation.mediaType().isEmpty()) {
      headers.put("Content-Type", operation.mediaType().replace("*/*", "application/json"));
    }
    return headers;
  }

  /** For everybody who is let in and for whom something foreign exists. */
  private static void compare(PublishedOperation operation) {
    int compared = 0;
    for (Demo.Login login : PORTAL.demo().logins()) {
      Optional<String> foreign = THINGS.foreign(operation, login);
      if (operation.isOnThing() && operation.lets(login.role()) && foreign.isPresent()) {
        Answer other = ask(login, operation, foreign.get());
        Answer none = ask(login, operation, UUID.randomUUID().toString());
        assertThat(bare(other)).as(login.username()).isEqualTo(bare(none));
        assertThat(other.status() == 404 || other.text().equals("{\"items\":[]}"))
            .as("%s got %s %s", login.username(), other.status(), other.text())
            .isTrue();
        compared++;
      }
    }
    boolean isForOutsiders = OUTSIDERS.stream().anyMatch(operation::lets);
    if (operation.isOnThing() && isForOutsiders) {
      assertThat(compared).as("things of others in %s", operation.collection()).isPositive();
    }
  }

  private static Answer ask(Demo.Login login, PublishedOperation operation, String id) {
    byte[] body =
        SoundBody.of(operation)
            .orElseThrow(() -> new AssertionError("SoundBody has none for " + operation.id()));
    Map<String, String> headers = headers(operation);
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    headers.put("If-Match", "\"0\"");
    headers.put("Upload-Offset", "0");
    String address = THINGS.address(operation, id).orElseThrow() + SoundBody.query(operation);
    return CLIENTS.get(login.username()).send(operation.verb(), address, headers, body);
  }

  /** Status and body without what differs between any two answers. */
  private static String bare(Answer answer) {
    return answer.status() + " " + answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  /** What people did so far, refusals apart; the portal's own jobs go on meanwhile. */
  private static long deeds() throws SQLException {
    String url = PORTAL.place().databaseUrl("hufu_app");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select count(*) from audit_record r join account a on a.id = r.account"
                    + " where r.action <> 'account.access-refused'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
