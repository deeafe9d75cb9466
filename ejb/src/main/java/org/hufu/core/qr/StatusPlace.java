package org.hufu.core.qr;

import java.util.List;
import java.util.regex.Pattern;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;

/**
 * Where a certificate's status stands: the same place in both lists of one number.
 *
 * @param list number of the lists, counted from 1
 * @param index place in them, counted from 0
 */
public record StatusPlace(int list, int index) {
  private static final String PATH = "/status/";

  /** Revocation and suspension; a credential from before the other lists names no more. */
  private static final int NEEDED = 2;

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
    String list = entries.size() < NEEDED ? "" : entries.get(0).list();
    String number = list.startsWith(prefix) ? list.substring(prefix.length()) : "";
    if (NUMBER.matcher(number).matches()) {
      StatusPlace place = new StatusPlace(Integer.parseInt(number), entries.get(0).index());
      List<StatusEntry> all = place.entries(issuer);
      if (all.subList(0, Math.min(all.size(), entries.size())).equals(entries)) {
        return place;
      }
    }
    throw new IllegalArgumentException("The short form has no room for such status entries");
  }

  /** For every purpose, as the credential names them. */
  List<StatusEntry> entries(String issuer) {
    return StatusEntry.PURPOSES.stream().map(purpose -> entry(issuer, purpose)).toList();
  }

  private StatusEntry entry(String issuer, String purpose) {
    return new StatusEntry(
        purpose,
        index,
        issuer + PATH + purpose + "-" + list,
        purpose.equals(StatusEntry.MESSAGE) ? StatusMessage.dictionary() : List.of());
  }
}
