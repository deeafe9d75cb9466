package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyFileTest {
  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void keys_come_back_and_sign_the_same_bytes() throws Exception {
    for (Purpose purpose : new Purpose[] {Purpose.CERTIFICATE, Purpose.LOG}) {
      KeyPair pair = new KeyRing().generate(purpose);
      TestKeys root = new TestKeys();
      new KeyFile(file(), "secret".toCharArray()).add(purpose.word(), pair.getPrivate(), root.root);

      var back = new KeyFile(file(), "secret".toCharArray()).read().get(purpose.word());

      assertThat(sign(purpose, pair, back)).isEqualTo(sign(purpose, pair, pair.getPrivate()));
      assertThat(purpose.algorithm().verifies(pair.getPublic(), MESSAGE, sign(purpose, pair, back)))
          .isTrue();
    }
  }

  @Test
  void only_the_owner_may_read_the_file() throws Exception {
    KeyPair pair = new KeyRing().generate(Purpose.CERTIFICATE);
    new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), new TestKeys().root);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void another_secret_does_not_open_it_and_is_not_told() {
    KeyPair pair = new KeyRing().generate(Purpose.CERTIFICATE);
    new KeyFile(file(), "secret".toCharArray()).add("a", pair.getPrivate(), new TestKeys().root);

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

  @Test
  void validity_beyond_2049_is_written_as_the_standard_wants() {
    assertThat(X509Issuer.time(Instant.parse("2049-12-31T23:59:59Z")).toASN1Primitive())
        .isInstanceOf(ASN1UTCTime.class);
    assertThat(X509Issuer.time(Instant.parse("2050-01-01T00:00:00Z")).toASN1Primitive())
        .isInstanceOf(ASN1GeneralizedTime.class);
  }

  private static byte[] sign(Purpose purpose, KeyPair pair, java.security.PrivateKey key) {
    Algorithm algorithm = purpose.algorithm();
    return Signer.of(algorithm, Jwk.of(pair.getPublic()).thumbprint(), key).sign(MESSAGE);
  }

  private Path file() {
    return folder.resolve("keys.p12");
  }
}
