package org.hufu.core.qr;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CertificateFacts;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * What fits into a QR symbol of the canonical content, and the digest of all of it.
 *
 * @param json members as {@link #of} writes them; digests of the product by their first bytes
 */
public record CompactContent(JsonObject json) implements CertificateFacts {
  /** Leading bytes of a product digest that are kept. */
  static final int DIGEST_BYTES = 16;

  /** Product digests that are kept; the digest of the content binds the others. */
  static final int MAX_DIGESTS = 4;

  static final List<String> VERSIONS =
      List.of("hardwareVersion", "firmwareVersion", "softwareVersion");

  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z2-7]{32}");
  private static final String HOLDER = "holder";
  private static final String ISSUER = "issuer";
  private static final String PRODUCT = "product";
  private static final String SCHEME = "scheme";
  private static final String STANDARDS = "standards";
  private static final String STATUS = "status";
  private static final String DIGEST = "contentDigest";
  private static final String DIGESTS = "digests";
  private static final String OFFSET = "utcOffset";
  private static final String UNTIL = "validUntil";

  /**
   * Says nothing that cannot be read.
   *
   * @throws MalformedJson if a member is missing or of another shape
   */
  public CompactContent {
    json.requireText("number");
    if (!PUBLIC_ID.matcher(json.requireText("publicId")).matches()) {
      throw new MalformedJson(json.place("publicId"), "not as the format says");
    }
    json.requireText(ISSUER);
    json.requireText("body");
    JsonObject product = json.requireObject(PRODUCT);
    Text.of(product.requireObject("name"));
    product.requireText("model");
    VERSIONS.forEach(product::text);
    product.texts(DIGESTS);
    json.requireObject(SCHEME).requireText("id");
    json.requireObject(SCHEME).requireText("version");
    json.texts(STANDARDS);
    json.object(HOLDER).ifPresent(holder -> Text.of(holder.requireObject("name")));
    json.requireInstant("decidedAt");
    json.integer(OFFSET);
    json.requireText(DIGEST);
    if (json.requireDate(UNTIL).isBefore(json.requireDate("validFrom"))) {
      throw new MalformedJson(json.place(UNTIL), "before validFrom");
    }
  }

  /**
   * The short form of a content, with everything that has a place in it.
   *
   * @param issuer URL of the body's portal, without a slash at the end
   */
  public static CompactContent of(CertificateContent content, String issuer, StatusPlace status) {
    JsonObject whole = content.json();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", content.number());
    json.put("publicId", content.publicId());
    json.put(ISSUER, issuer);
    json.put("body", content.body());
    json.put(HOLDER, JsonObject.of("name", content.holderName().toJson()));
    json.put(PRODUCT, product(content));
    json.put(SCHEME, whole.requireObject(SCHEME).without("name"));
    json.put(STANDARDS, content.standards());
    json.put("validFrom", content.term().from().toString());
    json.put(UNTIL, content.term().until().toString());
    json.put("decidedAt", content.decidedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    int minutes = content.offset().getTotalSeconds() / 60;
    if (minutes != 0) {
      json.put(OFFSET, minutes);
    }
    json.put(STATUS, JsonObject.of("list", status.list(), "index", status.index()));
    json.put(DIGEST, content.digest());
    return new CompactContent(JsonObject.of(json));
  }

  private static JsonObject product(CertificateContent content) {
    JsonObject whole = content.product();
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("name", content.productName().toJson());
    product.put("model", content.model());
    VERSIONS.forEach(name -> whole.text(name).ifPresent(value -> product.put(name, value)));
    product.put(
        DIGESTS,
        whole.objects(DIGESTS).stream()
            .limit(MAX_DIGESTS)
            .map(digest -> digest.requireText("value").substring(0, 2 * DIGEST_BYTES))
            .toList());
    return JsonObject.of(product);
  }

  /**
   * The same with one character less in the longest name.
   *
   * @return empty if too little would be left of it
   */
  Optional<CompactContent> withShorterNames() {
    Names product = new Names(productName());
    Names holder = new Names(statedHolder().orElseThrow());
    return holder.bytes() >= product.bytes()
        ? holder.shorter().map(this::withHolder)
        : product.shorter().map(this::withProduct);
  }

  private CompactContent withHolder(Names name) {
    return new CompactContent(json.with(HOLDER, JsonObject.of("name", name.text().toJson())));
  }

  private CompactContent withProduct(Names name) {
    JsonObject product = json.requireObject(PRODUCT).with("name", name.text().toJson());
    return new CompactContent(json.with(PRODUCT, product));
  }

  /** The same with the first digests of the product alone. */
  CompactContent withDigests(int most) {
    JsonObject product = json.requireObject(PRODUCT);
    List<String> kept = product.texts(DIGESTS).stream().limit(most).toList();
    return new CompactContent(json.with(PRODUCT, product.with(DIGESTS, kept)));
  }

  CompactContent withoutHolder() {
    return new CompactContent(json.without(HOLDER));
  }

  CompactContent withoutDigests() {
    return new CompactContent(json.with(PRODUCT, json.requireObject(PRODUCT).without(DIGESTS)));
  }

  /** The portal's URL; {@code iss}. */
  public String issuer() {
    return json.requireText(ISSUER);
  }

  /** Where its status stands. */
  public StatusPlace status() {
    JsonObject status = json.requireObject(STATUS);
    return new StatusPlace(
        Math.toIntExact(status.requireInteger("list")),
        Math.toIntExact(status.requireInteger("index")));
  }

  /** The body's distance from UTC when it decided, by which its days are counted. */
  @Override
  public ZoneOffset offset() {
    long minutes = json.integer(OFFSET).orElse(0L);
    return ZoneOffset.ofTotalSeconds(Math.toIntExact(60 * minutes));
  }

  /** The term from its first to its last second. */
  public Validity validity() {
    return new Validity(
        term().from().atStartOfDay().toInstant(offset()),
        term().until().atTime(LocalTime.of(23, 59, 59)).toInstant(offset()));
  }

  @Override
  public String number() {
    return json.requireText("number");
  }

  @Override
  public String publicId() {
    return json.requireText("publicId");
  }

  /** By the public id, which every portal of ours answers to. */
  @Override
  public String url() {
    return issuer() + "/certificates/" + publicId();
  }

  @Override
  public String body() {
    return json.requireText("body");
  }

  @Override
  public Text productName() {
    return Text.of(json.requireObject(PRODUCT).requireObject("name"));
  }

  @Override
  public String model() {
    return json.requireObject(PRODUCT).requireText("model");
  }

  @Override
  public String scheme() {
    return json.requireObject(SCHEME).requireText("id");
  }

  @Override
  public DateRange term() {
    return new DateRange(json.requireDate("validFrom"), json.requireDate(UNTIL));
  }

  @Override
  public Instant decidedAt() {
    return json.requireInstant("decidedAt");
  }

  @Override
  public String contentDigest() {
    return json.requireText(DIGEST);
  }

  @Override
  public Optional<Text> statedBody() {
    return Optional.empty();
  }

  @Override
  public Optional<Text> statedHolder() {
    return json.object(HOLDER).map(holder -> Text.of(holder.requireObject("name")));
  }

  @Override
  public Optional<Text> statedScheme() {
    return Optional.empty();
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  /** Issuer and place of the status are not of the content. */
  @Override
  public JsonObject comparable() {
    return json.without(ISSUER).without(STATUS);
  }

  @Override
  public JsonObject comparable(JsonObject content) {
    CompactContent other = of(new CertificateContent(content), issuer(), status());
    other = other.withProduct(likeThis(productName(), other.productName()));
    Optional<Text> holder = statedHolder();
    other =
        holder.isPresent()
            ? other.withHolder(likeThis(holder.get(), other.statedHolder().orElseThrow()))
            : other.withoutHolder();
    JsonObject product = json.requireObject(PRODUCT);
    return product.has(DIGESTS)
        ? other.withDigests(product.texts(DIGESTS).size()).comparable()
        : other.withoutDigests().comparable();
  }

  private static Names likeThis(Text stated, Text whole) {
    return new Names(new Names(stated).cutLikeThis(whole));
  }
}
