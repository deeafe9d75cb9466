package org.hufu.core.anchor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustListRefused.Cause;
import org.hufu.core.trust.TrustedKey;

/**
 * The root that is trusted for one body, and the last good list. A list that is refused leaves both
 * as they are; the last good list counts until its next update was due.
 *
 * @param pinnedAt when this root was pinned, by a person or by the root before it
 * @param last signed by the pinned root
 */
public record TrustAnchor(Instant pinnedAt, SignedTrustList last) {
  private static final String TYPE = "hufu:TrustAnchor:1";
  private static final Set<String> MEMBERS = Set.of("type", "root", "pinnedAt", "list");
  private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * The first import: pins the list's root.
   *
   * @param roots thumbprints that a person learned elsewhere; empty if nobody compared any, and the
   *     root is taken on trust
   * @throws TrustListRefused if the list must not be used
   */
  public static TrustAnchor first(String compact, Set<String> roots, Instant now) {
    return new TrustAnchor(now, TrustListReader.read(compact, roots, now));
  }

  /**
   * Every later import.
   *
   * @return this one for the list in hand, else the one that replaces it
   * @throws TrustListRefused if the list must not be used or must not replace the one in hand
   */
  public TrustAnchor adopt(String compact, Instant now) {
    SignedTrustList next = TrustListReader.read(compact, Set.of(root()), now);
    TrustList mine = last.list();
    if (!next.list().body().id().equals(mine.body().id())) {
      throw new TrustListRefused(Cause.OTHER_BODY, "the list of " + next.list().body().id());
    }
    long version = next.list().edition().version();
    if (version == mine.edition().version()) {
      return requireSame(next);
    }
    if (version < mine.edition().version()
        || next.list().edition().issuedAt().isBefore(mine.edition().issuedAt())) {
      throw new TrustListRefused(
          Cause.ROLLBACK, "version " + version + " after " + mine.edition().version());
    }
    mine.keys().forEach(key -> requireKept(key, next.list()));
    return new TrustAnchor(next.pin().equals(root()) ? pinnedAt : now, next);
  }

  /** Two signatures over the same bytes are one list. */
  private TrustAnchor requireSame(SignedTrustList next) {
    if (!Arrays.equals(next.jws().payload(), last.jws().payload())) {
      throw new TrustListRefused(
          Cause.FORK, "another list of version " + next.list().edition().version());
    }
    return this;
  }

  private static void requireKept(TrustedKey key, TrustList next) {
    TrustedKey kept =
        next.key(key.keyId(), key.purpose()).orElseThrow(() -> changed(key, " is missing"));
    if (key.compromisedAt().isPresent() && !kept.isCompromisedAt(key.compromisedAt().get())) {
      throw changed(key, " was compromised and is not any more");
    }
  }

  private static TrustListRefused changed(TrustedKey key, String how) {
    return new TrustListRefused(Cause.HISTORY_CHANGED, "key " + key.keyId() + how);
  }

  /** Id of the body. */
  public String body() {
    return last.list().body().id();
  }

  /** Thumbprint of the root that is trusted now. */
  public String root() {
    return last.pin();
  }

  /**
   * Reads what {@link #toJson} wrote; verifies the list again.
   *
   * @throws MalformedJson if it has another shape
   * @throws TrustListRefused if the list is not the pinned root's
   */
  public static TrustAnchor of(JsonObject json) {
    json.onlyWith(MEMBERS);
    if (!json.requireText("type").equals(TYPE)) {
      throw new MalformedJson(json.place("type"), "not " + TYPE);
    }
    return new TrustAnchor(
        json.requireInstant("pinnedAt"),
        TrustListReader.read(json.requireText("list"), Set.of(json.requireText("root")), ANY_TIME));
  }

  /** To be kept where only its owner writes: whoever changes it chooses the root. */
  public JsonObject toJson() {
    return JsonObject.of(
        "type", TYPE,
        "root", root(),
        "pinnedAt", pinnedAt.toString(),
        "list", last.jws().compact());
  }
}
