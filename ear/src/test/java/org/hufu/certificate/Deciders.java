package org.hufu.certificate;

import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;

/** Two deciders who change what became of a certificate, one after the other. */
public final class Deciders {
  private final Client first;
  private final Client second;

  public Deciders(SharedPortal portal) {
    this.first = Client.of(portal.base(), portal.demo().login("decider-1"));
    this.second = Client.of(portal.base(), portal.demo().login("decider-2"));
  }

  /**
   * Both sign.
   *
   * @param action {@code suspensions}, {@code reinstatements} or {@code withdrawals}
   * @return the confirmed change
   */
  public JsonObject change(String number, String action, String reason) {
    String path = "/api/v1/certificates/" + number + "/" + action;
    String proposal = first.post(path, ground(reason)).expect(201).json().requireText("id");
    return second
        .post(path + "/" + proposal + "/confirmation", JsonObject.empty())
        .expect(200)
        .json();
  }

  static JsonObject ground(String reason) {
    return JsonObject.of(
        "reason", reason, "text", JsonObject.of("zh-CN", "公开说明。", "en", "What the public reads."));
  }

  Client first() {
    return first;
  }

  Client second() {
    return second;
  }
}
