package org.hufu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.hufu.scenario.Stock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How many statements a list makes does not depend on how many rows it shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Pattern ROW = Pattern.compile("<tr\\b");

  /** Lists that cannot be asked for less: they are looked at before and after rows are added. */
  private static final List<Look> GROWING =
      List.of(
          new Look(Stock.VENDOR, "/app/"),
          new Look(Stock.TESTER, "/app/jobs"),
          new Look("administrator", "/app/accounts"),
          new Look("trust-officer", "/app/accreditations"),
          new Look("decider-1", "/app/measures"),
          new Look("auditor", "/api/v1/accreditations"),
          new Look("auditor", "/api/v1/designations"),
          new Look("auditor", "/api/v1/laboratories?scheme=network-device&category=router"));

  /** Lists that come in pieces. */
  private static final List<Look> PIECES =
      List.of(
          new Look("case-officer", "/api/v1/queues/unassigned"),
          new Look("case-officer", "/api/v1/applications"),
          new Look(Stock.VENDOR, "/api/v1/applications"),
          new Look(Stock.VENDOR, "/api/v1/products"),
          new Look(Stock.TESTER, "/api/v1/test-orders"),
          new Look("case-officer", "/api/v1/test-orders"),
          new Look("administrator", "/api/v1/organisations"),
          new Look("administrator", "/api/v1/accounts"),
          new Look("auditor", "/api/v1/audit-records"));

  private static final Map<Look, Seen> BEFORE = new LinkedHashMap<>();
  private static final Map<String, Browser> BROWSERS = new HashMap<>();
  private static final CertificationCase STEPS =
      new CertificationCase(PORTAL.base(), PORTAL.demo());

  private static StatementLog log;
  private static List<String> submitted;
  private static String fewOrders;
  private static String manyOrders;

  /** Who looks, and where. */
  private record Look(String who, String path) {
    boolean isPage() {
      return path.startsWith("/app/");
    }
  }

  /** How many rows came, and the statements that this took. */
  private record Seen(long rows, List<String> statements) {}

  @BeforeAll
  static void make_rows() {
    log = new StatementLog(PORTAL.place());
    Stock stock = new Stock(STEPS, "s" + UUID.randomUUID().toString().substring(0, 8) + "-");
    stock.authority();
    stock.laboratories(0, 2);
    fewOrders = stock.tested(2);
    proposeWithdrawal("decider-1");
    GROWING.forEach(look -> BEFORE.put(look, see(look)));
    stock.laboratories(2, 12);
    manyOrders = stock.tested(12);
    proposeWithdrawal("decider-2");
    submitted = stock.submitted(13);
  }

  private static void proposeWithdrawal(String decider) {
    String number = new RouterCase(STEPS).run();
    STEPS
        .as(decider)
        .post(
            "/api/v1/certificates/" + number + "/withdrawals",
            JsonObject.of("reason", "misuse", "text", JsonObject.of("zh-CN", "文", "en", "Text")))
        .expect(201);
  }

  @AfterAll
  static void leave_the_log_as_it_was() {
    log.close();
  }

  @TestFactory
  Stream<DynamicTest> rows_that_come_in_addition_take_no_statement() {
    return GROWING.stream()
        .map(look -> dynamicTest(look.path(), () -> compare(BEFORE.get(look), see(look))));
  }

  @TestFactory
  Stream<DynamicTest> a_longer_piece_takes_no_more_statements() {
    return PIECES.stream().map(look -> longer(look.who(), look.path() + "?limit=", "2", "12"));
  }

  @TestFactory
  Stream<DynamicTest> a_longer_list_takes_no_more_statements() {
    String officer = "case-officer";
    return Stream.of(
        longer("auditor", "/api/v1/certificates?limit=", "1", "2"),
        longer(officer, "/app/cases?tab=unassigned&cursor=", submitted.get(10), submitted.get(0)),
        longer(officer, "/app/cases/", fewOrders, manyOrders),
        longer(
            officer,
            "/api/v1/applications/",
            fewOrders + "/test-orders",
            manyOrders + "/test-orders"),
        longer("auditor", "/app/audit", "?objectId=" + submitted.get(0), ""));
  }

  private static DynamicTest longer(String who, String path, String few, String many) {
    return dynamicTest(
        who + " " + path,
        () -> compare(see(new Look(who, path + few)), see(new Look(who, path + many))));
  }

  private static void compare(Seen few, Seen many) {
    assertThat(few.rows()).isPositive();
    assertThat(many.rows()).isGreaterThan(few.rows());
    assertThat(few.statements()).isNotEmpty();
    assertThat(many.statements()).hasSameSizeAs(few.statements());
  }

  /** The second time: whatever the portal keeps in memory it has by then. */
  private static Seen see(Look look) {
    long rows = rows(look);
    return new Seen(rows, log.during(look.who(), () -> rows(look)));
  }

  private static long rows(Look look) {
    if (look.isPage()) {
      HttpResponse<String> answer = browser(look.who()).get(look.path());
      assertThat(answer.statusCode()).as(look.path()).isEqualTo(200);
      return ROW.matcher(answer.body()).results().count();
    }
    return STEPS.as(look.who()).get(look.path()).expect(200).json().objects("items").size();
  }

  private static Browser browser(String who) {
    return BROWSERS.computeIfAbsent(
        who,
        name -> {
          Browser browser = new Browser(PORTAL.base());
          browser.signIn(name, PORTAL.demo().login(name).password());
          return browser;
        });
  }
}
