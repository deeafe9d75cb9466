package org.hufu.portal.application;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.hufu.core.application.ApplicationEvent;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Turn;
import org.hufu.core.conformity.Reason;

/** Table {@code application_event}; rows are added and never changed. */
@Entity
@Table(name = "application_event")
class ApplicationEventRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String application;

  @Column(name = "owner_organisation")
  String owner;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_state")
  ApplicationState from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_state")
  ApplicationState to;

  @Enumerated(EnumType.STRING)
  Turn turn;

  Instant at;
  String account;
  String role;
  String action;
  String reasons;

  protected ApplicationEventRow() {} // required by Jakarta Persistence

  static ApplicationEventRow of(CertificationApplication application, ApplicationEvent event) {
    ApplicationEventRow row = new ApplicationEventRow();
    row.application = application.id();
    row.owner = application.owner();
    row.from = event.from();
    row.to = event.to();
    row.turn = event.turn();
    row.at = event.at();
    row.account = event.actor().account();
    row.role = event.actor().role();
    row.action = event.action();
    row.reasons = write(event.reasons());
    return row;
  }

  ApplicationEvent toEvent() {
    return new ApplicationEvent(
        from, to, turn, at, new ApplicationEvent.Actor(account, role), action, read(reasons));
  }

  private static String write(List<Reason> reasons) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Reason reason : reasons) {
      JsonArrayBuilder values = Json.createArrayBuilder();
      reason.values().forEach(values::add);
      array.add(Json.createObjectBuilder().add("code", reason.code()).add("values", values));
    }
    return array.build().toString();
  }

  private static List<Reason> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              reason ->
                  new Reason(
                      reason.getString("code"),
                      reason.getJsonArray("values").getValuesAs(JsonString::getString)))
          .toList();
    }
  }
}
