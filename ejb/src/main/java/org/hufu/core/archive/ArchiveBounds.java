package org.hufu.core.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hufu.core.conformity.Reason;

/**
 * Inflates an archive once, in constant memory, and objects to what harms whoever unpacks it. What
 * lies packed within its entries is not opened: each level is somebody's own decision.
 *
 * @param mostEntries entries of one archive
 * @param mostBytes all that it unpacks to
 * @param mostRatio unpacked bytes for each packed one, beyond a first free megabyte
 */
public record ArchiveBounds(int mostEntries, long mostBytes, int mostRatio) {
  /** A hundred thousand entries, 64 GiB, two hundredfold. */
  public static final ArchiveBounds USUAL = new ArchiveBounds(100_000, 64L << 30, 200);

  private static final int FREE = 1 << 20;

  private static final Set<String> ZIPS =
      Set.of("application/zip", "application/java-archive", "application/x-zip-compressed");

  private static final Pattern LEADS_OUTSIDE =
      Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?|.*\\p{Cntrl}.*");

  /** Whether the media type is one that {@link #objection} looks into. */
  public static boolean looksInto(String mediaType) {
    return isZip(mediaType) || isGzip(mediaType) || isTar(mediaType);
  }

  private static boolean isZip(String type) {
    return ZIPS.contains(type)
        || type.startsWith("application/vnd.openxmlformats-")
        || type.startsWith("application/vnd.oasis.opendocument.")
        || type.equals("application/x-tika-ooxml");
  }

  private static boolean isGzip(String type) {
    return type.equals("application/gzip") || type.equals("application/x-gzip");
  }

  private static boolean isTar(String type) {
    return type.equals("application/x-tar") || type.equals("application/x-gtar");
  }

  /** What stands against it, if anything does; closes nothing. */
  public Optional<Reason> objection(String mediaType, InputStream packed) throws IOException {
    Counted counted = new Counted(packed);
    try {
      if (isZip(mediaType)) {
        walk(new ZipArchiveInputStream(counted, "UTF-8", true, true), counted);
      } else if (isTar(mediaType)) {
        walk(new TarArchiveInputStream(counted, true), counted);
      } else if (isGzip(mediaType)) {
        gzip(counted);
      }
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.reason);
    } catch (IOException | RuntimeException e) {
      if (counted.isBroken()) {
        throw e; // the source failed, not the archive
      }
      return Optional.of(Reason.of("evidence.archive-unreadable"));
    }
  }

  private void gzip(Counted counted) throws IOException {
    InputStream gzip =
        GzipCompressorInputStream.builder()
            .setInputStream(counted)
            .setDecompressConcatenated(true)
            .get();
    BufferedInputStream inflated = new BufferedInputStream(new Bounded(gzip, counted, this), 1024);
    inflated.mark(1024);
    byte[] head = inflated.readNBytes(512);
    inflated.reset();
    if (TarArchiveInputStream.matches(head, head.length)) {
      walk(new TarArchiveInputStream(inflated, true), counted);
    }
    inflated.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private void walk(ArchiveInputStream<?> archive, Counted counted) throws IOException {
    Bounded content = new Bounded(archive, counted, this);
    int entries = 0;
    for (ArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      entries++;
      require(entries <= mostEntries, Reason.of("evidence.archive-entries", mostEntries));
      require(
          !LEADS_OUTSIDE.matcher(entry.getName()).matches(), Reason.of("evidence.archive-outside"));
      require(!isLink(entry), Reason.of("evidence.archive-link"));
      require(!isEncrypted(entry), Reason.of("evidence.archive-encrypted"));
      content.transferTo(java.io.OutputStream.nullOutputStream());
    }
    require(entries > 0, Reason.of("evidence.archive-unreadable"));
  }

  private static boolean isEncrypted(ArchiveEntry entry) {
    return entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption();
  }

  private static boolean isLink(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar
        ? tar.isLink() || tar.isSymbolicLink()
        : entry instanceof ZipArchiveEntry zip && zip.isUnixSymlink();
  }

  private static void require(boolean holds, Reason reason) {
    if (!holds) {
      throw new Refused(reason);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Reason reason;

    Refused(Reason reason) {
      super(reason.code(), null, false, false);
      this.reason = reason;
    }
  }

  /** Counts packed bytes and remembers when the source itself failed. */
  private static final class Counted extends java.io.FilterInputStream {
    private long count;
    private boolean broken;

    Counted(InputStream source) {
      super(source);
    }

    boolean isBroken() {
      return broken;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
      } catch (IOException | RuntimeException e) {
        broken = true;
        throw e;
      }
    }
  }

  /** Stops when more comes out than the bounds allow for what went in. */
  private static final class Bounded extends java.io.FilterInputStream {
    private final Counted packed;
    private final ArchiveBounds bounds;
    private long count;

    Bounded(InputStream inflated, Counted packed, ArchiveBounds bounds) {
      super(inflated);
      this.packed = packed;
      this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      require(
          count <= bounds.mostBytes && count <= FREE + packed.count * bounds.mostRatio,
          Reason.of("evidence.archive-bomb", bounds.mostRatio, bounds.mostBytes >> 30));
      return read;
    }
  }
}
