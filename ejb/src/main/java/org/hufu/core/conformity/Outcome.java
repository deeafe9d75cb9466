package org.hufu.core.conformity;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * What comes of a use case that the rules may refuse. {@code Refused} means that nothing was
 * written.
 *
 * @param <T> what the use case yields when it is done
 */
public sealed interface Outcome<T> extends Serializable {

  /** The rules agreed and the change is written. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Holds every objection, not only the first, so that they can be mended in one go. */
  record Refused<T>(List<Reason> reasons) implements Outcome<T> {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal states its reasons");
      }
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(List<Reason> reasons) {
    return new Refused<>(reasons);
  }

  static <T> Outcome<T> refused(String code, Object... values) {
    return new Refused<>(List.of(Reason.of(code, values)));
  }

  /** Names both ways, so that no caller can drop a refusal. */
  default <R> R fold(Function<T, R> done, Function<List<Reason>, R> refused) {
    if (this instanceof Done<T> yes) {
      return done.apply(yes.value());
    }
    return refused.apply(((Refused<T>) this).reasons());
  }

  default <R> Outcome<R> map(Function<T, R> change) {
    return fold(value -> done(change.apply(value)), Outcome::refused);
  }
}
