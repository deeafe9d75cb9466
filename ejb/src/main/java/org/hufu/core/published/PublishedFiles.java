package org.hufu.core.published;

import java.util.Optional;

/** What a body has published, by path. */
@FunctionalInterface
public interface PublishedFiles {
  /**
   * One file.
   *
   * @param path with a slash at the start, for example {@code /.well-known/trust-list.jws}
   * @param limit bytes; nothing longer is read
   * @return empty if there is none
   * @throws Unreadable if it is longer, or nobody can tell whether it is there
   */
  Optional<byte[]> read(String path, int limit);
}
