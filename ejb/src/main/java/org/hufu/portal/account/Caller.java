package org.hufu.portal.account;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;

/**
 * Who is asking, as of this request: roles that ended a moment ago are gone.
 *
 * @param account id of the account, never changed or reused
 * @param organisation id of the organisation the person acts for
 * @param roles names from {@link Roles}, those in force now
 */
public record Caller(
    String account, String username, String displayName, String organisation, Set<String> roles)
    implements Serializable {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** True for people of the certification body. */
  public boolean isStaff() {
    return !Collections.disjoint(roles, Roles.STAFF);
  }
}
