package org.hufu.portal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordHashTest {
  /** Made by the reference implementation: argon2 -id -v 13 -t 2 -k 65536 -p 1, salt "somesalt". */
  private static final PasswordHash REFERENCE =
      new PasswordHash(
          "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
              + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

  @Test
  void agrees_with_the_reference_implementation() {
    assertThat(REFERENCE.matches("password")).isTrue();
    assertThat(REFERENCE.matches("differentpassword")).isFalse();
    assertThat(REFERENCE.isOutdated()).isTrue();
  }

  @Test
  void a_new_hash_matches_its_password_only_and_has_the_cost_of_today() {
    PasswordHash hash = PasswordHash.of("correct horse", new SecureRandom());

    assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    assertThat(hash.matches("correct horse")).isTrue();
    assertThat(hash.matches("Correct horse")).isFalse();
    assertThat(hash.matches("correct horse ")).isFalse();
    assertThat(hash.isOutdated()).isFalse();
  }

  @Test
  void the_same_password_spelt_with_combining_marks_matches() {
    assertThat(
            PasswordHash.of("caf\u00e9 au lait", new SecureRandom()).matches("cafe\u0301 au lait"))
        .isTrue();
  }

  @Test
  void two_hashes_of_one_password_differ() {
    SecureRandom random = new SecureRandom();

    assertThat(PasswordHash.of("correct horse", random))
        .isNotEqualTo(PasswordHash.of("correct horse", random));
  }

  @Test
  void refuses_other_kinds_of_hashes() {
    assertThatThrownBy(() -> new PasswordHash("$2b$12$abcdefghijklmnopqrstuv"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void does_not_print_itself() {
    assertThat(REFERENCE).hasToString("PasswordHash");
    assertThat(new Secret("abc")).hasToString("Secret");
  }
}
