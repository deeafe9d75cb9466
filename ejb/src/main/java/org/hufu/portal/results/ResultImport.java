package org.hufu.portal.results;

import java.time.Instant;
import org.hufu.core.conformity.StateConflict;
import org.hufu.core.formats.Format;
import org.hufu.core.results.ReadResults;

/**
 * An upload that was looked at.
 *
 * @param order id of the test order
 * @param report id of the report it became; empty unless imported
 * @param read what the file says, read anew from its bytes each time
 * @param version row version this value was read at, for optimistic locking
 */
public record ResultImport(
    String id,
    String order,
    ImportState state,
    String report,
    Receipt receipt,
    ReadResults read,
    int version) {

  /**
   * What arrived, so that a client whose upload was cut off can tell.
   *
   * @param sha256 of the bytes, lower-case hex
   */
  public record Receipt(Format format, long sizeBytes, String sha256, Instant receivedAt) {}

  ResultImport become(ImportState next, String madeReport) {
    if (!state.next().contains(next)) {
      throw StateConflict.cannotBecome(state.code(), next.code());
    }
    return new ResultImport(id, order, next, madeReport, receipt, read, version);
  }
}
