package org.hufu.portal.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.portal.schema.Sql;

/**
 * Tables {@code certificate_archive} and {@code archive_head}; reads {@code certificate_version},
 * whose PDF it continues.
 */
@ApplicationScoped
class ArchiveStore {
  private static final String NEWEST =
      " from certificate_version v where v.number = ? order by v.version desc limit 1";

  @Inject Sql sql;

  /**
   * A file as it is now.
   *
   * @param revision of its archive; 0 if there is none
   * @param file what was signed, and everything appended to it
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Stored(String number, int version, int revision, byte[] file) {}

  /**
   * A revision to be kept.
   *
   * @param algorithm of its time-stamp
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Extension(
      byte[] appended,
      String fileDigest,
      Instant stampedAt,
      Instant authorityUntil,
      String algorithm) {}

  /** The newest version of a certificate. */
  Optional<Stored> find(String number) {
    return sql.find(
        "select v.number, v.version, coalesce((select h.revision from archive_head h"
            + "   where h.number = v.number and h.version = v.version), 0) as revision,"
            + " v.pdf || coalesce((select string_agg(a.appended, ''::bytea order by a.revision)"
            + "   from certificate_archive a where a.number = v.number and a.version = v.version),"
            + " ''::bytea) as file"
            + NEWEST,
        row ->
            new Stored(
                row.text("number"),
                (int) row.number("version"),
                (int) row.number("revision"),
                row.bytes("file")),
        number);
  }

  /** Prepares the first revision of a file that has just entered the register. */
  void begin(String number, int version) {
    sql.update(
        "insert into archive_head (number, version, revision, stamped_at, authority_until)"
            + " values (?, ?, 0, ?, ?)",
        number,
        version,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /**
   * Keeps a revision if nobody appended another one since the file was read.
   *
   * @return false if somebody did; that one counts
   */
  boolean append(Stored seen, Extension made) {
    int moved =
        sql.update(
            "update archive_head set revision = revision + 1, stamped_at = ?, authority_until = ?,"
                + " algorithm = ? where number = ? and version = ? and revision = ?",
            made.stampedAt(),
            made.authorityUntil(),
            made.algorithm(),
            seen.number(),
            seen.version(),
            seen.revision());
    if (moved == 1) {
      sql.update(
          "insert into certificate_archive (number, version, revision, appended, file_digest,"
              + " stamped_at) values (?, ?, ?, ?, ?, ?)",
          seen.number(),
          seen.version(),
          seen.revision() + 1,
          made.appended(),
          made.fileDigest(),
          made.stampedAt());
    }
    return moved == 1;
  }

  /**
   * Certificates whose last time-stamp loses its worth, the most urgent first.
   *
   * @param authorityBefore the authority's X.509 certificate ends before
   * @param algorithms or it is of one of these
   */
  List<String> due(Instant authorityBefore, Set<String> algorithms, int most) {
    return sql.list(
        "select number from archive_head where authority_until < ?"
            + " or algorithm = any(string_to_array(?, ','))"
            + " order by authority_until, number limit ?",
        row -> row.text("number"),
        authorityBefore,
        String.join(",", algorithms),
        most);
  }
}
