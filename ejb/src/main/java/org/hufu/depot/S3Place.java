package org.hufu.depot;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a bucket is.
 *
 * @param endpoint {@code hufu.evidence.s3.endpoint}: address of the server, for example {@code
 *     https://s3.example}
 * @param bucket {@code hufu.evidence.s3.bucket}: must exist
 * @param region {@code hufu.evidence.s3.region}: goes into signatures; {@code us-east-1} where the
 *     server does not care
 * @param credentials {@code hufu.evidence.s3.credentials-file}: access key id on the first line,
 *     secret on the second
 */
public record S3Place(URI endpoint, String bucket, String region, Path credentials)
    implements Serializable {

  /** Empty if no endpoint is set; throws {@link IllegalArgumentException} for half a place. */
  public static Optional<S3Place> of(Function<String, Optional<String>> source) {
    return source
        .apply("hufu.evidence.s3.endpoint")
        .filter(text -> !text.isBlank())
        .map(
            endpoint ->
                new S3Place(
                    endpoint(endpoint),
                    required(source, "hufu.evidence.s3.bucket"),
                    source.apply("hufu.evidence.s3.region").orElse("us-east-1"),
                    Path.of(required(source, "hufu.evidence.s3.credentials-file"))));
  }

  private static URI endpoint(String text) {
    URI uri = URI.create(text);
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw new IllegalArgumentException("hufu.evidence.s3.endpoint is no address: " + text);
    }
    return uri;
  }

  private static String required(Function<String, Optional<String>> source, String name) {
    return source
        .apply(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("Not set: " + name));
  }

  /** Access key id and secret. */
  List<String> readCredentials() {
    try {
      List<String> lines = Files.readAllLines(credentials);
      if (lines.size() < 2) {
        throw new IllegalArgumentException("Two lines are wanted in " + credentials);
      }
      return List.of(lines.get(0).strip(), lines.get(1).strip());
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be read: " + credentials, e);
    }
  }
}
