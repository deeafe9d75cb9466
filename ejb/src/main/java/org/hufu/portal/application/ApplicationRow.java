package org.hufu.portal.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hufu.core.application.Answers;
import org.hufu.core.application.ApplicationState;
import org.hufu.core.application.CertificationApplication;
import org.hufu.core.application.Standing;
import org.hufu.core.application.Turn;

/** Table {@code application}. Product version, scheme and category repeat answers, for queries. */
@Entity
@Table(name = "application")
class ApplicationRow {
  @Id String id;
  String number;

  @Column(name = "owner_organisation")
  String owner;

  @Enumerated(EnumType.STRING)
  ApplicationState state;

  @Enumerated(EnumType.STRING)
  Turn turn;

  @Column(name = "product_version")
  String productVersion;

  String scheme;
  String category;
  String answers;

  @Column(name = "case_officer")
  String caseOfficer;

  String certificate;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "submitted_at")
  Instant submittedAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Version int version;

  protected ApplicationRow() {} // required by Jakarta Persistence

  /** Takes over what may change; identity, owner and times of creation stay. */
  void take(CertificationApplication application, Instant now) {
    state = application.state();
    turn = application.turn();
    caseOfficer = application.officer().orElse(null);
    answer(application.answers());
    if (submittedAt == null && state == ApplicationState.SUBMITTED) {
      submittedAt = now;
    }
    changedAt = now;
  }

  void answer(Answers given) {
    productVersion = orNull(given.productVersion());
    scheme = orNull(given.target().scheme());
    category = orNull(given.target().category());
    answers = AnswersText.write(given);
  }

  CertificationApplication toApplication() {
    return new CertificationApplication(
        id,
        number,
        owner,
        new Standing(state, turn),
        AnswersText.read(answers),
        Optional.ofNullable(caseOfficer).orElse(""),
        version);
  }

  private static String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
