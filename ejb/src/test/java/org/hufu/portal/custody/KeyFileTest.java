package org.hufu.portal.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.ChainExamples;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.Signer;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.token.KeyPin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyFileTest {
  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void keys_come_back_and_sign_the_same_bytes() {
    for (Algorithm algorithm :
        new Algorithm[] {Algorithm.ES256, Algorithm.ES384, Algorithm.EDDSA, Algorithm.ML_DSA_65}) {
      KeyPair pair = FileVault.generate(algorithm);
      new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), chain());

      var back = new KeyFile(file(), "secret".toCharArray()).read().get("a");

      byte[] signature = sign(algorithm, pair, back);
      assertThat(signature).isEqualTo(sign(algorithm, pair, pair.getPrivate()));
      assertThat(algorithm.verifies(pair.getPublic(), MESSAGE, signature)).isTrue();
    }
  }

  @Test
  void keys_of_the_national_suite_come_back() {
    KeyPair pair = FileVault.generate(Algorithm.SM2_SM3);
    new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), chain());

    var back = new KeyFile(file(), "secret".toCharArray()).read().get("a");

    assertThat(
            Algorithm.SM2_SM3.verifies(
                pair.getPublic(), MESSAGE, sign(Algorithm.SM2_SM3, pair, back)))
        .isTrue();
  }

  @Test
  void a_file_that_the_jdk_wrote_is_read() throws Exception {
    KeyPair pair = FileVault.generate(Algorithm.ES256);
    var store = java.security.KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "a",
        pair.getPrivate(),
        "secret".toCharArray(),
        chain().certificates().toArray(java.security.cert.Certificate[]::new));
    try (var out = Files.newOutputStream(file())) {
      store.store(out, "secret".toCharArray());
    }

    var back = new KeyFile(file(), "secret".toCharArray()).read().get("a");
    assertThat(sign(Algorithm.ES256, pair, back))
        .isEqualTo(sign(Algorithm.ES256, pair, pair.getPrivate()));
  }

  /** A seed of 32 bytes, as every library reads it; the long form has 4032 more. */
  @Test
  void an_ml_dsa_key_is_its_seed_alone() {
    KeyPair pair = FileVault.generate(Algorithm.ML_DSA_65);

    assertThat(pair.getPrivate().getEncoded()).hasSize(54);
    new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), chain());
    assertThat(file().toFile())
        .exists()
        .satisfies(one -> assertThat(one.length()).isLessThan(3000));
  }

  @Test
  void only_the_owner_may_read_the_file() throws Exception {
    KeyPair pair = FileVault.generate(Algorithm.ES256);
    new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), chain());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void another_secret_does_not_open_it_and_is_not_told() {
    KeyPair pair = FileVault.generate(Algorithm.ES256);
    new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), chain());

    assertThatThrownBy(() -> new KeyFile(file(), "guess".toCharArray()).read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keys.p12")
        .hasMessageNotContaining("guess");
  }

  @Test
  void a_pin_that_others_can_read_is_refused() throws Exception {
    Path pin = folder.resolve("keys.pin");
    KeyPin.create(pin);
    assertThat(KeyPin.read(pin)).hasSize(32);

    Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> KeyPin.read(pin)).hasMessageContaining("Other users");
  }

  private static X509Chain chain() {
    return new X509Chain(
        List.of(ChainExamples.root("Root", KeyExamples.holder(Algorithm.ES256)).certificate()));
  }

  private static byte[] sign(Algorithm algorithm, KeyPair pair, PrivateKey key) {
    return Signer.of(algorithm, Jwk.of(pair.getPublic()).thumbprint(), key).sign(MESSAGE);
  }

  private Path file() {
    return folder.resolve("keys.p12");
  }
}
