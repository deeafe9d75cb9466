package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.hufu.client.Client;
import org.hufu.tool.ForeignTool;

/**
 * The first signature of a PDF taken apart, as openssl wants it: the signature, what it covers, its
 * value, its time-stamp and the published root, each a file.
 */
record SignatureParts(Path folder) {

  /**
   * Takes it apart.
   *
   * @param base address of the portal that publishes the root
   */
  static SignatureParts of(Path pdf, String base, Path folder) throws IOException, CMSException {
    SignatureParts parts = new SignatureParts(folder);
    Files.writeString(parts.file("root.pem"), publishedRoot(base));
    byte[] bytes = Files.readAllBytes(pdf);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDSignature signature = document.getSignatureDictionaries().get(0);
      CMSSignedData cms = new CMSSignedData(new ByteArrayInputStream(signature.getContents(bytes)));
      SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
      Files.write(parts.file("covered.bin"), signature.getSignedContent(bytes));
      Files.write(parts.file("signature.der"), cms.getEncoded());
      Files.write(parts.file("value.bin"), signer.getSignature());
      Files.write(
          parts.file("token.der"),
          signer
              .getUnsignedAttributes()
              .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
              .getAttrValues()
              .getObjectAt(0)
              .toASN1Primitive()
              .getEncoded("DER"));
    }
    return parts;
  }

  /** The root certificate, found as a stranger finds it. */
  private static String publishedRoot(String base) {
    Client stranger = Client.anonymous(base);
    String address =
        stranger.get("/.well-known/hufu.json").expect(200).json().requireText("rootCertificate");
    assertThat(address).startsWith(base);
    byte[] root = stranger.get(address.substring(base.length()), "*/*").expect(200).body();
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root)
        + "\n-----END CERTIFICATE-----\n";
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /** What openssl says of the signature. */
  String signature() {
    return ForeignTool.named("openssl")
        .run(
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            file("signature.der"),
            "-content",
            file("covered.bin"),
            "-CAfile",
            file("root.pem"),
            "-purpose",
            "any",
            "-out",
            file("content.out"));
  }

  /** What openssl says of the time-stamp over its value. */
  String timeStamp() {
    return ForeignTool.named("openssl")
        .run(
            "ts",
            "-verify",
            "-data",
            file("value.bin"),
            "-in",
            file("token.der"),
            "-token_in",
            "-CAfile",
            file("root.pem"));
  }
}
