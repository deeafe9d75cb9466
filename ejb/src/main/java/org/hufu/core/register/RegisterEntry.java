package org.hufu.core.register;

import java.util.List;
import org.hufu.core.source.SourceStanding;

/**
 * One certificate of a foreign register.
 *
 * @param register name of the register, for example {@code NIST CMVP}
 * @param number as the register writes it
 * @param bases numbers of certificates of the same register that it rests on
 */
public record RegisterEntry(
    String register,
    String number,
    String product,
    SourceStanding.Status status,
    List<String> bases) {
  public RegisterEntry {
    bases = List.copyOf(bases);
  }
}
