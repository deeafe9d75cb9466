package org.hufu.portal.token;

/** The token did not do what it was asked; the message is a word such as {@code KEY_MISSING}. */
final class TokenFails extends Exception {
  private static final long serialVersionUID = 1L;

  TokenFails(String cause) {
    super(cause);
  }

  static TokenFails of(Exception thrown) {
    return new TokenFails(TokenLogin.code(thrown));
  }
}
