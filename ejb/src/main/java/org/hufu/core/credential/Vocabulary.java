package org.hufu.core.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Documents that say what the members of credentials mean and which there are, and what
 * laboratories may hand in. Every portal serves the same bytes, and the verifier carries them; a
 * document never changes, another meaning gets another number.
 */
public enum Vocabulary {
  /** Of credentials before there were schemas. */
  CONTEXT_1("/contexts/hufu-1.jsonld", "application/ld+json"),
  CONTEXT_2("/contexts/hufu-2.jsonld", "application/ld+json"),
  /** JSON Schema 2020-12 of a certificate's payload. */
  CERTIFICATE_1("/schemas/certificate-1.json", "application/schema+json"),
  /** JSON Schema 2020-12 of results that laboratories hand in. */
  RESULTS_1("/schemas/results-1.json", "application/schema+json");

  private final String path;
  private final String mediaType;

  Vocabulary(String path, String mediaType) {
    this.path = path;
    this.mediaType = mediaType;
  }

  /** The context at an address that ends like it. */
  static Optional<Vocabulary> findContext(String url) {
    return Arrays.stream(values())
        .filter(one -> one.path.startsWith("/contexts/") && url.endsWith(one.path))
        .findFirst();
  }

  /** Where a portal serves it, below its address. */
  public String path() {
    return path;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The document itself. */
  public byte[] bytes() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("/org/hufu" + path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Address at the portal with this one. */
  String at(String base) {
    return base + path;
  }

  /** Address of the portal that serves it there. */
  String baseOf(String url) {
    return url.substring(0, url.length() - path.length());
  }
}
