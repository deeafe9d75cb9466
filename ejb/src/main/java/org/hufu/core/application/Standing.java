package org.hufu.core.application;

import java.io.Serializable;

/**
 * State and whose move it is; the two differ from {@link ApplicationState#turn()} while the body
 * waits for an answer within a state.
 */
public record Standing(ApplicationState state, Turn turn) implements Serializable {

  public static Standing of(ApplicationState state) {
    return new Standing(state, state.turn());
  }
}
