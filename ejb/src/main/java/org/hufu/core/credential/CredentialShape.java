package org.hufu.core.credential;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.json.JsonObject;

/**
 * Which members a payload has beside those of every credential: that depends on the context it
 * names, which is what gives them their meaning.
 *
 * @param context the second of a payload
 * @param base address of the portal that serves it
 */
record CredentialShape(Vocabulary context, String base) {
  static final String SCHEMA = "credentialSchema";
  static final String ATTESTATION = "attestation";

  private static final String STATUS = "credentialStatus";
  private static final String PLACE = "/@context";
  private static final int CONTEXTS = 2;
  private static final Set<String> MEMBERS =
      Set.of(
          "@context",
          "id",
          "type",
          "issuer",
          "validFrom",
          "validUntil",
          SCHEMA,
          ATTESTATION,
          STATUS,
          "credentialSubject",
          "contentDigest");

  /**
   * Of a payload that names the two contexts that we know, in their order.
   *
   * @throws MalformedCredential for any other: it could give every member another meaning
   */
  static CredentialShape of(JsonObject payload) {
    payload.onlyWith(MEMBERS);
    List<String> contexts = payload.texts("@context");
    if (contexts.isEmpty() || !contexts.get(0).equals(Credential.CONTEXT)) {
      throw new MalformedCredential(PLACE, "does not begin with " + Credential.CONTEXT);
    }
    Optional<Vocabulary> context =
        contexts.size() == CONTEXTS ? Vocabulary.findContext(contexts.get(1)) : Optional.empty();
    return context
        .map(found -> new CredentialShape(found, found.baseOf(contexts.get(1))))
        .orElseThrow(() -> new MalformedCredential(PLACE, "not a context that we know"));
  }

  String issuer(JsonObject payload) {
    JsonObject issuer = payload.requireObject("issuer");
    return isFirst() ? Issuer.readNamed(issuer) : Issuer.read(issuer, base);
  }

  /** Schema and attestation stand in a certificate and nowhere else. */
  void requireMembers(Credential credential) {
    boolean wanted = credential.kind() == CredentialKind.CERTIFICATE && !isFirst();
    require(credential, SCHEMA, wanted, schema(base));
    require(credential, ATTESTATION, wanted, attestation());
    if (credential.kind() == CredentialKind.CERTIFICATE) {
      requireNoNull("", credential.payload());
      if (credential.payload().value(STATUS).isEmpty()) {
        throw missing(STATUS);
      }
    }
    boolean own = credential.issuer().equals(base);
    if (credential.kind() != CredentialKind.TEST_REPORT && !own) {
      throw new MalformedCredential(PLACE, "not that of the issuer's portal");
    }
  }

  private static void require(
      Credential credential, String name, boolean wanted, JsonObject expected) {
    Optional<JsonObject> found = credential.payload().object(name);
    if (!found.equals(wanted ? Optional.of(expected) : Optional.empty())) {
      throw new MalformedCredential("/" + name, "not as the format says");
    }
  }

  /** A member that is null looks absent to one reader and present to the next. */
  private static void requireNoNull(String place, Object value) {
    if (value == null) {
      throw new MalformedCredential(place, "null");
    }
    if (value instanceof JsonObject object) {
      object.toMap().forEach((name, member) -> requireNoNull(object.place(name), member));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> requireNoNull(place, item));
    }
  }

  private static MalformedCredential missing(String name) {
    return new MalformedCredential("/" + name, "missing");
  }

  private boolean isFirst() {
    return context == Vocabulary.CONTEXT_1;
  }

  static JsonObject schema(String base) {
    return JsonObject.of("id", Vocabulary.CERTIFICATE_1.at(base), "type", "JsonSchema");
  }

  /** Which kind of attestation it is in the words of UNTP's Digital Conformity Credential. */
  static JsonObject attestation() {
    return JsonObject.of(
        "type", "ConformityAttestation",
        "attestationType", "certification",
        "assessorLevel", "3rdParty");
  }
}
