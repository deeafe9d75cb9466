package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Examples that the RFCs print. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedVectorsTest {

  @Test
  void rfc_7515_a_3_verifies() {
    Jwk key =
        Jwk.of(
            KeyExamples.json(
                """
                {"kty":"EC","crv":"P-256",
                 "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                 "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
                """));
    JsonWebSignature jws =
        JsonWebSignature.parse(
            "eyJhbGciOiJFUzI1NiJ9"
                + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA"
                + "pmWQxfKTUJqPP3-Kg6NU1Q");

    assertThat(jws.verifies(key.publicKey(), Algorithm.ES256)).isTrue();
    assertThat(jws.payloadJson().requireText("iss")).isEqualTo("joe");
  }

  @Test
  void rfc_8037_a_3_and_a_4_verify() {
    Jwk key =
        Jwk.of(
            KeyExamples.json(
                """
                {"kty":"OKP","crv":"Ed25519",
                 "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
                """));
    JsonWebSignature jws =
        JsonWebSignature.parse(
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
                + ".hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt"
                + "9g7sVvpAr_MuM0KAg");

    assertThat(key.thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(jws.verifies(key.publicKey(), Algorithm.EDDSA)).isTrue();
  }

  @Test
  void rfc_6979_a_2_5_signs_sample_alike() throws Exception {
    byte[] signature =
        Algorithm.ES256.sign(
            KeyExamples.privateKey(
                "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"),
            "sample".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().withUpperCase().formatHex(signature))
        .isEqualTo(
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
  }

  @Test
  void fips_180_4_hashes_abc_alike() {
    assertThat(Digest.sha256Hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
