package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hufu.portal.document.DocumentExamples.BINDING;
import static org.hufu.portal.document.DocumentExamples.ROUTER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificatePdfTest {

  @Test
  void the_same_content_gives_the_same_bytes() throws Exception {
    byte[] first = CertificatePdf.render(ROUTER, BINDING);
    Files.write(Files.createDirectories(Path.of("target/print")).resolve("router.pdf"), first);

    assertThat(CertificatePdf.render(ROUTER, BINDING)).isEqualTo(first);
  }

  @Test
  void a_long_name_is_wrapped_and_shrunk() throws Exception {
    Text name =
        new Text(
            "超级长名称的网络关键设备制造与信息安全技术研究开发有限责任公司".repeat(5),
            "An Extraordinarily Long Company Name for Network Device Manufacturing Limited "
                .repeat(6));

    byte[] pdf = CertificatePdf.render(DocumentExamples.with(name, name), BINDING);

    Files.write(Files.createDirectories(Path.of("target/print")).resolve("long.pdf"), pdf);
    assertThat(pdf).isNotEmpty();
  }

  @Test
  void a_certificate_can_do_without_the_offline_symbol() {
    var without =
        new CertificatePdf.Binding(
            BINDING.credential(), Optional.empty(), BINDING.signedAt(), BINDING.standards());

    assertThat(CertificatePdf.render(ROUTER, without))
        .hasSizeLessThan(CertificatePdf.render(ROUTER, BINDING).length);
  }

  @Test
  void text_that_cannot_fit_is_refused() {
    Text endless = new Text("长".repeat(4000), "long ".repeat(2000));

    assertThatThrownBy(
            () -> CertificatePdf.render(DocumentExamples.with(endless, endless), BINDING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fit");
  }

  @Test
  void a_character_that_the_font_lacks_is_refused() {
    Text odd = new Text("名称\uE123", "Name");

    assertThatThrownBy(() -> CertificatePdf.render(DocumentExamples.with(odd, odd), BINDING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+E123");
  }
}
