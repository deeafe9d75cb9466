package org.hufu.core.credential;

/** A text that is no credential of ours, or one whose parts contradict each other. */
public final class MalformedCredential extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * Names place and problem.
   *
   * @param place {@code header}, or a JSON pointer into the payload, or empty for the whole
   */
  public MalformedCredential(String place, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
  }

  public String place() {
    return place;
  }
}
