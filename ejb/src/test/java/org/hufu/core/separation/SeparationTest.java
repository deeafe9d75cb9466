package org.hufu.core.separation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparationTest {

  @Test
  void whoever_tested_neither_verifies_nor_authorises() {
    var tested = List.of(new Participation("li", Act.TESTING));

    assertThat(codes(Act.VERIFICATION, "li", tested)).containsExactly("separation.tested");
    assertThat(codes(Act.AUTHORISATION, "li", tested)).containsExactly("separation.tested");
    assertThat(codes(Act.VERIFICATION, "wang", tested)).isEmpty();
  }

  @Test
  void a_tester_may_test_again() {
    assertThat(codes(Act.TESTING, "li", List.of(new Participation("li", Act.TESTING)))).isEmpty();
  }

  @Test
  void a_decider_hears_every_part_taken_before_once() {
    var parts =
        List.of(
            new Participation("li", Act.EVALUATION),
            new Participation("li", Act.EVALUATION),
            new Participation("li", Act.APPLICATION_REVIEW),
            new Participation("li", Act.REVIEW));

    assertThat(codes(Act.DECISION, "li", parts))
        .containsExactly(
            "separation.reviewed-application", "separation.evaluated", "separation.reviewed");
  }

  @Test
  void the_second_signature_is_not_the_first_deciders() {
    var decided = List.of(new Participation("li", Act.DECISION));

    assertThat(codes(Act.CONFIRMATION, "li", decided)).containsExactly("separation.decided");
    assertThat(codes(Act.CONFIRMATION, "zhao", decided)).isEmpty();
  }

  @Property
  void parts_exclude_each_other_both_ways(@ForAll Act one, @ForAll Act other) {
    assertThat(one.excludes().contains(other)).isEqualTo(other.excludes().contains(one));
  }

  @Property
  void what_others_did_never_stands_against_a_person(@ForAll Act act, @ForAll List<Act> acts) {
    var parts = acts.stream().map(taken -> new Participation("somebody", taken)).toList();

    assertThat(codes(act, "another", parts)).isEmpty();
  }

  @Property
  void every_excluded_part_has_its_own_reason(@ForAll Act act) {
    var all = List.of(Act.values()).stream().map(taken -> new Participation("li", taken)).toList();

    assertThat(codes(act, "li", all)).doesNotHaveDuplicates().hasSize(act.excludes().size());
  }

  private static List<String> codes(Act act, String account, List<Participation> earlier) {
    return Separation.objections(act, account, earlier).stream().map(Reason::code).toList();
  }
}
