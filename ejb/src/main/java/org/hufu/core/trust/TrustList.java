package org.hufu.core.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Algorithm;

/**
 * What one certification body publishes about itself and those it relies on.
 *
 * @param keys past and present, of all purposes
 * @param accreditations past and present
 * @param log absent if the body keeps none
 * @param algorithms those that the body accepts, any other is refused; a list without this member
 *     accepts {@link Accepted#OURS}
 */
public record TrustList(
    Edition edition,
    TrustedBody body,
    List<TrustedKey> keys,
    List<TrustedScheme> schemes,
    List<TrustedAccreditation> accreditations,
    Optional<TrustedLog> log,
    List<Accepted> algorithms) {
  private static final String TYPE = "hufu:TrustList:1";
  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "version",
          "issuedAt",
          "nextUpdate",
          "body",
          "keys",
          "schemes",
          "accreditations",
          "log",
          "algorithms");

  /**
   * Which list of the body's.
   *
   * @param version counted from 1; never goes back
   * @param nextUpdate after that the list may be outdated
   */
  public record Edition(long version, Instant issuedAt, Instant nextUpdate) {}

  /**
   * A signature algorithm and how long it is good enough. A list may name algorithms that its
   * reader does not know.
   *
   * @param name as {@link Algorithm#word} spells it
   * @param until last instant at which signatures may have come about; absent for no end yet
   */
  public record Accepted(String name, Optional<Instant> until) {
    /** What we sign with ourselves, without an end. */
    public static final List<Accepted> OURS =
        Arrays.stream(Algorithm.values())
            .filter(Algorithm::canSign)
            .map(one -> new Accepted(one.word(), Optional.empty()))
            .toList();

    private static final Set<String> MEMBERS = Set.of("name", "acceptedUntil");

    /**
     * Reads a setting, for example {@code ES256=2035-12-31T23:59:59Z, ML-DSA-65}.
     *
     * @throws IllegalArgumentException if it names none, one twice, or an end that is no instant
     */
    public static List<Accepted> read(String text) {
      List<Accepted> all =
          Arrays.stream(text.split(",", -1)).map(String::strip).map(Accepted::one).toList();
      if (all.stream().map(Accepted::name).distinct().count() < all.size()) {
        throw new IllegalArgumentException("An algorithm is named twice: " + text);
      }
      return all;
    }

    private static Accepted one(String text) {
      String[] parts = text.split("=", -1);
      if (parts.length > 2 || !parts[0].matches("[A-Za-z0-9-]{2,40}")) {
        throw new IllegalArgumentException("Not an algorithm, or algorithm=instant: " + text);
      }
      try {
        return new Accepted(
            parts[0], parts.length == 1 ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("Not an instant: " + text, e);
      }
    }

    static Accepted of(JsonObject json) {
      json.onlyWith(MEMBERS);
      return new Accepted(json.requireText("name"), json.instant("acceptedUntil"));
    }

    JsonObject toJson() {
      JsonObject json = JsonObject.of("name", name);
      return until.map(end -> json.with("acceptedUntil", end.toString())).orElse(json);
    }
  }

  /** A list of one who accepts {@link Accepted#OURS}. */
  public TrustList(
      Edition edition,
      TrustedBody body,
      List<TrustedKey> keys,
      List<TrustedScheme> schemes,
      List<TrustedAccreditation> accreditations,
      Optional<TrustedLog> log) {
    this(edition, body, keys, schemes, accreditations, log, Accepted.OURS);
  }

  public TrustList {
    algorithms = List.copyOf(algorithms);
    keys = List.copyOf(keys);
    schemes = List.copyOf(schemes);
    accreditations = List.copyOf(accreditations);
  }

  /** The algorithm as the list names it; empty if the body does not accept it at all. */
  public Optional<Accepted> accepted(Algorithm algorithm) {
    return algorithms.stream().filter(one -> one.name().equals(algorithm.word())).findFirst();
  }

  /**
   * Whether a signature with this algorithm may be relied on that is known to have been there at
   * that instant.
   */
  public boolean accepts(Algorithm algorithm, Instant instant) {
    return accepted(algorithm)
        .filter(one -> one.until().isEmpty() || !instant.isAfter(one.until().get()))
        .isPresent();
  }

  /** Whether the list says what holds then; an old list still says what held before. */
  public boolean isCurrentAt(Instant instant) {
    return !instant.isAfter(edition.nextUpdate());
  }

  /** The key with this thumbprint, if it has this purpose. */
  public Optional<TrustedKey> key(String keyId, KeyPurpose purpose) {
    return keys(purpose).stream().filter(key -> key.keyId().equals(keyId)).findFirst();
  }

  /** Keys of one purpose, past ones included. */
  public List<TrustedKey> keys(KeyPurpose purpose) {
    return keys.stream().filter(key -> key.purpose() == purpose).toList();
  }

  /** Whether the body may certify under the scheme on that day. */
  public boolean certifies(String scheme, LocalDate day) {
    return schemes.stream().anyMatch(one -> one.id().equals(scheme) && one.days().includes(day));
  }

  public Optional<TrustedAccreditation> accreditation(String number) {
    return accreditations.stream().filter(one -> one.number().equals(number)).findFirst();
  }

  static TrustList of(JsonObject json) {
    json.onlyWith(MEMBERS);
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), "not " + TYPE);
    }
    TrustList list =
        new TrustList(
            new Edition(
                json.requireInteger("version"),
                json.requireInstant("issuedAt"),
                json.requireInstant("nextUpdate")),
            TrustedBody.of(json.requireObject("body")),
            json.objects("keys").stream().map(TrustedKey::of).toList(),
            json.objects("schemes").stream().map(TrustedScheme::of).toList(),
            json.objects("accreditations").stream().map(TrustedAccreditation::of).toList(),
            json.object("log").map(TrustedLog::of),
            json.has("algorithms")
                ? json.objects("algorithms").stream().map(Accepted::of).toList()
                : Accepted.OURS);
    if (list.keys.stream().map(TrustedKey::keyId).distinct().count() < list.keys.size()) {
      throw new MalformedJson(json.place("keys"), "a key is listed twice");
    }
    if (list.algorithms.stream().map(Accepted::name).distinct().count() < list.algorithms.size()) {
      throw new MalformedJson(json.place("algorithms"), "an algorithm is listed twice");
    }
    return list;
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", TYPE);
    json.put("version", edition.version());
    json.put("issuedAt", edition.issuedAt().toString());
    json.put("nextUpdate", edition.nextUpdate().toString());
    json.put("body", body.toJson());
    json.put("keys", keys.stream().map(TrustedKey::toJson).toList());
    json.put("schemes", schemes.stream().map(TrustedScheme::toJson).toList());
    json.put("accreditations", accreditations.stream().map(TrustedAccreditation::toJson).toList());
    log.ifPresent(one -> json.put("log", one.toJson()));
    json.put("algorithms", algorithms.stream().map(Accepted::toJson).toList());
    return JsonObject.of(json);
  }
}
