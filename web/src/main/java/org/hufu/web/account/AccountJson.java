package org.hufu.web.account;

import java.util.List;
import org.hufu.portal.account.Account;

/** An account on the wire, with the roles it holds and held. */
public record AccountJson(
    String id,
    String username,
    String displayName,
    String organisation,
    boolean disabled,
    List<RoleGrantJson> roles) {

  static AccountJson of(Account account) {
    return new AccountJson(
        account.id(),
        account.username(),
        account.displayName(),
        account.organisation(),
        account.disabled(),
        account.grants().stream().map(RoleGrantJson::of).toList());
  }
}
