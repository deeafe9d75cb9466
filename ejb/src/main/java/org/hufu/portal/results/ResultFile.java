package org.hufu.portal.results;

import org.hufu.core.results.ReadResults;

/** A file as the laboratory sent it. Keeps the array it is given: nobody writes into an upload. */
public final class ResultFile {
  private final Format format;
  private final byte[] bytes;
  private final String amends;

  /**
   * Wraps what was sent.
   *
   * @param amends id of the report edition it corrects; empty for a new report or if the file says
   */
  public ResultFile(Format format, byte[] bytes, String amends) {
    this.format = format;
    this.bytes = bytes;
    this.amends = amends;
  }

  Format format() {
    return format;
  }

  byte[] bytes() {
    return bytes;
  }

  String amends() {
    return amends;
  }

  /** The same file, correcting what its own text names unless the sender named something. */
  ResultFile correcting(ReadResults read) {
    return amends.isEmpty() ? new ResultFile(format, bytes, read.frame().amends()) : this;
  }
}
