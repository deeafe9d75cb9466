package org.hufu.core.results;

import java.io.Serializable;
import org.hufu.core.conformity.Reason;

/**
 * Something about one cell of a results file.
 *
 * @param row as a spreadsheet counts, where the header is row 1; in other formats the place in the
 *     list of results, counted from 1; 0 for the file as a whole
 * @param column header as written in the file; in other formats member name, or the place as JSON
 *     pointer or XPath; empty for the whole row
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

  /** Keeps its row out. */
  public static Finding error(int row, String column, String value, Reason reason) {
    return new Finding(row, column, value, true, reason, "");
  }

  /** Lets its row in. */
  public static Finding warning(int row, String column, String value, Reason reason) {
    return new Finding(row, column, value, false, reason, "");
  }

  /** An error that makes the whole file unreadable. */
  public static Finding file(Reason reason) {
    return error(0, "", "", reason);
  }

  /** The same, with what the writer probably meant. */
  public Finding meaning(String suggestion) {
    return new Finding(row, column, value, isError, reason, suggestion);
  }
}
