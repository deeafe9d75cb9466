package org.hufu.portal.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hufu.core.conformity.Reason;

/**
 * What a password must be: 8 to 128 characters, none of the common ones, not the user name. No rule
 * asks for kinds of characters. Source: OWASP ASVS 5.0, 6.2.
 */
public final class PasswordRules {
  private static final int MIN = 8;
  private static final int MAX = 128;
  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  /** All objections; empty when the password may be used. */
  public static List<Reason> objections(String password, String username) {
    List<Reason> reasons = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < MIN) {
      reasons.add(Reason.of("signin.password-short", MIN));
    }
    if (length > MAX) {
      reasons.add(Reason.of("signin.password-long", MAX));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower)) {
      reasons.add(Reason.of("signin.password-common"));
    }
    if (lower.contains(username) || username.contains(lower)) {
      reasons.add(Reason.of("signin.password-is-name"));
    }
    return reasons;
  }

  private static Set<String> read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/org/hufu/common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
