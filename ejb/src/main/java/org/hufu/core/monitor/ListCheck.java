package org.hufu.core.monitor;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.published.PublishedFiles;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.MalformedKey;
import org.hufu.core.trust.SignedTrustList;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedLog;

/** The trust list, and what repeats parts of it: keys for wallets, names for monitors. */
record ListCheck(PublishedFiles files, Inquiry inquiry, Findings findings) {
  private static final String TRUST = "/.well-known/trust-list.jws";
  private static final String JWKS = "/.well-known/jwks.json";
  private static final String DIRECTORY = "/.well-known/hufu.json";
  private static final int LARGEST = 1 << 20;
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}){1,8}");

  /** The trust list, if it is its root's. */
  Optional<SignedTrustList> trust() {
    Optional<byte[]> bytes =
        findings.read(files, TRUST, TrustListReader.MAX_LENGTH, Flaw.TRUST_LIST_MISSING);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    findings.look("trust list");
    String compact = new String(bytes.get(), StandardCharsets.US_ASCII).strip();
    try {
      SignedTrustList signed = TrustListReader.read(compact, inquiry.roots(), inquiry.at());
      findings.require(
          signed.list().isCurrentAt(inquiry.at()),
          Flaw.TRUST_LIST_OUTDATED,
          TRUST,
          "until " + signed.list().edition().nextUpdate());
      return Optional.of(signed);
    } catch (TrustListRefused e) {
      findings.add(Flaw.TRUST_LIST_REFUSED, TRUST, e.getMessage());
      return Optional.empty();
    }
  }

  /** The same keys as the trust list, but for those that are compromised or have no JOSE name. */
  void keys(TrustList list) {
    Optional<byte[]> bytes = findings.read(files, JWKS, LARGEST, Flaw.JWKS_MISSING);
    if (bytes.isEmpty()) {
      return;
    }
    Set<String> shown = new HashSet<>();
    try {
      for (JsonObject json : JsonReader.read(bytes.get()).objects("keys")) {
        findings.look("published key");
        String thumbprint = Jwk.of(json).thumbprint();
        shown.add(thumbprint);
        findings.require(
            json.text("kid").equals(Optional.of(thumbprint))
                && list.keys().stream().anyMatch(key -> key.keyId().equals(thumbprint)),
            Flaw.JWKS_DIFFERS,
            JWKS,
            thumbprint + " is not in the trust list");
      }
    } catch (MalformedJson | MalformedKey e) {
      findings.add(Flaw.JWKS_MALFORMED, JWKS, e.getMessage());
      return;
    }
    list.keys().stream()
        .filter(key -> key.compromisedAt().isEmpty() && key.algorithm().isJose())
        .map(TrustedKey::keyId)
        .filter(key -> !shown.contains(key))
        .forEach(key -> findings.add(Flaw.JWKS_DIFFERS, JWKS, key + " is missing"));
  }

  /** Paths of the parts of the log by origin, as the directory of the body names them. */
  Map<String, String> paths(TrustedLog log) {
    Map<String, String> paths = new LinkedHashMap<>();
    log.former().forEach(part -> paths.put(part.origin(), path(part.origin())));
    paths.put(log.origin(), path(log.origin()));
    Optional<byte[]> bytes = findings.read(files, DIRECTORY, LARGEST, Flaw.DIRECTORY_MISSING);
    if (bytes.isEmpty()) {
      return paths;
    }
    findings.look("directory");
    try {
      List<JsonObject> parts = JsonReader.read(bytes.get()).objects("logs");
      for (JsonObject part : parts) {
        String origin = part.requireText("origin");
        boolean isTrusted = log.key(origin).equals(Optional.of(part.requireText("key")));
        findings.require(isTrusted, Flaw.DIRECTORY_DIFFERS, DIRECTORY, origin);
        if (isTrusted) {
          paths.put(origin, pathOf(part.requireText("url"), part));
        }
      }
      findings.require(
          parts.size() == paths.size(), Flaw.DIRECTORY_DIFFERS, DIRECTORY, "parts of the log");
    } catch (MalformedJson e) {
      findings.add(Flaw.DIRECTORY_MALFORMED, DIRECTORY, e.getMessage());
    }
    return paths;
  }

  private static String path(String origin) {
    int slash = origin.indexOf('/');
    String path = slash < 0 ? "" : origin.substring(slash);
    return PATH.matcher(path).matches() ? path : "/log";
  }

  /** Never another server than the one that is asked. */
  private static String pathOf(String url, JsonObject part) {
    String path = url.replaceFirst("^https?://[^/]*", "").replaceFirst("/+$", "");
    if (!PATH.matcher(path).matches()) {
      throw new MalformedJson(part.place("url"), "not the address of a log");
    }
    return path;
  }
}
