package org.hufu.scenario;

import java.util.ArrayList;
import java.util.List;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;

/** Rows for lists, each made with as few requests as the rules allow. */
public final class Stock {
  /** Whose applications they are, and who tests: those that other tests use less. */
  public static final String VENDOR = "vendor-2";

  public static final String TESTER = "tester-2";
  private static final String LABORATORY = "lab-2";

  private final CertificationCase steps;
  private final String mark;

  /**
   * @param mark beginning of the ids that it makes, so that nobody else made them before
   */
  public Stock(CertificationCase steps, String mark) {
    this.steps = steps;
    this.mark = mark;
  }

  /** Ids of new applications, each with a product of its own, that nobody has taken. */
  public List<String> submitted(int count) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(new RouterCase(steps, VENDOR).toSubmission());
    }
    return made;
  }

  /** Id of a new case with so many test orders, each with a draft of a report. */
  public String tested(int orders) {
    String made = new RouterCase(steps, VENDOR).toSubmission();
    steps.accept();
    for (int i = 0; i < orders; i++) {
      String order = steps.order(LABORATORY);
      steps.receiveSample(TESTER, order, Reports.sample("SN-" + i));
      steps
          .as(TESTER)
          .post(
              "/api/v1/test-orders/" + order + "/reports?draft=true",
              JsonObject.of("results", List.of()))
          .expect(201);
    }
    return made;
  }

  /** New laboratories, each with an account, a designation and an accreditation without scope. */
  public void laboratories(int from, int until) {
    for (int i = from; i < until; i++) {
      organisation(mark + i, "laboratory");
      post(
          "administrator",
          "/api/v1/accounts",
          JsonObject.of("username", mark + i, "displayName", "L" + i, "organisation", mark + i));
      post("trust-officer", "/api/v1/accreditations", accreditation(mark + i));
      post("trust-officer", "/api/v1/designations", designation(mark + i));
    }
  }

  /** Who designates the laboratories. */
  public void authority() {
    organisation(mark + "authority", "authority");
  }

  private void organisation(String id, String kind) {
    post(
        "administrator",
        "/api/v1/organisations",
        JsonObject.of(
            "id", id, "kinds", List.of(kind), "name", Reports.both(id, id), "country", "CN"));
  }

  private static JsonObject accreditation(String laboratory) {
    return JsonObject.of(
        "organisation",
        laboratory,
        "accreditationBody",
        "ab-1",
        "number",
        laboratory,
        "norm",
        "17025",
        "validFrom",
        Reports.today().toString(),
        "validUntil",
        Reports.today().plusYears(1).toString());
  }

  private JsonObject designation(String laboratory) {
    return JsonObject.of(
        "authority",
        mark + "authority",
        "organisation",
        laboratory,
        "scheme",
        "network-device",
        "categories",
        List.of("router", "switch"),
        "validFrom",
        Reports.today().toString(),
        "validUntil",
        Reports.today().plusYears(1).toString());
  }

  private void post(String who, String path, JsonObject body) {
    Client client = steps.as(who);
    client.post(path, body).expect(201);
  }
}
