package org.hufu.portal.signin;

import java.io.Serializable;
import java.time.Duration;
import org.hufu.portal.account.Caller;

/** What comes of trying to sign in. */
public sealed interface SignIn extends Serializable {

  /** It is who they say. */
  record Accepted(Caller caller) implements SignIn {}

  /** Wrong name, wrong secret, no password yet, or disabled: nobody outside learns which. */
  record Refused() implements SignIn {}

  /** Not tried, because of too many wrong secrets before. */
  record Wait(Duration time) implements SignIn {}
}
