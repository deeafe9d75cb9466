package org.hufu.core.conformity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enum whose constants travel in kebab case: {@code NOT_TESTED} is {@code not-tested}. */
public interface Coded {

  /** The constant's name; every enum has it. */
  String name();

  /** Word used in JSON, addresses and files. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that travels as this code. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.code().equals(code))
        .findFirst();
  }
}
