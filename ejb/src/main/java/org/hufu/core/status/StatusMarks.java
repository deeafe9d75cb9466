package org.hufu.core.status;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.conformity.CertificateState;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;

/** What the lists of all purposes say of the certificates in one stretch of slots. */
public final class StatusMarks {
  private final List<Fallen> fallen;

  private StatusMarks(List<Fallen> fallen) {
    this.fallen = fallen;
  }

  /**
   * A certificate that is suspended or withdrawn.
   *
   * @param index place in the lists
   * @param reason code of the event that brought it there
   */
  public record Fallen(int index, CertificateState state, String reason) {}

  /** Of all that are suspended or withdrawn; nothing is said of the others. */
  public static StatusMarks of(List<Fallen> fallen) {
    return new StatusMarks(new ArrayList<>(fallen));
  }

  /** The list of one purpose. */
  public StatusList list(String purpose) {
    return switch (purpose) {
      case StatusEntry.REVOCATION -> where(CertificateState.WITHDRAWN);
      case StatusEntry.SUSPENSION -> where(CertificateState.SUSPENDED);
      case StatusEntry.REFRESH -> superseded();
      case StatusEntry.MESSAGE -> messages();
      default -> throw new IllegalArgumentException("No purpose of ours: " + purpose);
    };
  }

  private StatusList where(CertificateState state) {
    BitSet set = new BitSet();
    fallen.stream().filter(one -> one.state() == state).forEach(one -> set.set(one.index()));
    return StatusList.of(set);
  }

  private StatusList superseded() {
    BitSet set = new BitSet();
    fallen.stream()
        .filter(one -> StatusMessage.SUPERSEDED.code().equals(one.reason()))
        .forEach(one -> set.set(one.index()));
    return StatusList.of(set);
  }

  /** A reason that has no number in the lists is left out: state and history still say it. */
  private StatusList messages() {
    Map<Integer, Integer> values = new HashMap<>();
    for (Fallen one : fallen) {
      StatusMessage.find(one.reason())
          .ifPresent(message -> values.put(one.index(), message.value()));
    }
    return StatusList.of(StatusMessage.BITS, values);
  }
}
