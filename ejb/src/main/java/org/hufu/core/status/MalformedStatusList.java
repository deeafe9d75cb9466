package org.hufu.core.status;

/** A text that is no status list as we read it. */
public final class MalformedStatusList extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedStatusList(String problem) {
    super(problem);
  }
}
