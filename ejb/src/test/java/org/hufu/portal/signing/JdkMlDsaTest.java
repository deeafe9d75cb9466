package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.hufu.core.signature.Algorithm;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ML-DSA-65 between us and the JDK's own, which is there from version 24 on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JdkMlDsaTest {
  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);
  private static final Path PLACE = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  /**
   * Reads key, message and signature of ours; prints a verdict, and a key and signature of its own.
   */
  private static final String OTHER_SIDE =
      """
      import java.security.*;
      import java.security.spec.*;
      import java.util.*;

      public class OtherSide {
        public static void main(String[] given) throws Exception {
          byte[] message = decoded(given[1]);
          Signature verifier = Signature.getInstance("ML-DSA-65");
          verifier.initVerify(
              KeyFactory.getInstance("ML-DSA")
                  .generatePublic(new X509EncodedKeySpec(decoded(given[0]))));
          verifier.update(message);
          System.out.println(verifier.verify(decoded(given[2])));
          KeyPair pair = KeyPairGenerator.getInstance("ML-DSA-65").generateKeyPair();
          Signature signer = Signature.getInstance("ML-DSA-65");
          signer.initSign(pair.getPrivate());
          signer.update(message);
          System.out.println(encoded(pair.getPublic().getEncoded()));
          System.out.println(encoded(signer.sign()));
        }

        static byte[] decoded(String text) { return Base64.getDecoder().decode(text); }
        static String encoded(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
      }
      """;

  @TempDir Path folder;

  @Test
  void signatures_are_verified_both_ways() throws Exception {
    Optional<Path> java = newJava();
    assumeTrue(java.isPresent(), "no JDK 24 or newer below " + PLACE);
    SuiteKeys keys = new SuiteKeys(Algorithm.ML_DSA_65);
    Path source =
        Files.writeString(folder.resolve("OtherSide.java"), OTHER_SIDE, StandardCharsets.UTF_8);

    List<String> said =
        run(
            java.get().toString(),
            source.toString(),
            encoded(keys.pair.getPublic().getEncoded()),
            encoded(MESSAGE),
            encoded(keys.signer.sign(MESSAGE)));

    assertThat(said).as(String.join("\n", said)).hasSize(3);
    assertThat(said.get(0)).as("the JDK verifies ours").isEqualTo("true");
    byte[] signature = Base64.getDecoder().decode(said.get(2));
    PublicKey key =
        KeyFactory.getInstance("ML-DSA", new BouncyCastleProvider())
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(said.get(1))));
    assertThat(Algorithm.ML_DSA_65.verifies(key, MESSAGE, signature)).isTrue();
    assertThat(Algorithm.ML_DSA_65.verifies(key, new byte[1], signature)).isFalse();
  }

  private static Optional<Path> newJava() throws IOException {
    if (!Files.isDirectory(PLACE)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(PLACE)) {
      return homes
          .filter(JdkMlDsaTest::isNew)
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private static boolean isNew(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() && Integer.parseInt(version.group(1)) >= 24;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
