package org.hufu.bench;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/**
 * What one would write by hand to issue certificates as fast as it goes: a page with the same text
 * in the same fonts, a CMS signature in the PDF, an ES256 signature over the content, one row, one
 * commit. No time-stamp, no log, no audit trail, no second QR symbol, nothing that survives a crash
 * half-way.
 */
final class HandWritten {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final String TABLE =
      "create table if not exists bench_certificate (id text primary key, credential text not null,"
          + " pdf bytea not null)";
  private static final int SIGNATURE_BYTES = 12_288;

  private final BaseFont regular = font("NotoSansSC-Regular.ttf");
  private final BaseFont bold = font("NotoSansSC-Bold.ttf");
  private final List<String> lines;
  private final byte[] content;
  private final KeyPair pair;
  private final ContentSigner signer;
  private final X509CertificateHolder certificate;

  /**
   * Ready to issue; one for each thread.
   *
   * @param lines of the page
   * @param content what is signed as credential
   */
  HandWritten(List<String> lines, byte[] content) throws Exception {
    this.lines = List.copyOf(lines);
    this.content = content.clone();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
    signer =
        new JcaContentSignerBuilder("SHA256withECDSA")
            .setProvider(PROVIDER)
            .build(pair.getPrivate());
    X500Name name = new X500Name("CN=Written by hand");
    Instant now = Instant.now();
    certificate =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now),
                Date.from(now.plusSeconds(86_400)),
                name,
                pair.getPublic())
            .build(signer);
  }

  private static BaseFont font(String file) throws Exception {
    try (InputStream in = HandWritten.class.getResourceAsStream("/fonts/ttf/NotoSansSC/" + file)) {
      return BaseFont.createFont(file, BaseFont.IDENTITY_H, true, false, in.readAllBytes(), null);
    }
  }

  /** Makes the table. */
  static void prepare(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(TABLE)) {
      statement.execute();
    }
  }

  /** Issues one certificate. */
  void issue(Connection connection) throws Exception {
    byte[] pdf = signed(rendered());
    String credential = credential();
    try (PreparedStatement statement =
        connection.prepareStatement("insert into bench_certificate values (?, ?, ?)")) {
      statement.setString(1, UUID.randomUUID().toString());
      statement.setString(2, credential);
      statement.setBytes(3, pdf);
      statement.executeUpdate();
    }
    connection.commit();
  }

  byte[] rendered() {
    var out = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter.getInstance(document, out);
      document.open();
      int count = 0;
      for (String line : lines) {
        document.add(new Paragraph(line, new Font(count++ % 3 == 0 ? bold : regular, 9)));
      }
    }
    return out.toByteArray();
  }

  private byte[] signed(byte[] pdf) throws Exception {
    var out = new ByteArrayOutputStream(pdf.length + 3 * SIGNATURE_BYTES);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setSignDate(Calendar.getInstance());
      document.addSignature(signature);
      var signing = document.saveIncrementalForExternalSigning(out);
      signing.setSignature(cms(signing.getContent().readAllBytes()));
    }
    return out.toByteArray();
  }

  private byte[] cms(byte[] covered) throws Exception {
    var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new SignerInfoGeneratorBuilder(digests).build(signer, certificate));
    generator.addCertificates(new CollectionStore<>(List.of(certificate)));
    return generator.generate(new CMSProcessableByteArray(covered), false).getEncoded("DER");
  }

  private String credential() throws Exception {
    JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(content));
    ECDSASigner es256 = new ECDSASigner((ECPrivateKey) pair.getPrivate());
    es256.getJCAContext().setProvider(PROVIDER);
    jws.sign(es256);
    return jws.serialize();
  }
}
