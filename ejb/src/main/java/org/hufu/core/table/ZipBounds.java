package org.hufu.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.hufu.core.conformity.Reason;

/**
 * Looks at every entry of a workbook's archive before anybody parses one: how many there are, how
 * large they really become, what they are called, and that none is a programme or reaches outside.
 */
final class ZipBounds {
  /** Of all entries together, inflated. */
  static final int MAX_BYTES = 64 << 20;

  static final int MAX_ENTRIES = 1_000;

  private static final int MAX_NAME = 255;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\\\|:");

  /** Parts that run or fetch something. */
  private static final List<String> ACTIVE =
      List.of(
          "vbaproject",
          "/externallinks/",
          "/embeddings/",
          "/activex/",
          "/macrosheets/",
          "/dialogsheets/",
          "/connections.xml",
          "/querytables/",
          "/model/");

  private final Set<String> names = new HashSet<>();
  private final SharedTexts texts = new SharedTexts();
  private long inflated;

  private ZipBounds() {}

  /**
   * Returns if nothing stands against reading the archive.
   *
   * @return whether it has styles, which are optional (ISO/IEC 29500-1, 12.3.20)
   * @throws MalformedTable with what does
   */
  static boolean check(byte[] file) {
    ZipBounds bounds = new ZipBounds();
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
            .setUseUnicodeExtraFields(false)
            .get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        bounds.checkEntry(entry);
        if (!entry.isDirectory()) {
          bounds.checkContent(entry, zip);
        }
      }
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw broken();
    }
    bounds.texts.check();
    if (!bounds.names.contains("xl/workbook.xml")) {
      throw new MalformedTable(Reason.of("results.not-a-workbook"));
    }
    return bounds.names.contains("xl/styles.xml");
  }

  static MalformedTable broken() {
    return new MalformedTable(Reason.of("results.workbook-broken"));
  }

  private void checkEntry(ZipArchiveEntry entry) {
    String name = entry.getName();
    String folded = "/" + name.toLowerCase(Locale.ROOT);
    if (name.length() > MAX_NAME
        || name.startsWith("/")
        || List.of(name.split("/", -1)).contains("..")
        || CONTROL.matcher(name).find()
        || entry.isUnixSymlink()) {
      throw new MalformedTable(Reason.of("results.archive-name"));
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new MalformedTable(Reason.of("results.archive-name-twice", name));
    }
    if (names.size() > MAX_ENTRIES) {
      throw new MalformedTable(Reason.of("results.archive-entries", MAX_ENTRIES));
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new MalformedTable(Reason.of("results.archive-encrypted"));
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw broken();
    }
    if (ACTIVE.stream().anyMatch(folded::contains)) {
      throw new MalformedTable(Reason.of("results.workbook-active", name));
    }
  }

  private void checkContent(ZipArchiveEntry entry, ZipFile zip) throws IOException {
    if (inflated + Math.max(0, entry.getSize()) > MAX_BYTES) {
      throw tooLarge();
    }
    byte[] content;
    try (InputStream in = zip.getInputStream(entry)) {
      content = in.readNBytes((int) (MAX_BYTES - inflated + 1));
    }
    inflated += content.length;
    if (inflated > MAX_BYTES) {
      throw tooLarge();
    }
    if (entry.getSize() >= 0 && entry.getSize() != content.length) {
      throw broken();
    }
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml") || name.endsWith(".rels")) {
      checkXml(content);
      texts.look(content);
    }
  }

  /** Excel writes UTF-8 without document types; a declaration is always somebody's attack. */
  private static void checkXml(byte[] content) {
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        throw broken();
      }
      boolean isDeclaration =
          content[i] == '<'
              && i + 2 < content.length
              && content[i + 1] == '!'
              && (content[i + 2] == 'D' || content[i + 2] == 'E');
      if (isDeclaration) {
        throw new MalformedTable(Reason.of("results.xml-doctype"));
      }
    }
  }

  private static MalformedTable tooLarge() {
    return new MalformedTable(Reason.of("results.archive-too-large", MAX_BYTES >> 20));
  }
}
