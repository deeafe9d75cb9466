package org.hufu.portal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hufu.core.conformity.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

  @Test
  void takes_any_eight_characters_that_are_not_common() {
    assertThat(codes("虎符长城黄河泰山")).isEmpty();
    assertThat(codes("qxzvbnwk")).isEmpty();
    assertThat(codes("x".repeat(127) + "y")).isEmpty();
  }

  @Test
  void refuses_short_and_endless_ones() {
    assertThat(codes("qxzvbnw")).containsExactly("signin.password-short");
    assertThat(codes("x".repeat(129))).containsExactly("signin.password-long");
  }

  @Test
  void refuses_common_ones_in_any_case() {
    assertThat(codes("Password1")).containsExactly("signin.password-common");
    assertThat(codes("123456789")).containsExactly("signin.password-common");
  }

  @Test
  void refuses_the_user_name() {
    assertThat(codes("li.wei-2026")).containsExactly("signin.password-is-name");
  }

  private static List<String> codes(String password) {
    return PasswordRules.objections(password, "li.wei").stream().map(Reason::code).toList();
  }
}
