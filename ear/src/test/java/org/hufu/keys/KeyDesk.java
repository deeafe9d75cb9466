package org.hufu.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.launcher.SharedPortal;

/** What people do about keys over REST, and what the published trust list says then. */
final class KeyDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Client officer;
  private final Client administrator;
  private final Client stranger;

  KeyDesk(SharedPortal portal) {
    this.officer = Client.of(portal.base(), portal.demo().login("trust-officer"));
    this.administrator = Client.of(portal.base(), portal.demo().login("administrator"));
    this.stranger = Client.anonymous(portal.base());
  }

  Client officer() {
    return officer;
  }

  Client administrator() {
    return administrator;
  }

  /** The key of the body that signs for this purpose now. */
  JsonObject inUse(String purpose) {
    return keys(purpose, "valid");
  }

  private JsonObject keys(String purpose, String state) {
    var found =
        officer.get("/api/v1/signing-keys").expect(200).json().objects("items").stream()
            .filter(key -> key.requireText("purpose").equals(purpose))
            .filter(key -> key.requireText("state").equals(state))
            .toList();
    return found.get(found.size() - 1);
  }

  Answer propose(String kind, String kid, Instant effective) {
    return officer.post(
        "/api/v1/key-changes",
        JsonObject.of(
            "kind", kind, "kid", kid, "effective", effective.toString(), "reason", "A test"));
  }

  Answer confirm(Client who, JsonObject change) {
    return who.post(
        "/api/v1/key-changes/" + change.requireText("id") + "/confirmation", JsonObject.empty());
  }

  /** Both sign; the change as it is then. */
  JsonObject change(String kind, String kid, Instant effective) {
    JsonObject change = propose(kind, kid, effective).expect(201).json();
    return confirm(administrator, change).expect(200).json();
  }

  /** The published list, as it stands. */
  String published() {
    return stranger.get("/.well-known/trust-list.jws", "*/*").expect(200).text();
  }

  TrustList list() {
    return TrustListReader.read(published(), java.util.Set.of(), Instant.now()).list();
  }

  /** Thumbprint of the root that signed the published list. */
  String root() {
    return JsonWebSignature.parse(published()).keyId().orElseThrow();
  }

  static void await(String what, Supplier<Boolean> condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.get()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Not within " + PATIENCE + ": " + what);
      }
      Thread.sleep(500);
    }
  }
}
