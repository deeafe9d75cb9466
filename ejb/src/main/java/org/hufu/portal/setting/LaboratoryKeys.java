package org.hufu.portal.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;

/**
 * Keys that laboratories published elsewhere, for signed files in their own formats: file {@code
 * hufu.laboratory.keys}, whose {@code keys} each have {@code owner}, {@code jwk} or {@code pem},
 * {@code algorithm} for RSA, and {@code organisation} where only one laboratory may bring what they
 * signed.
 */
public final class LaboratoryKeys {
  private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519");
  private static final Set<String> MEMBERS =
      Set.of("owner", "organisation", "jwk", "pem", "algorithm");

  private final List<Entry> entries;

  private LaboratoryKeys(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private record Entry(Optional<String> organisation, PublishedKey key) {}

  /** Throws {@link SettingMissing} if there is a file that does not say what it should. */
  static LaboratoryKeys of(Function<String, Optional<String>> source) {
    Optional<String> file = source.apply("hufu.laboratory.keys").filter(name -> !name.isBlank());
    return file.map(name -> read(Path.of(name))).orElseGet(() -> new LaboratoryKeys(List.of()));
  }

  private static LaboratoryKeys read(Path file) {
    try {
      JsonObject json = JsonReader.read(Files.readAllBytes(file)).onlyWith(Set.of("keys"));
      return new LaboratoryKeys(json.objects("keys").stream().map(LaboratoryKeys::entry).toList());
    } catch (IOException | MalformedJson | MalformedKey e) {
      throw new SettingMissing(
          "hufu.laboratory.keys names " + file + ", which holds no keys: " + e, e);
    }
  }

  private static Entry entry(JsonObject json) {
    json.onlyWith(MEMBERS);
    Jwk jwk = json.object("jwk").map(Jwk::of).orElseGet(() -> Jwk.of(key(json.requireText("pem"))));
    Optional<String> word = json.text("algorithm");
    if (word.isPresent()) {
      jwk =
          jwk.with(
              Algorithm.find(word.get())
                  .orElseThrow(() -> new MalformedKey("no algorithm " + word.get())));
    }
    jwk.algorithm(); // an RSA key must be bound to one
    return new Entry(json.text("organisation"), new PublishedKey(json.requireText("owner"), jwk));
  }

  /** SubjectPublicKeyInfo in PEM, as laboratories publish it. */
  private static PublicKey key(String pem) {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KINDS.stream()
        .flatMap(kind -> key(kind, body).stream())
        .findFirst()
        .orElseThrow(() -> new MalformedKey("no public key in PEM"));
  }

  /** Empty if it is a key of another kind. */
  private static Optional<PublicKey> key(String kind, String body) {
    try {
      byte[] encoded = Base64.getDecoder().decode(body);
      return Optional.of(
          KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Those that may have signed what this laboratory brings. */
  public List<PublishedKey> of(String laboratory) {
    return entries.stream()
        .filter(entry -> entry.organisation().map(laboratory::equals).orElse(true))
        .map(Entry::key)
        .toList();
  }

  int size() {
    return entries.size();
  }
}
