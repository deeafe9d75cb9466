package org.hufu.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.demo.Demo;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;

/**
 * Things that exist: a certified router of vendor-1, tested by lab-1, with an upload that waits,
 * and a draft of vendor-2.
 */
final class Things {
  /** Collections whose things belong to a vendor or a laboratory. */
  private static final Set<String> OWNED =
      Set.of(
          "applications", "evidence", "products", "result-imports", "test-orders", "test-reports");

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> below = new HashMap<>();
  private final String draft;

  private Things(CertificationCase made, String certificate) {
    String application = made.application();
    Client officer = made.as("case-officer");
    JsonObject order = first(officer, "/api/v1/applications/" + application + "/test-orders");
    String orderPath = "/api/v1/test-orders/" + order.requireText("id");
    JsonObject report = officer.get(orderPath).expect(200).json().objects("reports").get(0);
    JsonObject accreditation = first(officer, "/api/v1/accreditations");
    ids.put("accounts", made.as("vendor-1").get("/api/v1/caller").json().requireText("account"));
    ids.put("accreditations", accreditation.requireText("id"));
    ids.put("applications", application);
    ids.put("certificates", certificate);
    ids.put("designations", "none");
    ids.put("evidence", evidence(made.as("tester-1"), orderPath));
    ids.put("key-changes", "none");
    ids.put("key-vaults", "none");
    ids.put("laboratory-keys", "none");
    ids.put("organisations", "vendor-1");
    ids.put("products", first(made.as("vendor-1"), "/api/v1/products").requireText("id"));
    ids.put("queues", "mine");
    ids.put("result-imports", upload(made.as("tester-1"), orderPath));
    ids.put("schemes", "network-device");
    ids.put("test-orders", order.requireText("id"));
    ids.put("test-reports", report.requireText("id"));
    below.put(
        "document",
        first(officer, "/api/v1/applications/" + application + "/documents").requireText("id"));
    below.put("testCase", order.texts("testCases").get(0));
    below.put("entry", accreditation.objects("scope").get(0).requireText("id"));
    for (String unknown : List.of("grant", "client", "id")) {
      below.put(unknown, UUID.randomUUID().toString());
    }
    draft =
        made.as("vendor-2")
            .post("/api/v1/applications", JsonObject.empty())
            .expect(201)
            .json()
            .requireText("id");
  }

  static Things make(SharedPortal portal) {
    CertificationCase made = new CertificationCase(portal.base(), portal.demo());
    return new Things(made, new RouterCase(made).run());
  }

  private static JsonObject first(Client client, String path) {
    return client.get(path).expect(200).json().objects("items").get(0);
  }

  /** A file that is announced and never sent. */
  private static String evidence(Client tester, String order) {
    return tester
        .post(order + "/evidence", SoundBody.EVIDENCE)
        .expect(201)
        .json()
        .requireText("id");
  }

  private static String upload(Client tester, String order) {
    return tester
        .post(order + "/reports?dryRun=true", JsonObject.of("results", List.of()))
        .expect(200)
        .json()
        .requireText("id");
  }

  /** Address of the real thing, or empty when no such thing is known here. */
  Optional<String> address(PublishedOperation operation) {
    return operation.namesThing()
        ? Optional.ofNullable(ids.get(operation.collection())).flatMap(id -> address(operation, id))
        : Optional.of(operation.path());
  }

  /** The address with this id for the first thing in the path and real ones for those below. */
  Optional<String> address(PublishedOperation operation, String id) {
    String address = operation.path().replaceFirst("\\{[^}]*}", id);
    for (Map.Entry<String, String> one : below.entrySet()) {
      address = address.replace("{" + one.getKey() + "}", one.getValue());
    }
    return address.contains("{") ? Optional.empty() : Optional.of(address);
  }

  /**
   * Id of a thing in the operation's collection that exists and that this person may not see: of
   * another vendor, of another laboratory's work, or a draft, which is not the body's business yet.
   */
  Optional<String> foreign(PublishedOperation operation, Demo.Login login) {
    String collection = operation.collection();
    return switch (login.organisation()) {
      case "vendor-2", "lab-2" ->
          OWNED.contains(collection) ? Optional.of(ids.get(collection)) : Optional.empty();
      case "vendor-1", "lab-1" -> Optional.empty();
      default -> collection.equals("applications") ? Optional.of(draft) : Optional.empty();
    };
  }

  /** A document that exists, under another case than its own. */
  String documentElsewhere() {
    return "/api/v1/applications/" + draft + "/documents/" + below.get("document");
  }
}
