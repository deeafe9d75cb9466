package org.hufu.core.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hufu.core.json.Base64Url;

/**
 * {@value #ENTRIES} places of one bit or a few; the place with index 0 begins at the left-most bit
 * of the first byte. Source: Bitstring Status List 1.0, 3.3 and 3.4.
 */
public final class StatusList {
  /** The smallest length that the source allows, so that a list hides whose status is asked. */
  public static final int ENTRIES = 131_072;

  private static final int MAX_SIZE = 8;
  private static final int LEFT_MOST = 0x80;

  /** Multibase prefix of base64url without padding. */
  private static final char MULTIBASE = 'u';

  private final int size;
  private final byte[] bits;

  private StatusList(int size, byte[] bits) {
    this.size = size;
    this.bits = bits;
  }

  /**
   * The list of single bits in which exactly these are set.
   *
   * @throws IllegalArgumentException if one lies beyond the list
   */
  public static StatusList of(BitSet set) {
    if (set.length() > ENTRIES) {
      throw new IllegalArgumentException("A status list has " + ENTRIES + " entries");
    }
    byte[] bits = new byte[bytes(1)];
    set.stream().forEach(index -> bits[index / Byte.SIZE] |= mask(index));
    return new StatusList(1, bits);
  }

  /**
   * A list of numbers.
   *
   * @param size bits of each, at most 8
   * @param values by index; all others are 0
   * @throws IllegalArgumentException if an index lies beyond the list or a value has more bits
   */
  public static StatusList of(int size, Map<Integer, Integer> values) {
    byte[] bits = new byte[bytes(size)];
    values.forEach(
        (index, value) -> {
          if (index < 0 || index >= ENTRIES || value < 0 || value >= 1 << size) {
            throw new IllegalArgumentException("No place or value of a list: " + index);
          }
          for (int bit = 0; bit < size; bit++) {
            if ((value >> (size - 1 - bit) & 1) == 1) {
              int place = index * size + bit;
              bits[place / Byte.SIZE] |= mask(place);
            }
          }
        });
    return new StatusList(size, bits);
  }

  private static int bytes(int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("A status has 1 to " + MAX_SIZE + " bits: " + size);
    }
    return ENTRIES / Byte.SIZE * size;
  }

  /** {@link #decode(String, int)} of single bits. */
  public static StatusList decode(String encoded) {
    return decode(encoded, 1);
  }

  /**
   * Reads an {@code encodedList}; inflates no more than the list's length.
   *
   * @param size bits of each place
   * @throws MalformedStatusList if it is not exactly one list of this length
   */
  public static StatusList decode(String encoded, int size) {
    int bytes = bytes(size);
    if (encoded.isEmpty() || encoded.charAt(0) != MULTIBASE || encoded.length() > 2 * bytes) {
      throw new MalformedStatusList("an encoded list is base64url after the letter u");
    }
    try (GZIPInputStream inflated =
        new GZIPInputStream(new ByteArrayInputStream(Base64Url.decode(encoded.substring(1))))) {
      byte[] bits = inflated.readNBytes(bytes + 1);
      if (bits.length != bytes) {
        throw new MalformedStatusList("a status list has " + ENTRIES + " entries");
      }
      return new StatusList(size, bits);
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

  /** Bits of each place. */
  public int size() {
    return size;
  }

  /**
   * Whether the status at this place is set.
   *
   * @throws MalformedStatusList if the place lies beyond the list
   */
  public boolean isSet(int index) {
    return value(index) != 0;
  }

  /**
   * The number at this place.
   *
   * @throws MalformedStatusList if the place lies beyond the list
   */
  public int value(int index) {
    if (index < 0 || index >= ENTRIES) {
      throw new MalformedStatusList("no place " + index + " in a list of " + ENTRIES);
    }
    int value = 0;
    for (int place = index * size; place < (index + 1) * size; place++) {
      value = value << 1 | ((bits[place / Byte.SIZE] & mask(place)) == 0 ? 0 : 1);
    }
    return value;
  }

  private static byte mask(int index) {
    return (byte) (LEFT_MOST >>> (index % Byte.SIZE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusList list && size == list.size && Arrays.equals(bits, list.bits);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(bits);
  }
}
