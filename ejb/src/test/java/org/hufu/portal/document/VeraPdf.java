package org.hufu.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The checker of archive files that we did not write. */
final class VeraPdf {
  private VeraPdf() {}

  static void accepts(byte[] pdf, PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var in = new ByteArrayInputStream(pdf);
        var parser = Foundries.defaultInstance().createParser(in, flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);

      assertThat(result.getTestAssertions())
          .as(() -> result.getTestAssertions().toString())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
