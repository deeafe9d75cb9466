package org.hufu.depot;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Parts as objects of one bucket, addressed by path. What the server stores is proven later, when
 * the whole is read back; a wrong answer is never taken for a kept part.
 */
public final class S3Depot implements Depot {
  private static final int NOT_FOUND = 404;
  private static final int FULL = 507;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TRIES = 3;

  private final S3Place place;
  private final S3Client client;

  public S3Depot(S3Place place) {
    this(place, PATIENCE);
  }

  S3Depot(S3Place place, Duration patience) {
    List<String> credentials = place.readCredentials();
    this.place = place;
    this.client =
        S3Client.builder()
            .endpointOverride(place.endpoint())
            .region(Region.of(place.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(credentials.get(0), credentials.get(1))))
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(patience)
                    .socketTimeout(patience)
                    .build())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(true)
                    .chunkedEncodingEnabled(false)
                    .build())
            .overrideConfiguration(
                builder ->
                    builder.retryStrategy(
                        StandardRetryStrategy.builder().maxAttempts(TRIES).build()))
            .build();
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public void put(String key, Path sealed) {
    PartKey.require(key);
    trying(
        key,
        () ->
            client.putObject(
                request -> request.bucket(place.bucket()).key(key), RequestBody.fromFile(sealed)));
  }

  @Override
  public InputStream open(String key) {
    PartKey.require(key);
    ResponseInputStream<GetObjectResponse> answer =
        trying(key, () -> client.getObject(request -> request.bucket(place.bucket()).key(key)));
    return new Whole(answer, answer.response().contentLength());
  }

  @Override
  public void remove(String key) {
    PartKey.require(key);
    trying(key, () -> client.deleteObject(request -> request.bucket(place.bucket()).key(key)));
  }

  @Override
  public void each(Consumer<Item> visitor) {
    trying(
        "list",
        () -> {
          client
              .listObjectsV2Paginator(request -> request.bucket(place.bucket()))
              .contents()
              .forEach(
                  found -> {
                    if (PartKey.isSound(found.key())) {
                      visitor.accept(new Item(found.key(), found.lastModified()));
                    }
                  });
          return true;
        });
  }

  private static <T> T trying(String key, Supplier<T> request) {
    try {
      return request.get();
    } catch (NoSuchKeyException e) {
      throw new PartMissing(key, e);
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        throw new PartMissing(key, e);
      }
      throw e.statusCode() == FULL
          ? DepotAway.full("The bucket is full", e)
          : DepotAway.unreachable("The bucket refuses: " + e.statusCode(), e);
    } catch (SdkException e) {
      throw DepotAway.unreachable("The bucket does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** An answer that ends before its announced end fails instead of looking like a shorter part. */
  private static final class Whole extends FilterInputStream {
    private final long length;
    private long count;

    Whole(InputStream answer, Long length) {
      super(answer);
      this.length = length == null ? 0 : length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
      int read = super.read(buffer, offset, size);
      count += Math.max(read, 0);
      if (read < 0 && count < length) {
        throw new EOFException(count + " of " + length + " bytes");
      }
      return read;
    }
  }
}
