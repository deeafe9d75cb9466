package org.hufu.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.demo.Demo;

/** One case, step by step. Each step throws when the portal does not answer as it should. */
public final class CertificationCase {
  private static final Duration ISSUANCE = Duration.ofSeconds(60);

  private final String base;
  private final Demo demo;
  private final Map<String, Client> clients = new HashMap<>();
  private String application;

  public CertificationCase(String base, Demo demo) {
    this.base = base;
    this.demo = demo;
  }

  /** The client of one demo login. */
  public Client as(String username) {
    return clients.computeIfAbsent(username, name -> Client.of(base, demo.login(name)));
  }

  public String application() {
    return application;
  }

  /** Registers a product with its first version and answers the version's id. */
  public String register(String vendor, JsonObject product) {
    JsonObject made = as(vendor).post("/api/v1/products", product).expect(201).json();
    return made.objects("versions").get(0).requireText("id");
  }

  /** Opens a draft with everything in it and hands it in. */
  public void apply(String vendor, JsonObject answers, List<Document> documents) {
    JsonObject draft = as(vendor).post("/api/v1/applications", answers).expect(201).json();
    application = draft.requireText("id");
    for (Document document : documents) {
      as(vendor)
          .post(
              path("/documents?kind=" + document.kind() + "&name=" + document.name()),
              "text/plain",
              document.text().getBytes(StandardCharsets.UTF_8),
              UUID.randomUUID().toString())
          .expect(201);
    }
    as(vendor).post(path("/submission"), JsonObject.empty()).expect(200);
  }

  /** A document of the application, for example the guidance for users. */
  public record Document(String kind, String name, String text) {}

  /** The case officer declares to have no ties and accepts. */
  public void accept() {
    Client officer = as("case-officer");
    officer.post(path("/conflict-declaration"), JsonObject.of("conflict", false)).expect(200);
    officer.post(path("/acceptance"), JsonObject.of("conflictOfInterest", false)).expect(200);
  }

  /** Orders all tests of the scheme and answers the order's id. */
  public String order(String laboratory) {
    return as("case-officer")
        .post(path("/test-orders"), JsonObject.of("laboratory", laboratory))
        .expect(201)
        .json()
        .requireText("id");
  }

  public void receiveSample(String tester, String order, JsonObject sample) {
    as(tester)
        .post("/api/v1/test-orders/" + order + "/acceptance", JsonObject.of("sample", sample))
        .expect(200);
  }

  /** The tester hands in a report, another verifies it and a third authorises it. */
  public String report(String order, JsonObject report, Laboratory people) {
    Answer answer =
        as(people.tester()).post("/api/v1/test-orders/" + order + "/reports", report).expect(201);
    return authorised(answer.json(), people);
  }

  /** The same with a table of results; the head is written into the draft. */
  String report(String order, byte[] table, JsonObject head, Laboratory people) {
    Client tester = as(people.tester());
    String path = "/api/v1/test-orders/" + order + "/reports?format=csv&draft=true";
    Answer draft = tester.post(path, "text/csv", table, UUID.randomUUID().toString()).expect(201);
    String id = "/api/v1/test-reports/" + draft.json().requireText("id");
    tester.patch(id, head, draft.header("ETag")).expect(200);
    return authorised(
        tester.post(id + "/performance", JsonObject.empty()).expect(200).json(), people);
  }

  private String authorised(JsonObject made, Laboratory people) {
    if (!made.requireText("state").equals("performed")) {
      throw new AssertionError("The report is not complete: " + JsonWriter.plain(made));
    }
    String id = made.requireText("id");
    as(people.verifier())
        .post("/api/v1/test-reports/" + id + "/verification", JsonObject.empty())
        .expect(200);
    as(people.authoriser())
        .post("/api/v1/test-reports/" + id + "/authorisation", JsonObject.empty())
        .expect(200);
    return id;
  }

  /** Who does what in the laboratory. */
  public record Laboratory(String tester, String verifier, String authoriser) {
    public static final Laboratory FIRST = new Laboratory("tester-1", "verifier-1", "authoriser-1");
  }

  /** Begins the evaluation and answers what it found. */
  public JsonObject evaluate() {
    return as("evaluator")
        .post(path("/evaluation"), JsonObject.of("impartial", true))
        .expect(201)
        .json();
  }

  public JsonObject evaluation() {
    return as("evaluator").get(path("/evaluation")).expect(200).json();
  }

  public Answer recommend(String recommendation) {
    return as("evaluator")
        .post(
            path("/evaluation"),
            JsonObject.of("impartial", true, "recommendation", recommendation));
  }

  public void review() {
    as("reviewer")
        .post(path("/review"), JsonObject.of("impartial", true, "outcome", "accept"))
        .expect(201);
  }

  /** Both deciders sign, the second confirming the first. */
  public void decide() {
    propose();
    as("decider-2")
        .post(path("/decision/confirmation"), JsonObject.of("impartial", true))
        .expect(201);
  }

  /** The first decider signs. */
  public void propose() {
    as("decider-1")
        .post(path("/decision"), JsonObject.of("impartial", true, "outcome", "grant"))
        .expect(201);
  }

  public JsonObject state(String username) {
    return as(username).get(path("")).expect(200).json();
  }

  /** Waits until the certificate is published and answers its number. */
  public String certificate(String vendor) {
    Instant end = Instant.now().plus(ISSUANCE);
    while (Instant.now().isBefore(end)) {
      String number = state(vendor).text("certificateNumber").orElse("");
      if (!number.isEmpty()
          && Client.anonymous(base).get("/api/v1/certificates/" + number).status() == 200) {
        return number;
      }
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new AssertionError("No certificate within " + ISSUANCE + ": " + state(vendor));
  }

  String path(String rest) {
    return "/api/v1/applications/" + application + rest;
  }
}
