package org.hufu.portal.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password as it is kept: Argon2id, in the encoded form of the reference implementation, {@code
 * $argon2id$v=19$m=47104,t=1,p=1$salt$hash}. Source: RFC 9106; cost after OWASP ASVS 5.0, 11.4.2.
 *
 * @param encoded about 96 ASCII characters
 */
public record PasswordHash(String encoded) {
  private static final int MEMORY_KIB = 46 * 1024;
  private static final int PASSES = 1;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  public PasswordHash {
    if (!SHAPE.matcher(encoded).matches()) {
      throw new IllegalArgumentException("Not an Argon2id hash");
    }
  }

  /** Takes about a tenth of a second and 46 MiB. */
  public static PasswordHash of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = argon2id(password, salt, new int[] {MEMORY_KIB, PASSES, LANES}, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                MEMORY_KIB,
                PASSES,
                LANES,
                base64.encodeToString(salt),
                base64.encodeToString(hash)));
  }

  /** As costly as making the hash; compares in constant time. */
  public boolean matches(String password) {
    Matcher parts = parts();
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2id(
            password, Base64.getDecoder().decode(parts.group(4)), cost(parts), expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  /** True when the cost of today is another than when this hash was made. */
  public boolean isOutdated() {
    int[] cost = cost(parts());
    return cost[0] != MEMORY_KIB || cost[1] != PASSES || cost[2] != LANES;
  }

  @Override
  public String toString() {
    return "PasswordHash"; // kept out of every log
  }

  private Matcher parts() {
    Matcher parts = SHAPE.matcher(encoded);
    if (!parts.matches()) {
      throw new IllegalStateException("The constructor let a malformed hash pass");
    }
    return parts;
  }

  private static int[] cost(Matcher parts) {
    return new int[] {
      Integer.parseInt(parts.group(1)),
      Integer.parseInt(parts.group(2)),
      Integer.parseInt(parts.group(3))
    };
  }

  private static byte[] argon2id(String password, byte[] salt, int[] cost, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost[0])
            .withIterations(cost[1])
            .withParallelism(cost[2])
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(bytes(password), hash);
    return hash;
  }

  /** One spelling for what looks the same (RFC 8265, 4.2.2: NFC). */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
