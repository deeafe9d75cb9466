package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key file of the JDK gives keys of the JDK. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreparedKeyTest {
  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({"EC,secp256r1,ES256", "EC,secp384r1,ES384", "Ed25519,,EDDSA"})
  void signs_the_same_as_before(String type, String curve, Algorithm algorithm)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
    if (curve != null) {
      generator.initialize(new ECGenParameterSpec(curve));
    }
    PrivateKey key = generator.generateKeyPair().getPrivate();

    PrivateKey prepared = Signer.prepared(key);

    assertThat(prepared.getClass().getName()).startsWith("org.bouncycastle.");
    assertThat(Signer.of(algorithm, "key", prepared).sign(MESSAGE))
        .isEqualTo(Signer.of(algorithm, "key", key).sign(MESSAGE));
  }

  @Test
  void a_prepared_key_stays_itself() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519", new BouncyCastleProvider());
    PrivateKey key = generator.generateKeyPair().getPrivate();

    assertThat(Signer.prepared(key)).isSameAs(key);
  }
}
