package org.hufu.operator.check;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedParty;

/**
 * The keys that others verify with: those of the published trust list, and such as were made after
 * it, which the next list will name.
 */
public final class Keys {
  /** A list that is being drafted while a key is made may miss it; keys begin a minute early. */
  private static final Duration DRAFTING = Duration.ofMinutes(2);

  private final Optional<SignedTrustList> published;
  private final Optional<String> refusal;
  private final List<TrustedKey> keys;

  private Keys(
      Optional<SignedTrustList> published, Optional<String> refusal, List<TrustedKey> keys) {
    this.published = published;
    this.refusal = refusal;
    this.keys = List.copyOf(keys);
  }

  static Keys in(Snapshot snapshot) {
    Optional<String> compact =
        snapshot.find(
            "select body from published_document where path = '/.well-known/trust-list.jws'",
            row -> new String(row.bytes("body"), StandardCharsets.US_ASCII));
    List<TrustedKey> ours =
        snapshot.list("select * from signing_key order by valid_from, kid", Keys::ours);
    try {
      Optional<SignedTrustList> published =
          compact.map(text -> TrustListReader.read(text, Set.of(), snapshot.taken()));
      return new Keys(published, Optional.empty(), known(published, ours));
    } catch (TrustListRefused e) {
      return new Keys(Optional.empty(), Optional.of(e.getMessage()), ours);
    }
  }

  /** A refused list has no say: the finding about it would be lost among its consequences. */
  private static List<TrustedKey> known(
      Optional<SignedTrustList> published, List<TrustedKey> ours) {
    if (published.isEmpty()) {
      return ours;
    }
    List<TrustedKey> listed = published.get().list().keys();
    Instant since = published.get().list().edition().issuedAt().minus(DRAFTING);
    List<TrustedKey> known = new ArrayList<>(listed);
    ours.stream().filter(key -> key.validity().from().isAfter(since)).forEach(known::add);
    return known;
  }

  private static TrustedKey ours(Snapshot.Row row) throws SQLException {
    X509Chain chain =
        X509Chain.read(
            Arrays.stream(row.text("chain").split("\n")).filter(line -> !line.isBlank()).toList());
    String organisation = row.text("organisation");
    return new TrustedKey(
        Jwk.of(chain.leaf().getPublicKey()),
        new TrustedParty(organisation, new Text(organisation, organisation)),
        purpose(row.text("purpose")),
        Optional.of(chain),
        new Validity(row.instant("valid_from"), row.instant("valid_until")),
        row.findInstant("compromised_at"));
  }

  /** A body may have several keys for one purpose, of which its own word tells more. */
  private static KeyPurpose purpose(String word) {
    if (word.endsWith("_ROOT")) {
      return KeyPurpose.TRUST_LIST;
    }
    return word.endsWith("_CERTIFICATE") ? KeyPurpose.CERTIFICATE : KeyPurpose.valueOf(word);
  }

  /** The trust list, if there is one and its root signed it. */
  public Optional<SignedTrustList> published() {
    return published;
  }

  /** Why the published trust list is none. */
  public Optional<String> refusal() {
    return refusal;
  }

  public List<TrustedKey> of(KeyPurpose purpose) {
    return keys.stream().filter(key -> key.purpose() == purpose).toList();
  }

  /** Those that could be relied on at that time. */
  public List<TrustedKey> validAt(KeyPurpose purpose, Instant at) {
    return of(purpose).stream().filter(key -> key.mayBeReliedOnAt(at)).toList();
  }

  /**
   * The key that signed it for this purpose.
   *
   * @param at when it was signed
   * @return empty if none did that could be relied on then
   */
  public Optional<TrustedKey> signer(JsonWebSignature jws, KeyPurpose purpose, Instant at) {
    return of(purpose).stream()
        .filter(key -> jws.keyId().equals(Optional.of(key.keyId())))
        .filter(key -> key.mayBeReliedOnAt(at) && key.signed(jws))
        .findFirst();
  }
}
