package org.hufu.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.hufu.portal.schema.Sql;

/** Table {@code published_document}. */
@ApplicationScoped
class PublicationStore {
  @Inject Sql sql;

  Optional<PublishedDocument> find(String path) {
    return sql.find(
        "select * from published_document where path = ?", PublicationStore::document, path);
  }

  void put(PublishedDocument document) {
    sql.update(
        "insert into published_document (path, media_type, body, etag, published_at, max_age)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (path) do update set"
            + " media_type = excluded.media_type, body = excluded.body, etag = excluded.etag,"
            + " published_at = excluded.published_at, max_age = excluded.max_age",
        document.path(),
        document.mediaType(),
        document.body(),
        document.etag(),
        document.publishedAt(),
        (int) document.maxAge().toSeconds());
  }

  private static PublishedDocument document(Sql.Row row) throws SQLException {
    return new PublishedDocument(
        row.text("path"),
        row.text("media_type"),
        row.bytes("body"),
        row.text("etag"),
        row.instant("published_at"),
        Duration.ofSeconds(row.number("max_age")));
  }
}
