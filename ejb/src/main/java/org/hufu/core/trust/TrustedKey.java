package org.hufu.core.trust;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Validity;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;
import org.hufu.core.signature.X509Chain;

/**
 * A key, whose it is, and what it may sign when. Ended and compromised keys stay in the list: what
 * they signed before still counts if it can be shown to be from before.
 *
 * @param chain X.509 certificates for the same key; absent for keys that sign no PDF and no
 *     time-stamp
 * @param compromisedAt from then on the key may have been in other hands
 * @param handover of a root that followed another one: the old root's word for it
 */
public record TrustedKey(
    Jwk jwk,
    TrustedParty organisation,
    KeyPurpose purpose,
    Optional<X509Chain> chain,
    Validity validity,
    Optional<Instant> compromisedAt,
    Optional<RootHandover> handover) {
  private static final Set<String> MEMBERS =
      Set.of(
          "kid",
          "organisation",
          "purpose",
          "algorithm",
          "jwk",
          "x5c",
          "validFrom",
          "validUntil",
          "compromisedAt",
          "handover");

  /** A key that no root handed over to. */
  public TrustedKey(
      Jwk jwk,
      TrustedParty organisation,
      KeyPurpose purpose,
      Optional<X509Chain> chain,
      Validity validity,
      Optional<Instant> compromisedAt) {
    this(jwk, organisation, purpose, chain, validity, compromisedAt, Optional.empty());
  }

  /** Thumbprint, RFC 7638. */
  public String keyId() {
    return jwk.thumbprint();
  }

  public Algorithm algorithm() {
    return jwk.algorithm();
  }

  /** Whether the key was valid and in its owner's hands alone at that instant. */
  public boolean mayBeReliedOnAt(Instant instant) {
    return validity.includes(instant) && !isCompromisedAt(instant);
  }

  public boolean isCompromisedAt(Instant instant) {
    return compromisedAt.isPresent() && !instant.isBefore(compromisedAt.get());
  }

  /** Whether it is said to be compromised at a later instant than this. */
  boolean isCompromisedAfter(Instant instant) {
    return compromisedAt.isPresent() && compromisedAt.get().isAfter(instant);
  }

  /** Whether this key signed it, with the algorithm of this key. */
  public boolean signed(JsonWebSignature jws) {
    return jws.verifies(jwk.publicKey(), algorithm());
  }

  static TrustedKey of(JsonObject json) {
    json.onlyWith(MEMBERS);
    TrustedKey key =
        new TrustedKey(
            jwk(json),
            TrustedParty.of(json.requireObject("organisation")),
            Coded.find(KeyPurpose.class, json.requireText("purpose"))
                .orElseThrow(() -> unknownPurpose(json)),
            chain(json),
            validity(json),
            json.instant("compromisedAt"),
            json.text("handover").map(RootHandover::read));
    key.requireAgreement(json);
    return key;
  }

  /** What a key may sign is the one thing that must not be guessed. */
  private static TrustListRefused unknownPurpose(JsonObject json) {
    return new TrustListRefused(
        TrustListRefused.Cause.UNKNOWN_PURPOSE, json.place("purpose") + ": not known");
  }

  private static Jwk jwk(JsonObject json) {
    try {
      return Jwk.of(json.requireObject("jwk")).with(algorithm(json));
    } catch (MalformedKey e) {
      throw new MalformedJson(json.place("jwk"), e.getMessage());
    }
  }

  private static Algorithm algorithm(JsonObject json) {
    return Algorithm.find(json.requireText("algorithm"))
        .orElseThrow(() -> new MalformedJson(json.place("algorithm"), "not known"));
  }

  private static Optional<X509Chain> chain(JsonObject json) {
    List<String> x5c = json.texts("x5c");
    try {
      return x5c.isEmpty() ? Optional.empty() : Optional.of(X509Chain.read(x5c));
    } catch (MalformedKey e) {
      throw new MalformedJson(json.place("x5c"), e.getMessage());
    }
  }

  private static Validity validity(JsonObject json) {
    Instant from = json.requireInstant("validFrom");
    Instant until = json.instant("validUntil").orElse(Instant.MAX);
    if (until.isBefore(from)) {
      throw new MalformedJson(json.place("validUntil"), "before validFrom");
    }
    return new Validity(from, until);
  }

  private void requireAgreement(JsonObject json) {
    if (!json.requireText("kid").equals(keyId())) {
      throw new MalformedJson(json.place("kid"), "not the thumbprint of the key");
    }
    if (chain.isPresent() && !isOfChain(chain.get())) {
      throw new MalformedJson(json.place("x5c"), "X.509 certificate of another key");
    }
    if (handover.isPresent()
        && !(purpose == KeyPurpose.TRUST_LIST && handover.get().to().equals(jwk))) {
      throw new MalformedJson(json.place("handover"), "to another key");
    }
  }

  private boolean isOfChain(X509Chain chain) {
    try {
      return Jwk.of(chain.leaf().getPublicKey()).equals(jwk);
    } catch (MalformedKey e) {
      return false;
    }
  }

  JsonObject toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kid", keyId());
    json.put("organisation", organisation.toJson());
    json.put("purpose", purpose.code());
    json.put("algorithm", algorithm().word());
    json.put("jwk", jwk.toJson());
    json.put("x5c", chain.map(X509Chain::x5c).orElse(List.of()));
    json.put("validFrom", validity.from().toString());
    json.put("validUntil", validity.isOpen() ? null : validity.until().toString());
    json.put("compromisedAt", compromisedAt.map(Instant::toString).orElse(null));
    handover.ifPresent(one -> json.put("handover", one.jws().compact()));
    return JsonObject.of(json);
  }
}
