package org.hufu.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.status.StatusMarks.Fallen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusMarksTest {
  private static final StatusMarks MARKS =
      StatusMarks.of(
          List.of(
              new Fallen(1, CertificateState.SUSPENDED, "misuse"),
              new Fallen(2, CertificateState.WITHDRAWN, "vulnerability"),
              new Fallen(3, CertificateState.WITHDRAWN, "superseded"),
              new Fallen(4, CertificateState.WITHDRAWN, "a-reason-of-tomorrow")));

  private static List<Integer> values(String purpose) {
    StatusList list = MARKS.list(purpose);
    return List.of(list.value(0), list.value(1), list.value(2), list.value(3), list.value(4));
  }

  @Test
  void each_purpose_has_its_marks_at_the_same_places() {
    assertThat(values(StatusEntry.REVOCATION)).containsExactly(0, 0, 1, 1, 1);
    assertThat(values(StatusEntry.SUSPENSION)).containsExactly(0, 1, 0, 0, 0);
    assertThat(values(StatusEntry.REFRESH)).containsExactly(0, 0, 0, 1, 0);
    assertThat(values(StatusEntry.MESSAGE)).containsExactly(0, 4, 2, 7, 0);
  }

  @Test
  void there_is_no_list_of_another_purpose() {
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> MARKS.list("rank"));
  }
}
