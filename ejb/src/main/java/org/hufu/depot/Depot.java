package org.hufu.depot;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A place for sealed parts. A part is written once, as a whole or not at all, and never changed.
 * For several threads.
 */
public interface Depot extends AutoCloseable {

  /** Name that the database keeps beside what lies here: {@code file} or {@code s3}. */
  String name();

  /**
   * Keeps a part for good before it returns; takes the file away or leaves it.
   *
   * @param key as {@link PartKey} makes it
   * @throws DepotAway if it cannot be kept now
   */
  void put(String key, Path sealed);

  /**
   * The sealed bytes; the caller closes the stream.
   *
   * @throws PartMissing if there is no such part
   * @throws DepotAway if the place cannot be reached now
   */
  InputStream open(String key);

  /** Takes parts away; those that are not there are gone already. */
  void remove(String key);

  /** Everything that lies here, in no order. */
  void each(Consumer<Item> visitor);

  /** One part, as the place itself sees it. */
  record Item(String key, Instant changedAt) {}

  @Override
  void close();
}
