package org.hufu.portal.account;

import java.io.Serializable;
import java.util.List;

/**
 * A person's, or a machine's, access.
 *
 * @param organisation id of the organisation the person acts for
 * @param grants roles held now and earlier, oldest first
 */
public record Account(
    String id,
    String username,
    String displayName,
    String organisation,
    boolean disabled,
    List<RoleGrant> grants,
    int version)
    implements Serializable {

  public Account {
    grants = List.copyOf(grants);
  }
}
