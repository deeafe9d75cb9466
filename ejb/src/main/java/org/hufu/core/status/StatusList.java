package org.hufu.core.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hufu.core.json.Base64Url;

/**
 * {@value #ENTRIES} bits; the bit at index 0 is the left-most of the first byte. Source: Bitstring
 * Status List 1.0, 3.3 and 3.4.
 */
public final class StatusList {
  /** The smallest length that the source allows, so that a list hides whose status is asked. */
  public static final int ENTRIES = 131_072;

  private static final int BYTES = ENTRIES / Byte.SIZE;
  private static final int MAX_ENCODED = 2 * BYTES;
  private static final int LEFT_MOST = 0x80;

  /** Multibase prefix of base64url without padding. */
  private static final char MULTIBASE = 'u';

  private final byte[] bits;

  private StatusList(byte[] bits) {
    this.bits = bits;
  }

  /**
   * The list in which exactly these are set.
   *
   * @throws IllegalArgumentException if one lies beyond the list
   */
  public static StatusList of(BitSet set) {
    if (set.length() > ENTRIES) {
      throw new IllegalArgumentException("A status list has " + ENTRIES + " entries");
    }
    byte[] bits = new byte[BYTES];
    set.stream().forEach(index -> bits[index / Byte.SIZE] |= mask(index));
    return new StatusList(bits);
  }

  /**
   * Reads an {@code encodedList}; inflates no more than the list's length.
   *
   * @throws MalformedStatusList if it is not exactly one list of this length
   */
  public static StatusList decode(String encoded) {
    if (encoded.isEmpty() || encoded.charAt(0) != MULTIBASE || encoded.length() > MAX_ENCODED) {
      throw new MalformedStatusList("an encoded list is base64url after the letter u");
    }
    try (GZIPInputStream inflated =
        new GZIPInputStream(new ByteArrayInputStream(Base64Url.decode(encoded.substring(1))))) {
      byte[] bits = inflated.readNBytes(BYTES + 1);
      if (bits.length != BYTES) {
        throw new MalformedStatusList("a status list has " + ENTRIES + " entries");
      }
      return new StatusList(bits);
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedStatusList("an encoded list is not gzip in base64url");
    }
  }

  public String encode() {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(deflated)) {
      gzip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MULTIBASE + Base64Url.encode(deflated.toByteArray());
  }

  /**
   * Whether the status at this place is set.
   *
   * @throws MalformedStatusList if the place lies beyond the list
   */
  public boolean isSet(int index) {
    if (index < 0 || index >= ENTRIES) {
      throw new MalformedStatusList("no place " + index + " in a list of " + ENTRIES);
    }
    return (bits[index / Byte.SIZE] & mask(index)) != 0;
  }

  private static byte mask(int index) {
    return (byte) (LEFT_MOST >>> (index % Byte.SIZE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusList list && Arrays.equals(bits, list.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
