package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.cbor.CBORByteArray;
import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORPairList;
import com.authlete.cbor.CBORTaggedItem;
import com.authlete.cose.COSEException;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSEVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A library that the product does not use, and a base45 of ten lines, say the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondDecoderTest {
  private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  @Test
  void agrees_on_signature_and_claims() throws IOException, COSEException {
    for (Algorithm algorithm : new Algorithm[] {Algorithm.ES256, Algorithm.EDDSA}) {
      var key = KeyExamples.holder(algorithm);
      var genuine = CompactExamples.signed(CompactExamples.realistic(), key);
      COSESign1 read = read(genuine.text());

      assertThat(verifies(read, key.jwk().publicKey())).isTrue();
      assertThat(verifies(read, KeyExamples.holder(algorithm).jwk().publicKey())).isFalse();
      Map<?, ?> claims = claims(read);
      assertThat(claims.get(1)).isEqualTo(genuine.issuer().replace("https://", ""));
      assertThat(((Number) claims.get(6)).longValue())
          .isEqualTo(genuine.facts().decidedAt().getEpochSecond());
      Map<?, ?> certificate = (Map<?, ?>) claims.get(-65537);
      assertThat(certificate.get(1)).isEqualTo(genuine.facts().number());
      assertThat(names(certificate.get(3)))
          .contains(genuine.facts().productName().zh(), genuine.facts().productName().en());
      genuine
          .facts()
          .statedHolder()
          .ifPresent(
              holder -> assertThat(names(certificate.get(9))).contains(holder.zh(), holder.en()));
    }
  }

  /** Texts, or UTF-16 where that is shorter. */
  private static List<String> names(Object array) {
    return ((List<?>) array)
        .stream()
            .map(
                name ->
                    name instanceof byte[] packed
                        ? new String(packed, StandardCharsets.UTF_16BE)
                        : name.toString())
            .toList();
  }

  @Test
  void a_changed_bit_is_refused_there_too() throws IOException, COSEException {
    byte[] bytes = CompactExamples.bytes(CompactExamples.GOOD.text());
    bytes[120] ^= 1;

    assertThat(verifies(read(CompactExamples.text(bytes)), CompactExamples.KEY.jwk().publicKey()))
        .isFalse();
  }

  private static boolean verifies(COSESign1 message, PublicKey key) throws COSEException {
    return new COSEVerifier(key).verify(message);
  }

  private static COSESign1 read(String text) throws IOException, COSEException {
    CBORItem item = new CBORDecoder(bytes(text.substring(6))).next();
    CBORItem content = item instanceof CBORTaggedItem tagged ? tagged.getTagContent() : item;
    return content instanceof COSESign1 ready ? ready : COSESign1.build(content);
  }

  private static Map<?, ?> claims(COSESign1 message) throws IOException {
    CBORItem payload = message.getPayload();
    byte[] bytes = ((CBORByteArray) payload).getValue();
    CBORItem claims = new CBORDecoder(bytes).next();
    return ((CBORPairList) claims).parse();
  }

  /** RFC 9285, 4. */
  private static byte[] bytes(String text) {
    var out = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); at += 3) {
      int number = SIGNS.indexOf(text.charAt(at)) + 45 * SIGNS.indexOf(text.charAt(at + 1));
      if (at + 2 < text.length()) {
        number += 45 * 45 * SIGNS.indexOf(text.charAt(at + 2));
        out.write(number >> 8);
      }
      out.write(number);
    }
    return out.toByteArray();
  }
}
