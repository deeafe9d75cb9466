package org.hufu.portal.registry;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A piece of the register, newest first; the cursor leads to the next. */
public record RegisterPage(List<RegisterEntry> entries, Optional<String> next)
    implements Serializable {
  public RegisterPage {
    entries = List.copyOf(entries);
  }
}
