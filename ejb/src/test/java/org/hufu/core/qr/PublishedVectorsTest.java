package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.binary.Base45;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others published: RFC 9052 and the examples of its working group, RFC 8392, RFC 9285. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedVectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Key "11" of the COSE examples. */
  private static final Jwk KEY_11 =
      Jwk.of(
          JsonObject.of(
              "kty", "EC",
              "crv", "P-256",
              "x", "usWxHK2PmfnHKwXPS54m0kTcGJ90UiglWiGahtagnv8",
              "y", "IBOL-C3BttVivg-lSreASjpkttcsz-1rb7btKLv8EX4"));

  private static final String ECDSA_SIG_01 =
      "D28445A201260300A10442313154546869732069732074686520636F6E74656E742E5840"
          + "EAE868ECC176883766C5DC5BA5B8DCA25DAB3C2E56A551CE5705B793914348E1"
          + "72727F48461FABBBA2E343492DDECAC3983686250BC68E9F1A7A07D41225B59F";

  @ParameterizedTest
  @CsvSource({
    // ecdsa-sig-01 of github.com/cose-wg/Examples
    "A201260300, EAE868ECC176883766C5DC5BA5B8DCA25DAB3C2E56A551CE5705B793914348E1"
        + "72727F48461FABBBA2E343492DDECAC3983686250BC68E9F1A7A07D41225B59F, true",
    // RFC 9052, appendix C.2.1
    "A10126, 8EB33E4CA31D1C465AB05AAC34CC6B23D58FEF5C083106C4D25A91AEF0B0117E"
        + "2AF9A291AA32E14AB834DC56ED2A223444547E01F11D3B0916E5A4C345CACB36, true",
    // sign-fail-02, but with the content that was signed
    "A10126, EAE868ECC176883766C5DC5BA5B8DCA25DAB3C2E56A551CE5705B793914348E1"
        + "9F43D6C6BA654472DA301B645B293C9BA939295B97C4BDB847782BFF384C5794, true",
    // sign-pass-02 has external data, which we never have
    "A10126, EAE868ECC176883766C5DC5BA5B8DCA25DAB3C2E56A551CE5705B793914348E1"
        + "55388B10C4F1B59A6733EAB416870A945111A4B2FBDBEF33A77234B1DEFF2F9B, false"
  })
  void signatures_of_the_cose_examples(String header, String signature, boolean right) {
    byte[] content = "This is the content.".getBytes(StandardCharsets.US_ASCII);
    byte[] signed = CoseSign1.toBeSigned(HEX.parseHex(header), content);

    assertThat(Algorithm.ES256.verifies(KEY_11.publicKey(), signed, HEX.parseHex(signature)))
        .isEqualTo(right);
  }

  @Test
  void a_changed_content_is_not_what_was_signed() { // sign-fail-02
    byte[] content = "This is the content/".getBytes(StandardCharsets.US_ASCII);
    byte[] signed = CoseSign1.toBeSigned(HEX.parseHex("A10126"), content);
    String signature =
        "EAE868ECC176883766C5DC5BA5B8DCA25DAB3C2E56A551CE5705B793914348E1"
            + "9F43D6C6BA654472DA301B645B293C9BA939295B97C4BDB847782BFF384C5794";

    assertThat(Algorithm.ES256.verifies(KEY_11.publicKey(), signed, HEX.parseHex(signature)))
        .isFalse();
  }

  @Test
  void the_bytes_to_be_signed_are_those_of_the_example() {
    byte[] content = "This is the content.".getBytes(StandardCharsets.US_ASCII);

    assertThat(HEX.formatHex(CoseSign1.toBeSigned(HEX.parseHex("A201260300"), content)))
        .isEqualTo(
            "846A5369676E61747572653145A2012603004054546869732069732074686520636F6E74656E742E");
  }

  @Test
  void an_example_with_unsigned_headers_is_none_of_ours() {
    assertThatThrownBy(() -> CoseSign1.parse(HEX.parseHex(ECDSA_SIG_01)))
        .isInstanceOfSatisfying(
            QrRefused.class, e -> assertThat(e.flaw()).isEqualTo(QrFlaw.HEADER_UNPROTECTED));
  }

  @Test
  void the_signed_cwt_of_rfc_8392() { // appendix A.3
    Jwk key =
        Jwk.of(
            JsonObject.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                base64("143329CCE7868E416927599CF65A34F3CE2FFDA55A7ECA69ED8919A394D42F0F"),
                "y",
                base64("60F7F1A780D8A783BFB7A2DD6B2796E8128DBBCEF9D3D168DB9529971A36E7B9")));
    CBORObject token =
        CBORObject.DecodeFromBytes(
            HEX.parseHex(
                "D28443A10126A104524173796D6D657472696345434453413235365850"
                    + "A70175636F61703A2F2F61732E6578616D706C652E636F6D02656572696B77037818"
                    + "636F61703A2F2F6C696768742E6578616D706C652E636F6D041A5612AEB0051A5610"
                    + "D9F0061A5610D9F007420B7158405427C1FF28D23FBAD1F29C4C7C6A555E601D6FA2"
                    + "9F9179BC3D7438BACACA5ACD08C8D4D4F96131680C429A01F85951ECEE743A52B9B6"
                    + "3632C57209120E1C9E30"));
    byte[] signed =
        CoseSign1.toBeSigned(token.get(0).GetByteString(), token.get(2).GetByteString());

    assertThat(Algorithm.ES256.verifies(key.publicKey(), signed, token.get(3).GetByteString()))
        .isTrue();
  }

  private static String base64(String hex) {
    return Base64Url.encode(HEX.parseHex(hex));
  }

  @ParameterizedTest
  @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
  void base45_as_in_rfc_9285(String plain, String encoded) {
    byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);

    assertThat(new String(Base45.builder().get().encode(bytes), StandardCharsets.US_ASCII))
        .isEqualTo(encoded);
    assertThat(Base45.builder().get().decode(encoded)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"GGW", ":::", "::", "A", "ab8", "BB8=", "B B", "BB8\u00e9"})
  void base45_that_rfc_9285_refuses(String encoded) {
    assertThatThrownBy(() -> CompactCertificate.read(CompactCertificate.PREFIX + encoded))
        .isInstanceOfSatisfying(
            QrRefused.class,
            e -> assertThat(e.flaw()).isIn(QrFlaw.BASE45_MALFORMED, QrFlaw.NOT_SIGN1));
  }
}
