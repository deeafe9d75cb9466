package org.hufu.portal.token;

import java.nio.file.Path;
import java.security.AuthProvider;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;

/**
 * Logs in to a token, once: a PIN that was refused is not tried again until an operator allows it.
 * Between reading the PIN and wiping it lies the library's call, nothing else.
 */
final class TokenLogin {
  /** Answers that say that the PIN was not looked at. */
  private static final Set<String> HARMLESS =
      Set.of(
          "CKR_DEVICE_ERROR",
          "CKR_DEVICE_MEMORY",
          "CKR_DEVICE_REMOVED",
          "CKR_GENERAL_ERROR",
          "CKR_HOST_MEMORY",
          "CKR_SESSION_CLOSED",
          "CKR_SESSION_HANDLE_INVALID",
          "CKR_SLOT_ID_INVALID",
          "CKR_TOKEN_NOT_PRESENT",
          "CKR_TOKEN_NOT_RECOGNIZED",
          "NO_ANSWER");

  private static final Pattern CODE = Pattern.compile("CKR_[A-Z_]+");

  private final Path pinFile;
  private final LoginMark mark;
  private final Clock clock;

  TokenLogin(Path pinFile, LoginMark mark, Clock clock) {
    this.pinFile = pinFile;
    this.mark = mark;
    this.clock = clock;
  }

  /** The PIN was refused. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LoginMark.Refusal refusal;

    Refused(LoginMark.Refusal refusal) {
      super(refusal.cause());
      this.refusal = refusal;
    }

    LoginMark.Refusal refusal() {
      return refusal;
    }
  }

  Optional<LoginMark.Refusal> refusal() {
    return mark.refusal();
  }

  void allow() {
    mark.clear();
  }

  /**
   * Tries the PIN.
   *
   * @throws LoginException if the token did not look at it
   * @throws IllegalStateException if there is no PIN to try
   */
  void login(AuthProvider provider) throws LoginException, Refused {
    char[] pin = KeyPin.read(pinFile);
    mark.begin(clock.instant());
    try {
      provider.login(null, callbacks -> answer(callbacks, pin));
    } catch (LoginException e) {
      String code = code(e);
      if (!HARMLESS.contains(code)) {
        var refusal = new LoginMark.Refusal(code, clock.instant());
        mark.refused(refusal.cause(), refusal.at());
        throw new Refused(refusal);
      }
      mark.clear();
      throw e;
    } finally {
      Arrays.fill(pin, '\0');
    }
    mark.clear();
  }

  private static void answer(Callback[] callbacks, char[] pin) {
    for (Callback callback : callbacks) {
      if (callback instanceof PasswordCallback asked) {
        asked.setPassword(pin);
      }
    }
  }

  /**
   * The library's answer, for example {@code CKR_PIN_INCORRECT}. The class that carries it is not
   * for us to name, its message is.
   */
  static String code(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Matcher matcher = CODE.matcher(String.valueOf(cause.getMessage()));
      if (matcher.find()) {
        return matcher.group();
      }
    }
    return "NO_ANSWER";
  }
}
