package org.hufu.portal.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Table {@code clause_justification}. */
@Entity
@IdClass(JustificationRow.Key.class)
@Table(name = "clause_justification")
class JustificationRow {
  @Id String application;
  @Id String requirement;
  String justification;
  String account;
  Instant at;

  protected JustificationRow() {} // required by Jakarta Persistence

  static JustificationRow of(String application, String requirement) {
    JustificationRow row = new JustificationRow();
    row.application = application;
    row.requirement = requirement;
    return row;
  }

  /** Key of a justification; a class, as Jakarta Persistence 3.1 takes no record here. */
  static class Key implements Serializable {
    String application;
    String requirement;

    Key() {} // required by Jakarta Persistence

    Key(String application, String requirement) {
      this.application = application;
      this.requirement = requirement;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.application.equals(application)
          && key.requirement.equals(requirement);
    }

    @Override
    public int hashCode() {
      return 31 * application.hashCode() + requirement.hashCode();
    }
  }
}
