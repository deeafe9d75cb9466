package org.hufu.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.X509Chain;
import org.hufu.core.signature.X509Signature;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SM2 with SM3 between us and the {@code openssl} command, both ways. OpenSSL has to be told the
 * user id: it knows no default.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpensslSm2Test {
  private static final String USER_ID = "distid:1234567812345678";
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private final ForeignTool openssl = ForeignTool.named("openssl");
  private final SuiteKeys keys = new SuiteKeys(Algorithm.SM2_SM3);

  /** Hop by hop, since the option reaches the first certificate only. */
  @Test
  void openssl_verifies_our_x509_certificates() throws Exception {
    Path leaf = pem("leaf.pem", keys.chain.leaf());
    Path root = pem("root.pem", keys.chain.certificates().get(1));

    assertThat(verify(root, leaf, USER_ID)).contains("leaf.pem: OK");
    assertThat(verify(root, root, USER_ID)).contains("root.pem: OK");
    assertThat(verify(root, leaf, "distid:somebody")).doesNotContain("leaf.pem: OK");
  }

  @Test
  void openssl_verifies_our_cms_by_its_signed_attributes() throws Exception {
    byte[] cms = CmsSignature.sign(CONTENT, keys.chain, keys.signer);
    SignerInformation signer = new CMSSignedData(cms).getSignerInfos().iterator().next();
    Path attributes = write("attributes.der", signer.getEncodedSignedAttributes());
    Path signature = write("signature.der", signer.getSignature());
    Path key = publicKey("key.pem", keys.pair.getPublic());

    assertThat(digestVerify(key, signature, attributes)).contains("Verified OK");
    Files.write(attributes, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(digestVerify(key, signature, attributes)).doesNotContain("Verified OK");
    assertThat(openssl.run("dgst", "-sm3", "-r", write("content", CONTENT).toString()))
        .startsWith(messageDigest(signer));
  }

  @Test
  void we_verify_a_certificate_and_a_signature_that_openssl_made() throws Exception {
    Path secret = folder.resolve("secret.pem");
    openssl.run("genpkey", "-algorithm", "SM2", "-out", secret.toString());
    Path made = folder.resolve("made.pem");
    String[] request = {
      "req",
      "-x509",
      "-new",
      "-sm3",
      "-days",
      "3650",
      "-subj",
      "/CN=Foreign",
      "-key",
      secret.toString(),
      "-sigopt",
      USER_ID,
      "-out",
      made.toString()
    };
    openssl.run((Object[]) request);
    X509Certificate certificate = read(made);
    Path signature = folder.resolve("signature.bin");
    openssl.run(
        "dgst",
        "-sm3",
        "-sign",
        secret.toString(),
        "-sigopt",
        USER_ID,
        "-out",
        signature.toString(),
        write("content", CONTENT).toString());

    Jwk key = Jwk.of(certificate.getPublicKey());
    assertThat(key.algorithm()).isEqualTo(Algorithm.SM2_SM3);
    assertThat(X509Signature.isSignedBy(certificate, certificate.getPublicKey())).isTrue();
    assertThat(new X509Chain(List.of(certificate)).leadsTo(certificate, Instant.now())).isTrue();
    byte[] value = Files.readAllBytes(signature);
    assertThat(X509Signature.verifies(Algorithm.SM2_SM3, key.publicKey(), CONTENT, value)).isTrue();
    assertThat(X509Signature.verifies(Algorithm.SM2_SM3, key.publicKey(), new byte[1], value))
        .isFalse();
  }

  private String verify(Path root, Path subject, String userId) {
    return openssl
        .judge(
            "verify",
            "-partial_chain",
            "-trusted",
            root.toString(),
            "-vfyopt",
            userId,
            subject.toString())
        .text();
  }

  private String digestVerify(Path key, Path signature, Path signed) {
    return openssl
        .judge(
            "dgst",
            "-sm3",
            "-verify",
            key.toString(),
            "-sigopt",
            USER_ID,
            "-signature",
            signature.toString(),
            signed.toString())
        .text();
  }

  private static String messageDigest(SignerInformation signer) throws Exception {
    byte[] told =
        org.bouncycastle.asn1.ASN1OctetString.getInstance(
                signer
                    .getSignedAttributes()
                    .get(CMSAttributes.messageDigest)
                    .getAttributeValues()[0])
            .getOctets();
    byte[] ours = MessageDigest.getInstance("SM3", new BouncyCastleProvider()).digest(CONTENT);
    assertThat(told).isEqualTo(ours);
    return java.util.HexFormat.of().formatHex(told);
  }

  private Path pem(String name, X509Certificate certificate) throws Exception {
    return armoured(name, "CERTIFICATE", certificate.getEncoded());
  }

  private Path publicKey(String name, PublicKey key) throws IOException {
    return armoured(name, "PUBLIC KEY", key.getEncoded());
  }

  private Path armoured(String name, String label, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    return write(name, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static X509Certificate read(Path pem) throws IOException {
    String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
    return X509Chain.read(Base64.getDecoder().decode(body));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
