package org.hufu.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.JsonWebSignature;

/** Whatever is not the list is refused, with a cause, and by no other exception. */
class TrustListReaderProperties {
  private static final TrustExamples EXAMPLES = new TrustExamples();
  private static final String LIST =
      TrustListWriter.write(EXAMPLES.list(1), EXAMPLES.root.signer()).compact();
  private static final Set<String> PIN = Set.of(EXAMPLES.root.jwk().thumbprint());
  private static final byte[] PAYLOAD = JsonWebSignature.parse(LIST).payload();
  private static final JsonObject HEADER = JsonObject.of("typ", TrustListReader.MEDIA_TYPE);

  @Property(tries = 400)
  void one_other_character_and_it_is_refused(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 127) int by) {
    char[] changed = LIST.toCharArray();
    int index = place % changed.length;
    changed[index] = (char) ((changed[index] + by) % 128);

    refuses(new String(changed));
  }

  @Property(tries = 400)
  void any_text_is_refused(@ForAll @StringLength(max = 300) String text) {
    refuses(text);
    refuses(LIST + text.strip() + ".");
  }

  /** Signed by the right root, but with bytes of the payload changed: read or refused, no more. */
  @Property(tries = 400)
  void a_payload_of_any_bytes_is_read_or_refused(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll byte by) {
    byte[] changed = PAYLOAD.clone();
    changed[place % changed.length] = by;
    String signed = JsonWebSignature.sign(HEADER, changed, EXAMPLES.root.signer()).compact();
    Throwable thrown =
        catchThrowable(() -> TrustListReader.read(signed, PIN, TrustExamples.ISSUED));

    assertThat(thrown == null || thrown instanceof TrustListRefused).as(signed).isTrue();
  }

  @Property(tries = 200)
  void a_payload_cut_short_is_refused(@ForAll @IntRange(max = 1_000_000) int length) {
    String text = new String(PAYLOAD, StandardCharsets.UTF_8);
    byte[] cut = text.substring(0, length % text.length()).getBytes(StandardCharsets.UTF_8);
    if (cut.length > 0) {
      refuses(JsonWebSignature.sign(HEADER, cut, EXAMPLES.root.signer()).compact());
    }
    refuses(LIST.substring(0, length % LIST.length()));
    refuses(Base64Url.encode(cut));
  }

  private static void refuses(String text) {
    assertThatExceptionOfType(TrustListRefused.class)
        .isThrownBy(() -> TrustListReader.read(text, PIN, TrustExamples.ISSUED));
  }
}
