package org.hufu.portal.parser;

import java.time.Duration;

/**
 * What one process may use.
 *
 * @param heapMegabytes of Java memory
 * @param patience for one file
 * @param processorSeconds in its whole life, after which the kernel ends it
 * @param files that it parses before another one takes its place
 */
public record ParserLimits(int heapMegabytes, Duration patience, int processorSeconds, int files) {
  /** 512 MB, 20 s, two minutes, 200 files. */
  public static final ParserLimits USUAL = new ParserLimits(512, Duration.ofSeconds(20), 120, 200);
}
