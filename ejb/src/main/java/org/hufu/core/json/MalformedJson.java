package org.hufu.core.json;

/** Bytes that are not JSON as we read it, or a member that is missing or of another type. */
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * Names place and problem.
   *
   * @param place JSON pointer of the member, or {@code line 3, column 7} where the text itself is
   *     broken; empty for the whole document
   * @param problem what is wrong there, without the document's own content
   */
  public MalformedJson(String place, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
  }

  public String place() {
    return place;
  }
}
