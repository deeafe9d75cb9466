package org.hufu.portal.secret;

/** More people sign in at once than the machine can hash passwords for; try again in a moment. */
public class SignInBusy extends RuntimeException {
  SignInBusy() {
    super("Too many sign-ins at once", null, false, false);
  }
}
