package org.hufu.portal.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hufu.core.separation.Act;
import org.hufu.core.separation.Participation;

/** Table {@code case_part}. */
@Entity
@Table(name = "case_part")
class CasePartRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String application;
  String account;

  @Enumerated(EnumType.STRING)
  Act act;

  Instant at;

  protected CasePartRow() {} // required by Jakarta Persistence

  static CasePartRow of(String application, Participation part, Instant at) {
    CasePartRow row = new CasePartRow();
    row.application = application;
    row.account = part.account();
    row.act = part.act();
    row.at = at;
    return row;
  }

  Participation toParticipation() {
    return new Participation(account, act);
  }
}
