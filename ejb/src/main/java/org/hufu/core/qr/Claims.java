package org.hufu.core.qr;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * A short content as CWT claims. The table of keys is that of decision 0016. Source: RFC 8392, 3
 * and 4.
 */
final class Claims {
  static final int ISSUER = 1;
  static final int EXPIRES = 4;
  static final int NOT_BEFORE = 5;
  static final int ISSUED_AT = 6;
  static final int ID = 7;

  /** Ours, from the range for private use. */
  static final int CERTIFICATE = -65537;

  static final int NUMBER = 1;
  static final int BODY = 2;
  static final int PRODUCT = 3;
  static final int MODEL = 4;
  static final int VERSIONS = 5;
  static final int DIGESTS = 6;
  static final int SCHEME = 7;
  static final int STANDARDS = 8;
  static final int HOLDER = 9;
  static final int STATUS = 10;
  static final int CONTENT_DIGEST = 11;
  static final int OFFSET = 12;

  private static final Set<Integer> OUTER =
      Set.of(ISSUER, EXPIRES, NOT_BEFORE, ISSUED_AT, ID, CERTIFICATE);
  private static final Set<Integer> INNER =
      Set.of(
          NUMBER,
          BODY,
          PRODUCT,
          MODEL,
          VERSIONS,
          DIGESTS,
          SCHEME,
          STANDARDS,
          HOLDER,
          STATUS,
          CONTENT_DIGEST,
          OFFSET);

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final String HTTPS = "https://";
  private static final int ID_BYTES = 20;
  private static final int SHA_256_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  private Claims() {}

  /**
   * The claims in bytes.
   *
   * @param packed whether names take as little room as they can
   */
  static byte[] write(CompactContent content, boolean packed) {
    CBORObject claims =
        CBORObject.NewMap()
            .Add(ISSUER, CBORObject.FromObject(shortened(content.issuer())))
            .Add(EXPIRES, seconds(content.validity().until()))
            .Add(NOT_BEFORE, seconds(content.validity().from()))
            .Add(ISSUED_AT, seconds(content.decidedAt()))
            .Add(ID, CBORObject.FromObject(base32(content.publicId())))
            .Add(CERTIFICATE, certificate(content, packed));
    return CoseSign1.encode(claims);
  }

  private static CBORObject certificate(CompactContent content, boolean packed) {
    JsonObject product = content.json().requireObject("product");
    CBORObject versions = CBORObject.NewArray();
    for (String name : CompactContent.VERSIONS) {
      versions.Add(product.text(name).map(CBORObject::FromObject).orElse(CBORObject.Null));
    }
    JsonObject scheme = content.json().requireObject("scheme");
    List<String> levels = new ArrayList<>(List.of(scheme.requireText("id")));
    levels.add(scheme.requireText("version"));
    scheme.text("level").ifPresent(levels::add);
    CBORObject map =
        CBORObject.NewMap()
            .Add(NUMBER, CBORObject.FromObject(content.number()))
            .Add(BODY, CBORObject.FromObject(content.body()))
            .Add(PRODUCT, names(content.productName(), packed))
            .Add(MODEL, CBORObject.FromObject(content.model()))
            .Add(VERSIONS, versions)
            .Add(SCHEME, texts(levels))
            .Add(STANDARDS, texts(content.json().texts("standards")))
            .Add(STATUS, status(content.status()))
            .Add(CONTENT_DIGEST, CBORObject.FromObject(HEX.parseHex(content.contentDigest())));
    if (product.has("digests")) {
      map.Add(DIGESTS, digests(product.texts("digests")));
    }
    content.statedHolder().ifPresent(holder -> map.Add(HOLDER, names(holder, packed)));
    int minutes = content.offset().getTotalSeconds() / 60;
    if (minutes != 0) {
      map.Add(OFFSET, CBORObject.FromObject(minutes));
    }
    return map;
  }

  private static CBORObject digests(List<String> all) {
    CBORObject digests = CBORObject.NewArray();
    all.forEach(hex -> digests.Add(CBORObject.FromObject(HEX.parseHex(hex))));
    return digests;
  }

  /** The usual beginning of a URL goes without saying. */
  private static String shortened(String url) {
    return url.startsWith(HTTPS) ? url.substring(HTTPS.length()) : url;
  }

  private static String url(ClaimMap claims) throws QrRefused {
    String text = claims.text(ISSUER);
    if (text.startsWith(HTTPS)) {
      throw claims.malformed(ISSUER);
    }
    return text.contains("://") ? text : HTTPS + text;
  }

  private static CBORObject seconds(Instant instant) {
    return CBORObject.FromObject(instant.getEpochSecond());
  }

  private static CBORObject status(StatusPlace place) {
    return CBORObject.NewArray()
        .Add(CBORObject.FromObject(place.list()))
        .Add(CBORObject.FromObject(place.index()));
  }

  /** One text where both languages say the same. */
  private static CBORObject names(Text text, boolean packed) {
    List<String> texts =
        text.zh().equals(text.en()) ? List.of(text.zh()) : List.of(text.zh(), text.en());
    CBORObject array = CBORObject.NewArray();
    texts.forEach(
        name ->
            array.Add(
                packed && Names.isShorterInUtf16(name)
                    ? CBORObject.FromObject(Names.utf16(name))
                    : CBORObject.FromObject(name)));
    return array;
  }

  private static CBORObject texts(List<String> texts) {
    CBORObject array = CBORObject.NewArray();
    texts.forEach(text -> array.Add(CBORObject.FromObject(text)));
    return array;
  }

  private static byte[] base32(String id) {
    return new Base32().decode(id.toUpperCase(Locale.ROOT));
  }

  /** Reads what {@link #write} writes, and nothing else. */
  static CompactContent read(byte[] payload) throws QrRefused {
    ClaimMap claims = new ClaimMap(CoseSign1.decode(payload), "").onlyWith(OUTER);
    ClaimMap inner = claims.map(CERTIFICATE).onlyWith(INNER);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", inner.text(NUMBER));
    json.put("publicId", publicId(claims));
    json.put("issuer", url(claims));
    json.put("body", inner.text(BODY));
    if (inner.has(HOLDER)) {
      json.put("holder", JsonObject.of("name", names(inner, HOLDER)));
    }
    json.put("product", product(inner));
    json.put("scheme", scheme(inner));
    json.put("standards", inner.texts(STANDARDS));
    int minutes = minutes(inner);
    if (minutes != 0) {
      json.put("utcOffset", minutes);
    }
    json.put("validFrom", day(claims, NOT_BEFORE, minutes, LocalTime.MIN));
    json.put("validUntil", day(claims, EXPIRES, minutes, LAST_SECOND));
    json.put("decidedAt", instant(claims, ISSUED_AT).toString());
    json.put("status", status(inner));
    json.put("contentDigest", HEX.formatHex(inner.bytes(CONTENT_DIGEST, SHA_256_BYTES)));
    try {
      return new CompactContent(JsonObject.of(json));
    } catch (MalformedJson e) {
      throw new QrRefused(QrFlaw.CLAIM_MALFORMED, e.place());
    }
  }

  private static String publicId(ClaimMap claims) throws QrRefused {
    return new Base32().encodeToString(claims.bytes(ID, ID_BYTES)).toLowerCase(Locale.ROOT);
  }

  private static JsonObject names(ClaimMap inner, int key) throws QrRefused {
    List<String> texts = inner.names(key);
    boolean fits = texts.size() == 1 || (texts.size() == 2 && !texts.get(0).equals(texts.get(1)));
    if (!fits || texts.stream().anyMatch(String::isBlank)) {
      throw inner.malformed(key);
    }
    return new Text(texts.get(0), texts.get(texts.size() - 1)).toJson();
  }

  private static JsonObject product(ClaimMap inner) throws QrRefused {
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("name", names(inner, PRODUCT));
    product.put("model", inner.text(MODEL));
    List<String> versions = inner.textsOrNull(VERSIONS);
    if (versions.size() != CompactContent.VERSIONS.size()) {
      throw inner.malformed(VERSIONS);
    }
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i) != null) {
        product.put(CompactContent.VERSIONS.get(i), versions.get(i));
      }
    }
    if (inner.has(DIGESTS)) {
      List<byte[]> digests = inner.byteStrings(DIGESTS, CompactContent.DIGEST_BYTES);
      if (digests.size() > CompactContent.MAX_DIGESTS) {
        throw inner.malformed(DIGESTS);
      }
      product.put("digests", digests.stream().map(HEX::formatHex).toList());
    }
    return JsonObject.of(product);
  }

  private static JsonObject scheme(ClaimMap inner) throws QrRefused {
    List<String> texts = inner.texts(SCHEME);
    if (texts.size() < 2 || texts.size() > 3) {
      throw inner.malformed(SCHEME);
    }
    JsonObject scheme = JsonObject.of("id", texts.get(0), "version", texts.get(1));
    return texts.size() == 3 ? scheme.with("level", texts.get(2)) : scheme;
  }

  private static JsonObject status(ClaimMap inner) throws QrRefused {
    List<Integer> numbers = inner.numbers(STATUS);
    if (numbers.size() != 2 || numbers.get(0) < 1) {
      throw inner.malformed(STATUS);
    }
    return JsonObject.of("list", numbers.get(0), "index", numbers.get(1));
  }

  /** Nothing is said of a body that counts in UTC. */
  private static int minutes(ClaimMap inner) throws QrRefused {
    if (!inner.has(OFFSET)) {
      return 0;
    }
    int minutes = inner.signed(OFFSET);
    if (minutes == 0 || Math.abs(minutes) >= 15 * 60) {
      throw inner.malformed(OFFSET);
    }
    return minutes;
  }

  /** A day by its first or last second, where the body is. */
  private static String day(ClaimMap claims, int key, int minutes, LocalTime time)
      throws QrRefused {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * minutes);
    LocalDateTime there = LocalDateTime.ofInstant(instant(claims, key), offset);
    if (!there.toLocalTime().equals(time)) {
      throw claims.malformed(key);
    }
    return there.toLocalDate().toString();
  }

  private static Instant instant(ClaimMap claims, int key) throws QrRefused {
    long seconds = claims.number(key);
    if (seconds > ClaimMap.LAST_SECOND) {
      throw claims.malformed(key);
    }
    return Instant.ofEpochSecond(seconds);
  }
}
