package org.hufu.core.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hufu.core.conformity.Coded;

/**
 * Why a certificate is suspended or withdrawn, as a status list says it in {@value #BITS} bits. The
 * place of a constant is its value and never changes; a new one goes to the end.
 */
public enum StatusMessage implements Coded {
  NONE,
  NONCONFORMITY,
  VULNERABILITY,
  SURVEILLANCE_OVERDUE,
  MISUSE,
  HOLDER_REQUEST,
  REQUIREMENTS_CHANGED,
  /** A newer version of the certificate takes its place. */
  SUPERSEDED;

  /** Of each place in a list; credentials name it, so that it is for ever. */
  public static final int BITS = 4;

  private static final int VALUES = 1 << BITS;

  /** What credentials print of it: a word for each value, also for those without a meaning yet. */
  public static List<String> dictionary() {
    return IntStream.range(0, VALUES)
        .mapToObj(value -> value < values().length ? values()[value].code() : "reserved-" + value)
        .toList();
  }

  /** The constant for the reason of a status event. */
  public static Optional<StatusMessage> find(String reason) {
    return Arrays.stream(values())
        .filter(message -> message != NONE && message.code().equals(reason))
        .findFirst();
  }

  /** As it stands in the list; constants are only ever added at the end. */
  @SuppressWarnings("EnumOrdinal")
  public int value() {
    return ordinal();
  }
}
