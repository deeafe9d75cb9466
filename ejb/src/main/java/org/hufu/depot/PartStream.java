package org.hufu.depot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * The plain bytes of an object from one offset on, part after part, in constant memory. Parts that
 * are missing or were changed end it with {@link IOException}, a depot that is away with {@link
 * DepotAway}.
 */
public final class PartStream extends InputStream {
  private final Depot depot;
  private final ObjectKey key;
  private final Iterator<Part> parts;
  private long skip;
  private InputStream now = InputStream.nullInputStream();

  /**
   * One part.
   *
   * @param start offset of its first byte
   * @param length plain bytes
   */
  public record Part(String key, long start, long length) {}

  /**
   * Opens nothing yet.
   *
   * @param parts all of the object, by their starts
   */
  public PartStream(Depot depot, ObjectKey key, List<Part> parts, long from) {
    this.depot = depot;
    this.key = key;
    this.parts = parts.stream().filter(part -> part.start() + part.length() > from).iterator();
    this.skip = from;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = now.read(buffer, offset, length);
    while (read < 0 && parts.hasNext()) {
      next(parts.next());
      read = now.read(buffer, offset, length);
    }
    return read;
  }

  private void next(Part part) throws IOException {
    now.close();
    try {
      now = key.opening(new Sealed(depot.open(part.key())), part.start());
      now.skipNBytes(Math.max(0, skip - part.start()));
    } catch (PartMissing | CannotOpen e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    now.close();
  }

  /** A place that breaks off is away; that says nothing about the bytes. */
  private static final class Sealed extends FilterInputStream {
    Sealed(InputStream sealed) {
      super(sealed);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        throw DepotAway.unreachable("The depot breaks off: " + e.getMessage(), e);
      }
    }
  }
}
