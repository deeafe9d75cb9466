package org.hufu.core.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file, packed until it is needed, and the reason for which it is refused. */
final class Attack {
  private final String name;
  private final byte[] packed;
  private final String code;

  /**
   * Keeps the file.
   *
   * @param code of the first error; empty if the file is harmless and must be read
   */
  Attack(String name, byte[] file, String code) {
    this.name = name;
    this.packed = pack(file);
    this.code = code;
  }

  Attack(String name, String file, String code) {
    this(name, file.getBytes(StandardCharsets.UTF_8), code);
  }

  String name() {
    return name;
  }

  String code() {
    return code;
  }

  byte[] file() {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pack(byte[] file) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
