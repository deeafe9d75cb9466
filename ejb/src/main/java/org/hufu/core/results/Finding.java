package org.hufu.core.results;

import java.io.Serializable;
import org.hufu.core.conformity.Reason;

/**
 * Something about one cell of a results file.
 *
 * @param row as a spreadsheet counts, where the header is row 1; in JSON the place in the list,
 *     counted from 1; 0 for the file as a whole
 * @param column header as written in the file, or member name in JSON; empty for the whole row
 * @param value what stands there, shortened
 * @param isError an error keeps the row out; a warning lets it in
 * @param suggestion what the writer probably meant; empty if nothing is near
 */
public record Finding(
    int row, String column, String value, boolean isError, Reason reason, String suggestion)
    implements Serializable {
  private static final int SHOWN = 120;

  public Finding {
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  static Finding error(int row, String column, String value, Reason reason) {
    return new Finding(row, column, value, true, reason, "");
  }

  static Finding warning(int row, String column, String value, Reason reason) {
    return new Finding(row, column, value, false, reason, "");
  }

  /** An error that makes the whole file unreadable. */
  static Finding file(Reason reason) {
    return error(0, "", "", reason);
  }

  Finding meaning(String suggestion) {
    return new Finding(row, column, value, isError, reason, suggestion);
  }
}
