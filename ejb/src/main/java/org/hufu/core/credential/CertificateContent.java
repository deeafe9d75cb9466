package org.hufu.core.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/**
 * What a certificate states, once, for the printed form, the credential, the log and the pages.
 *
 * @param json all members and no others; shape {@code hufu:CertificateContent:1}
 */
public record CertificateContent(JsonObject json) implements Content, CertificateFacts {
  /** Value of the member {@code type}; another shape gets another number. */
  public static final String TYPE = "hufu:CertificateContent:1";

  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z2-7]{32}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "number",
          "publicId",
          "body",
          "holder",
          "product",
          "scheme",
          "standards",
          "laboratories",
          "reports",
          "validFrom",
          "validUntil",
          "decidedAt",
          "url");
  private static final Pattern URL = Pattern.compile("https?://[^ ]+");
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final Pattern OFFSET = Pattern.compile("[+-](0[0-9]|1[0-4]):[0-5][0-9]");
  private static final Set<String> BODY = Set.of("id", "code", "name", "country", "utcOffset");
  private static final Set<String> PRODUCT =
      Set.of(
          "name",
          "category",
          "model",
          "hardwareVersion",
          "firmwareVersion",
          "softwareVersion",
          "digests");

  /**
   * Keeps nothing that a reader would overlook.
   *
   * @throws MalformedJson if a member is missing, unknown, or of another shape
   */
  public CertificateContent {
    json.onlyWith(MEMBERS);
    require(json.requireText("type").equals(TYPE), json, "type");
    json.requireText("number");
    require(PUBLIC_ID.matcher(json.requireText("publicId")).matches(), json, "publicId");
    json.requireInstant("decidedAt");
    require(URL.matcher(json.requireText("url")).matches(), json, "url");
    requireParties(json);
    requireProduct(json.requireObject("product").onlyWith(PRODUCT));
    requireEvidence(json);
    require(
        !json.requireDate("validUntil").isBefore(json.requireDate("validFrom")),
        json,
        "validUntil");
  }

  private static void requireParties(JsonObject json) {
    JsonObject body = json.requireObject("body").onlyWith(BODY);
    body.requireText("id");
    body.requireText("code");
    body.requireText("country");
    require(
        body.text("utcOffset").map(text -> OFFSET.matcher(text).matches()).orElse(true),
        body,
        "utcOffset");
    requireText(body.requireObject("name"));
    JsonObject holder = json.requireObject("holder").onlyWith(Set.of("name", "address", "country"));
    requireText(holder.requireObject("name"));
    holder.object("address").ifPresent(CertificateContent::requireText);
    holder.requireText("country");
    for (JsonObject laboratory : json.objects("laboratories")) {
      laboratory.onlyWith(Set.of("name", "accreditation")).requireText("accreditation");
      requireText(laboratory.requireObject("name"));
    }
  }

  private static void requireProduct(JsonObject product) {
    requireText(product.requireObject("name"));
    product.requireText("category");
    product.requireText("model");
    product.text("hardwareVersion");
    product.text("firmwareVersion");
    product.text("softwareVersion");
    for (JsonObject digest : product.objects("digests")) {
      digest.onlyWith(Set.of("algorithm", "value"));
      require(digest.requireText("algorithm").equals("sha-256"), digest, "algorithm");
      require(SHA_256.matcher(digest.requireText("value")).matches(), digest, "value");
    }
  }

  private static void requireEvidence(JsonObject json) {
    JsonObject scheme =
        json.requireObject("scheme").onlyWith(Set.of("id", "version", "name", "level"));
    scheme.requireText("id");
    scheme.requireText("version");
    scheme.text("level");
    requireText(scheme.requireObject("name"));
    json.texts("standards");
    for (JsonObject report : json.objects("reports")) {
      report.onlyWith(Set.of("number", "version", "credentialDigest")).requireText("number");
      report.requireInteger("version");
      String digest = report.requireText("credentialDigest");
      require(SHA_256.matcher(digest).matches(), report, "credentialDigest");
    }
  }

  /** Both languages and no third, which no other form would show. */
  private static void requireText(JsonObject text) {
    Text.of(text.onlyWith(LANGUAGES));
  }

  private static void require(boolean fits, JsonObject json, String name) {
    if (!fits) {
      throw new MalformedJson(json.place(name), "not as the format says");
    }
  }

  @Override
  public String number() {
    return json.requireText("number");
  }

  /** 32 characters of lower-case base32; cannot be guessed. */
  @Override
  public String publicId() {
    return json.requireText("publicId");
  }

  /** Where anybody can look the certificate up. */
  @Override
  public String url() {
    return json.requireText("url");
  }

  /** Id of the certification body. */
  @Override
  public String body() {
    return json.requireObject("body").requireText("id");
  }

  public Text bodyName() {
    return Text.of(json.requireObject("body").requireObject("name"));
  }

  /**
   * The body's distance from UTC when it decided, by which the days of this certificate are
   * counted. Fixed here and not looked up, since rules of summer time change and days must not.
   */
  @Override
  public ZoneOffset offset() {
    return json.requireObject("body").text("utcOffset").map(ZoneOffset::of).orElse(ZoneOffset.UTC);
  }

  public Text holderName() {
    return Text.of(json.requireObject("holder").requireObject("name"));
  }

  public Optional<Text> holderAddress() {
    return json.requireObject("holder").object("address").map(Text::of);
  }

  /** Name and accreditation of each laboratory whose reports were relied on. */
  public List<JsonObject> laboratories() {
    return json.objects("laboratories");
  }

  /** Name, category, model, versions and digests. */
  public JsonObject product() {
    return json.requireObject("product");
  }

  @Override
  public Text productName() {
    return Text.of(product().requireObject("name"));
  }

  @Override
  public String model() {
    return product().requireText("model");
  }

  @Override
  public String scheme() {
    return json.requireObject("scheme").requireText("id");
  }

  public String schemeVersion() {
    return json.requireObject("scheme").requireText("version");
  }

  public Text schemeName() {
    return Text.of(json.requireObject("scheme").requireObject("name"));
  }

  public Optional<String> level() {
    return json.requireObject("scheme").text("level");
  }

  /** Ids of standard editions. */
  public List<String> standards() {
    return json.texts("standards");
  }

  /** Number, version and digest of the credential of each test report relied on. */
  public List<JsonObject> reports() {
    return json.objects("reports");
  }

  /** Both days belong to the term. */
  @Override
  public DateRange term() {
    return new DateRange(json.requireDate("validFrom"), json.requireDate("validUntil"));
  }

  @Override
  public Instant decidedAt() {
    return json.requireInstant("decidedAt");
  }

  /** First and last second of the term. */
  public Validity validity() {
    LocalDate last = term().until();
    return new Validity(
        term().from().atStartOfDay().toInstant(offset()),
        last.atTime(LocalTime.of(23, 59, 59)).toInstant(offset()));
  }

  @Override
  public String contentDigest() {
    return digest();
  }

  @Override
  public Optional<Text> statedBody() {
    return Optional.of(bodyName());
  }

  @Override
  public Optional<Text> statedHolder() {
    return Optional.of(holderName());
  }

  @Override
  public Optional<Text> statedScheme() {
    return Optional.of(schemeName());
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public JsonObject comparable() {
    return json;
  }

  @Override
  public JsonObject comparable(JsonObject content) {
    return content;
  }
}
