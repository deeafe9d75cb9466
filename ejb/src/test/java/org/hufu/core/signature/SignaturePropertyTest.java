package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;

/** A signature survives a round trip and no flipped bit. */
class SignaturePropertyTest {
  private static final KeyExamples.Holder HOLDER = KeyExamples.holder(Algorithm.ES256);
  private static final KeyExamples.Holder EDWARDS = KeyExamples.holder(Algorithm.EDDSA);

  @Property(tries = 100)
  void whatever_is_signed_is_read_and_verifies(@ForAll @NotEmpty byte[] payload) {
    JsonWebSignature jws = sign(payload, HOLDER);

    assertThat(JsonWebSignature.parse(jws.compact())).isEqualTo(jws);
    assertThat(jws.payload()).isEqualTo(payload);
    assertThat(verifies(jws.compact(), HOLDER)).isTrue();
  }

  @Property(tries = 300)
  void a_flipped_bit_anywhere_never_verifies(
      @ForAll @NotEmpty byte[] payload, @ForAll @IntRange(max = 1 << 20) int anywhere) {
    for (KeyExamples.Holder holder : new KeyExamples.Holder[] {HOLDER, EDWARDS}) {
      String[] parts = sign(payload, holder).compact().split("\\.", -1);
      int part = anywhere % parts.length;
      byte[] bytes = Base64Url.decode(parts[part]);
      int bit = anywhere / parts.length % (bytes.length * Byte.SIZE);
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      parts[part] = Base64Url.encode(bytes);

      assertThat(verifies(String.join(".", parts), holder)).isFalse();
    }
  }

  private static JsonWebSignature sign(byte[] payload, KeyExamples.Holder holder) {
    return JsonWebSignature.sign(JsonObject.of("typ", "test"), payload, holder.signer());
  }

  private static boolean verifies(String compact, KeyExamples.Holder holder) {
    try {
      return JsonWebSignature.parse(compact)
          .verifies(holder.jwk().publicKey(), holder.jwk().algorithm());
    } catch (MalformedSignature e) {
      return false;
    }
  }
}
