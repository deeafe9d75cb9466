package org.hufu.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hufu.client.Client;

/**
 * A certificate and all that one needs to verify it, saved as files as a stranger would.
 *
 * @param directory holds {@code certificate.pdf}, {@code certificate.jwt}, {@code trust.jws},
 *     {@code revocation.jwt} and {@code suspension.jwt}
 */
record Download(Path directory) {

  /** Fetches everything without a login. */
  static Download of(String base, String number, Path directory) throws IOException {
    Download files = new Download(directory);
    Client stranger = Client.anonymous(base);
    String certificate = "/api/v1/certificates/" + number;
    files.save("certificate.pdf", stranger.get(certificate, "application/pdf").expect(200).body());
    files.save(
        "certificate.jwt", stranger.get(certificate, "application/vc+jwt").expect(200).body());
    files.save("trust.jws", stranger.get("/.well-known/trust-list.jws", "*/*").expect(200).body());
    files.fetchStatus(base);
    return files;
  }

  /** Fetches the newest status lists over the ones at hand. */
  void fetchStatus(String base) throws IOException {
    Client stranger = Client.anonymous(base);
    save("revocation.jwt", stranger.get("/status/revocation-1", "*/*").expect(200).body());
    save("suspension.jwt", stranger.get("/status/suspension-1", "*/*").expect(200).body());
  }

  void save(String name, byte[] bytes) throws IOException {
    Files.write(path(name), bytes);
  }

  /** Saves a copy with one bit changed in the middle and answers its name. */
  String changed(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(path(name));
    bytes[bytes.length / 2] ^= 1;
    save("changed-" + name, bytes);
    return "changed-" + name;
  }

  Path path(String name) {
    return directory.resolve(name);
  }
}
