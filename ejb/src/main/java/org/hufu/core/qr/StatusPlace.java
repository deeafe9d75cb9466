package org.hufu.core.qr;

import java.util.List;
import java.util.regex.Pattern;
import org.hufu.core.credential.StatusEntry;

/**
 * Where a certificate's status stands: the same place in both lists of one number.
 *
 * @param list number of the lists, counted from 1
 * @param index place in them, counted from 0
 */
public record StatusPlace(int list, int index) {
  private static final String PATH = "/status/";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  public StatusPlace {
    if (list < 1 || index < 0) {
      throw new IllegalArgumentException("No place of a status: " + list + ", " + index);
    }
  }

  /**
   * Inverse of {@link #entries}.
   *
   * @throws IllegalArgumentException if the entries lie elsewhere
   */
  static StatusPlace of(String issuer, List<StatusEntry> entries) {
    String prefix = issuer + PATH + StatusEntry.REVOCATION + "-";
    String list = entries.isEmpty() ? "" : entries.get(0).list();
    String number = list.startsWith(prefix) ? list.substring(prefix.length()) : "";
    if (NUMBER.matcher(number).matches()) {
      StatusPlace place = new StatusPlace(Integer.parseInt(number), entries.get(0).index());
      if (place.entries(issuer).equals(entries)) {
        return place;
      }
    }
    throw new IllegalArgumentException("The short form has no room for such status entries");
  }

  /** For revocation and suspension, as the credential names them. */
  List<StatusEntry> entries(String issuer) {
    return List.of(entry(issuer, StatusEntry.REVOCATION), entry(issuer, StatusEntry.SUSPENSION));
  }

  private StatusEntry entry(String issuer, String purpose) {
    return new StatusEntry(purpose, index, issuer + PATH + purpose + "-" + list);
  }
}
