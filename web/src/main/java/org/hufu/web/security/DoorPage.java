package org.hufu.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the views at the door show: why one was not let in, and where one wanted to go. */
@Named("door")
@RequestScoped
public class DoorPage {
  private List<String> alerts = List.of();
  private String then = "";

  /** Sentences in the visitor's language; empty at the first visit. */
  public List<String> getAlerts() {
    return alerts;
  }

  void setAlerts(List<String> alerts) {
    this.alerts = List.copyOf(alerts);
  }

  /** Address to go on to, one of ours. */
  public String getThen() {
    return then;
  }

  void setThen(String then) {
    this.then = then;
  }
}
