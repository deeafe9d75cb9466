package org.hufu.core.scope;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of the catalogue. Units of one dimension convert exactly, by decimal factors; a conversion
 * that has no finite decimal is never needed, since a comparison multiplies both sides.
 *
 * @param code UCUM code where there is one ({@code us}, {@code Gbit/s}), else the trade's word
 *     ({@code Gpps}); {@code 1} is a plain count
 * @param dimension what is measured; only equal dimensions compare
 * @param factor how many of the dimension's smallest unit make one of this
 */
public record Unit(String code, String dimension, BigDecimal factor) {
  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          unit("1", "count", "1"),
          unit("%", "share", "1"),
          unit("bit", "key-length", "1"),
          unit("bit/s", "data-rate", "1"),
          unit("kbit/s", "data-rate", "1e3"),
          unit("Mbit/s", "data-rate", "1e6"),
          unit("Gbit/s", "data-rate", "1e9"),
          unit("Tbit/s", "data-rate", "1e12"),
          unit("pps", "packet-rate", "1"),
          unit("kpps", "packet-rate", "1e3"),
          unit("Mpps", "packet-rate", "1e6"),
          unit("Gpps", "packet-rate", "1e9"),
          unit("ns", "time", "1"),
          unit("us", "time", "1e3"),
          unit("ms", "time", "1e6"),
          unit("s", "time", "1e9"),
          unit("min", "time", "60e9"),
          unit("h", "time", "3600e9"),
          unit("d", "time", "86400e9"),
          unit("B", "storage", "1"),
          unit("kB", "storage", "1e3"),
          unit("MB", "storage", "1e6"),
          unit("GB", "storage", "1e9"),
          unit("TB", "storage", "1e12"),
          unit("KiB", "storage", "1024"),
          unit("MiB", "storage", "1048576"),
          unit("GiB", "storage", "1073741824"),
          unit("TiB", "storage", "1099511627776"));

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("bps", "bit/s"),
          entry("kbps", "kbit/s"),
          entry("Mbps", "Mbit/s"),
          entry("Gbps", "Gbit/s"),
          entry("Tbps", "Tbit/s"),
          entry("\u00b5s", "us"), // micro sign
          entry("\u03bcs", "us"), // Greek mu
          entry("微秒", "us"),
          entry("个", "1"),
          entry("条", "1"));

  private static Map.Entry<String, Unit> unit(String code, String dimension, String factor) {
    return entry(code, new Unit(code, dimension, new BigDecimal(factor)));
  }

  /** Knows the codes above and the spellings people type, such as {@code Tbps} or {@code µs}. */
  public static Optional<Unit> find(String code) {
    return Optional.ofNullable(UNITS.get(ALIASES.getOrDefault(code, code)));
  }

  public boolean comparesWith(Unit other) {
    return dimension.equals(other.dimension);
  }

  /** The value in the dimension's smallest unit; exact. */
  public BigDecimal inSmallest(BigDecimal value) {
    return value.multiply(factor);
  }

  /** The value in another unit of the dimension, for showing: 34 digits, no trailing zeros. */
  public BigDecimal convert(BigDecimal value, Unit target) {
    BigDecimal converted = inSmallest(value).divide(target.factor, MathContext.DECIMAL128);
    return new BigDecimal(converted.stripTrailingZeros().toPlainString());
  }
}
