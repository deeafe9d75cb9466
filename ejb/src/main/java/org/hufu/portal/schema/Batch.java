package org.hufu.portal.schema;

import jakarta.persistence.TypedQuery;

/** Reads what hangs on the rows of a query for all of them at once; for stores alone. */
public final class Batch {
  private Batch() {}

  /**
   * One more statement for each collection, however many rows are found.
   *
   * @param collections paths from the query's own name, for example {@code o.kinds}
   */
  public static <T> TypedQuery<T> reading(TypedQuery<T> query, String... collections) {
    query.setHint("eclipselink.batch.type", "IN"); // the others repeat the query without its limit
    for (String collection : collections) {
      query.setHint("eclipselink.batch", collection);
    }
    return query;
  }
}
