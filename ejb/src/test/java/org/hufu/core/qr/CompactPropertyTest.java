package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.CredentialExamples;
import org.hufu.core.json.JsonObject;

/** Nothing gets through the reader that the writer would not have written. */
class CompactPropertyTest {
  private static final byte[] GOOD = CompactExamples.bytes(CompactExamples.GOOD.text());

  @Property(tries = 100)
  void whatever_is_signed_is_read_as_it_was(
      @ForAll @CharRange(from = '\u4e00', to = '\u9fa5') @StringLength(min = 1, max = 20) String zh,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String en,
      @ForAll @AlphaChars @StringLength(max = 10) String version)
      throws QrRefused {
    JsonObject content = CredentialExamples.certificate().json();
    JsonObject product =
        content
            .requireObject("product")
            .with("name", new Text(zh, en).toJson())
            .with("hardwareVersion", version);
    CompactCertificate signed =
        CompactExamples.signed(
            new CertificateContent(content.with("product", product)), CompactExamples.KEY);
    CompactCertificate read = CompactCertificate.read(signed.text());

    assertThat(read.facts()).isEqualTo(signed.facts());
    assertThat(read.isSignedBy(CompactExamples.KEY.jwk())).isTrue();
  }

  @Property(tries = 300)
  void no_changed_byte_is_believed(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] changed = GOOD.clone();
    changed[place % changed.length] ^= (byte) change;

    assertThat(isBelieved(CompactExamples.text(changed))).isFalse();
  }

  @Property(tries = 100)
  void no_part_is_believed(@ForAll @IntRange(max = 10_000) int length) {
    byte[] part = Arrays.copyOf(GOOD, length % GOOD.length);

    assertThat(isBelieved(CompactExamples.text(part))).isFalse();
  }

  @Property(tries = 300)
  void any_text_at_all_is_refused_in_order(@ForAll String text) {
    assertThat(isBelieved(CompactCertificate.PREFIX + text)).isFalse();
    assertThat(isBelieved(text)).isFalse();
  }

  private static boolean isBelieved(String text) {
    try {
      return CompactCertificate.read(text).isSignedBy(CompactExamples.KEY.jwk());
    } catch (QrRefused e) {
      return false;
    }
  }

  @Property(tries = 2000)
  void what_is_read_as_cbor_has_one_spelling(@ForAll("cbor") byte[] bytes) {
    CBORObject item;
    try {
      item = CoseSign1.decode(bytes);
    } catch (QrRefused e) {
      return;
    }
    assertThat(CoseSign1.encode(item)).isEqualTo(bytes);
  }

  /** Mostly heads of short items, so that many are almost right. */
  @Provide
  Arbitrary<byte[]> cbor() {
    Arbitrary<Byte> heads =
        Arbitraries.of(0, 1, 0x17, 0x18, 0x19, 0x20, 0x40, 0x41, 0x61, 0x80, 0x81, 0x82, 0xa1, 0xa2)
            .map(Integer::byteValue);
    return Arbitraries.oneOf(heads, Arbitraries.bytes()).array(byte[].class).ofMaxSize(9);
  }

  @Property(tries = 300)
  void any_payload_at_all_is_refused_in_order(@ForAll @Size(max = 40) byte[] payload) {
    assertThat(isBelieved(CompactExamples.withPayload(payload))).isFalse();
  }
}
