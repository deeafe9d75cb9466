package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.hufu.core.conformity.Text;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.JsonObject;

/** Whoever the holder is and whatever the product is called, the symbol stays readable. */
class CompactNamesPropertyTest {
  /** Bytes of all four names that always have room, with a model and versions of usual length. */
  private static final int WHOLE_BYTES = 80;

  static CertificateContent named(Text holder, Text product) {
    JsonObject content = CompactExamples.realistic().json();
    return new CertificateContent(
        content
            .with("holder", content.requireObject("holder").with("name", holder.toJson()))
            .with("product", content.requireObject("product").with("name", product.toJson())));
  }

  /** Signs, reads, and looks for the holder. */
  static CompactCertificate comfortable(CertificateContent content) throws QrRefused {
    CompactCertificate signed = CompactExamples.signed(content, CompactExamples.KEY);
    CompactCertificate read = CompactCertificate.read(signed.text());

    assertThat(signed.text()).hasSizeLessThan(620);
    assertThat(read.facts().statedHolder()).isPresent();
    assertThat(read.facts()).isEqualTo(signed.facts());
    assertThat(read.facts().comparable(content.json())).isEqualTo(read.facts().comparable());
    return read;
  }

  @Property(tries = 150)
  void names_of_any_length_have_room_whole_or_cut(
      @ForAll @CharRange(from = '\u4e00', to = '\u9fa5') @StringLength(min = 1, max = 80) String zh,
      @ForAll @AlphaChars @StringLength(min = 1, max = 200) String en,
      @ForAll @CharRange(from = '\u4e00', to = '\u9fa5') @StringLength(min = 1, max = 80)
          String productZh,
      @ForAll @AlphaChars @StringLength(min = 1, max = 300) String productEn)
      throws QrRefused {
    Text holder = new Text(zh, en);
    Text product = new Text(productZh, productEn);
    var read = comfortable(named(holder, product)).facts();

    if (2 * zh.length() + en.length() + 2 * productZh.length() + productEn.length()
        <= WHOLE_BYTES) {
      assertThat(read.statedHolder()).contains(holder);
      assertThat(read.productName()).isEqualTo(product);
    }
  }

  @Property(tries = 100)
  void names_of_usual_length_are_whole(
      @ForAll @CharRange(from = '\u4e00', to = '\u9fa5') @StringLength(min = 1, max = 12) String zh,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String en,
      @ForAll @CharRange(from = '\u4e00', to = '\u9fa5') @StringLength(min = 1, max = 8)
          String productZh,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String productEn)
      throws QrRefused {
    Text holder = new Text(zh, en);
    Text product = new Text(productZh, productEn);
    var read = comfortable(named(holder, product)).facts();

    assertThat(read.statedHolder()).contains(holder);
    assertThat(read.productName()).isEqualTo(product);
  }
}
