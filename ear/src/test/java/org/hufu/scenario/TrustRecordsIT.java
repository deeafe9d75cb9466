package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One laboratory's accreditation and designation from the first record to the last day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TrustRecordsIT {
  private static final String MARK = "trl-" + Long.toString(System.nanoTime(), 36) + "-";
  private static final String LABORATORY = MARK + "1";
  private static final LocalDate TODAY = Reports.today();

  private static Client officer;
  private static Client anybody;
  private static String accreditation;

  @BeforeAll
  static void a_laboratory_is_accredited_and_designated_but_its_scope_is_empty() {
    SharedPortal portal = SharedPortal.get();
    CertificationCase steps = new CertificationCase(portal.base(), portal.demo());
    Stock stock = new Stock(steps, MARK);
    stock.authority();
    stock.laboratories(1, 2);
    officer = steps.as("trust-officer");
    anybody = Client.anonymous(portal.base());
    accreditation = held("accreditations").requireText("id");
  }

  @Test
  @Order(1)
  void a_laboratory_without_scope_may_not_test_and_hears_what_is_missing() {
    assertThat(mayTest("router", TODAY)).isFalse();
    assertThat(reasons("router", TODAY)).containsExactly("accreditation.scheme-outside");
  }

  @Test
  @Order(2)
  void an_entry_lets_it_test_that_category_and_no_other() {
    officer.post(accreditation("/scope-entries"), entry("router", TODAY.plusYears(1))).expect(200);

    assertThat(mayTest("router", TODAY)).isTrue();
    assertThat(mayTest("switch", TODAY)).isFalse();
  }

  @Test
  @Order(3)
  void an_entry_beyond_the_term_or_outside_the_catalogue_is_refused_with_every_reason() {
    JsonObject unknown =
        entry("teapot", TODAY.plusYears(9)).with("standard", "HTCPCP").with("method", "brewing");

    Answer refused = officer.post(accreditation("/scope-entries"), unknown).expect(422);

    assertThat(refused.reasons())
        .containsExactlyInAnyOrder(
            "accreditation.outside-term",
            "accreditation.category-unknown",
            "accreditation.standard-unknown");
  }

  @Test
  @Order(4)
  void a_suspension_holds_from_its_day_on_and_a_new_grant_ends_it() {
    change("suspended", TODAY);
    assertThat(mayTest("router", TODAY)).isFalse();
    assertThat(mayTest("router", TODAY.minusDays(1))).isFalse();

    change("granted", TODAY.plusDays(1));
    assertThat(mayTest("router", TODAY)).isFalse();
    assertThat(mayTest("router", TODAY.plusDays(1))).isTrue();
    assertThat(held("accreditations").objects("history"))
        .extracting(change -> change.requireText("status"))
        .contains("suspended", "granted");
  }

  @Test
  @Order(5)
  void an_ended_entry_stays_in_the_record_and_covers_until_its_last_day() {
    String entry = held("accreditations").objects("scope").get(0).requireText("id");
    LocalDate last = TODAY.plusDays(10);

    officer
        .post(
            accreditation("/scope-entries/" + entry + "/end"),
            JsonObject.of("lastDay", last.toString()))
        .expect(200);

    assertThat(mayTest("router", last)).isTrue();
    assertThat(mayTest("router", last.plusDays(1))).isFalse();
    assertThat(held("accreditations").objects("scope")).hasSize(1);
  }

  @Test
  @Order(6)
  void an_entry_never_ends_later_than_it_would() {
    String entry = held("accreditations").objects("scope").get(0).requireText("id");

    Answer refused =
        officer
            .post(
                accreditation("/scope-entries/" + entry + "/end"),
                JsonObject.of("lastDay", TODAY.plusDays(20).toString()))
            .expect(422);

    assertThat(refused.reasons()).containsExactly("accreditation.end-extends");
  }

  @Test
  @Order(7)
  void an_ended_designation_stays_in_the_record_with_its_last_day() {
    LocalDate last = TODAY.plusDays(5);
    String designation = held("designations").requireText("id");

    officer
        .post(
            "/api/v1/designations/" + designation + "/end",
            JsonObject.of("lastDay", last.toString()))
        .expect(200);

    assertThat(held("designations").requireText("validUntil")).isEqualTo(last.toString());
  }

  @Test
  @Order(8)
  void a_designation_for_what_the_scheme_does_not_have_is_refused() {
    JsonObject designation =
        JsonObject.of(
            "authority",
            MARK + "authority",
            "organisation",
            LABORATORY,
            "scheme",
            "network-device",
            "level",
            "platinum",
            "categories",
            List.of("teapot"),
            "validFrom",
            TODAY.toString(),
            "validUntil",
            TODAY.plusYears(1).toString());

    assertThat(officer.post("/api/v1/designations", designation).expect(422).reasons())
        .containsExactlyInAnyOrder("accreditation.category-unknown", "accreditation.level-unknown");
  }

  private static void change(String status, LocalDate from) {
    officer
        .post(
            accreditation("/status-changes"),
            JsonObject.of("status", status, "from", from.toString(), "reason", "As notified"))
        .expect(200);
  }

  private static JsonObject entry(String category, LocalDate until) {
    return JsonObject.of(
        "scheme",
        "network-device",
        "category",
        category,
        "standard",
        "CPP-ND-V2.2e",
        "site",
        "Demo City",
        "validFrom",
        TODAY.toString(),
        "validUntil",
        until.toString());
  }

  private static String accreditation(String rest) {
    return "/api/v1/accreditations/" + accreditation + rest;
  }

  private static JsonObject held(String records) {
    return anybody
        .get("/api/v1/" + records + "?organisation=" + LABORATORY)
        .expect(200)
        .json()
        .objects("items")
        .get(0);
  }

  private static boolean mayTest(String category, LocalDate on) {
    return laboratory(category, on).flag("eligible").orElseThrow();
  }

  private static List<String> reasons(String category, LocalDate on) {
    return laboratory(category, on).objects("reasons").stream()
        .map(reason -> reason.requireText("code"))
        .toList();
  }

  private static JsonObject laboratory(String category, LocalDate on) {
    String query =
        "?scheme=network-device&standard=CPP-ND-V2.2e&category=" + category + "&on=" + on;
    return anybody.get("/api/v1/laboratories" + query).expect(200).json().objects("items").stream()
        .filter(one -> one.requireText("id").equals(LABORATORY))
        .findFirst()
        .orElseThrow();
  }
}
