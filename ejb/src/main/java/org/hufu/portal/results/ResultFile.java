package org.hufu.portal.results;

import java.util.Optional;
import org.hufu.core.formats.Format;
import org.hufu.core.formats.ResultsReader;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;

/** A file as the laboratory sent it. Keeps the array it is given: nobody writes into an upload. */
public final class ResultFile {
  private final Format format;
  private final byte[] bytes;
  private final String amends;

  /**
   * Wraps what was sent.
   *
   * @param asked format that the sender names; else the content tells it
   * @param amends id of the report edition it corrects; empty for a new report or if the file says
   */
  public ResultFile(Optional<Format> asked, byte[] bytes, String amends) {
    this.format = asked.orElseGet(() -> Format.of(bytes));
    this.bytes = bytes;
    this.amends = amends;
  }

  ReadResults read(Job job) {
    return ResultsReader.read(Optional.of(format), bytes, job);
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
    return amends.isEmpty()
        ? new ResultFile(Optional.of(format), bytes, read.frame().amends())
        : this;
  }
}
