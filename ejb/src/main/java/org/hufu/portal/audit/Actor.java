package org.hufu.portal.audit;

/**
 * Who acts in the present transaction. The fence leaves it in the transaction's registry under
 * {@link #KEY}, so that the trail need not know what an account is.
 *
 * @param account id of the account, or {@code system} or {@code anonymous}
 * @param organisation id, or an empty text
 */
public record Actor(String account, String organisation) {
  public static final String KEY = Actor.class.getName();

  static final Actor ANONYMOUS = new Actor("anonymous", "");
}
