package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.formats.Files.codes;
import static org.hufu.core.formats.Files.verdicts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.envelope.PublishedKey;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.results.Finding;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.X509Signature;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedReportTest {
  private static final String RESULTS =
      "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\"}]}";
  private static final String REVIEW =
      "{\"review_framework_version\":\"1.1\",\"device\":{\"vendor\":\"V\",\"product\":\"P\"},"
          + "\"audit\":{\"srp\":\"Lab\",\"methodology\":\"Whitebox\",\"completion_date\":"
          + "\"2026-03-02\",\"issues\":[{\"title\":\"5.1-1 default password\",\"cvss_score\":"
          + "\"6.4\"}]},\"iat\":1}";
  private static final KeyExamples.Holder LAB = KeyExamples.foreign(Algorithm.ES512);

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "ES512", "PS256", "PS512", "RS256", "EDDSA"})
  void is_read_when_a_published_key_signed_it(Algorithm algorithm) {
    KeyExamples.Holder holder =
        algorithm.canSign() ? KeyExamples.holder(algorithm) : KeyExamples.foreign(algorithm);
    ReadResults read = read(jws(RESULTS, holder), keys(holder));

    assertThat(codes(read)).isEmpty();
    assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "pass"));
    assertThat(read.frame().signer()).isEqualTo("Lab");
  }

  @Test
  void may_hold_the_report_of_a_review_whose_issues_are_fails() {
    ReadResults read = read(jws(REVIEW, LAB), keys(LAB));

    assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "fail"));
    assertThat(codes(read)).containsExactly("results.test-unmapped");
    assertThat(read.rows()).isEqualTo(2);
  }

  @Test
  void of_another_key_or_with_a_changed_byte_is_refused() {
    String compact = jws(RESULTS, LAB);
    int dot = compact.indexOf('.');
    String changed =
        compact.substring(0, dot + 3)
            + (compact.charAt(dot + 3) == 'A' ? 'B' : 'A')
            + compact.substring(dot + 4);

    assertThat(codes(read(compact, keys(KeyExamples.foreign(Algorithm.ES512)))))
        .containsExactly("results.signature-wrong");
    assertThat(codes(read(changed, keys(LAB)))).containsExactly("results.signature-wrong");
    assertThat(codes(read(compact, keys(KeyExamples.holder(Algorithm.ES256)))))
        .containsExactly("results.signer-unknown");
    assertThat(codes(read(compact, List.of()))).containsExactly("results.signer-unknown");
  }

  @Test
  void names_each_member_in_which_its_copy_differs_and_takes_nothing_over() {
    JsonObject copy =
        JsonReader.read(REVIEW.getBytes(StandardCharsets.UTF_8))
            .with("device", JsonObject.of("vendor", "V", "product", "Q", "extra", 1))
            .without("iat");
    ReadResults read = read(pair(jws(REVIEW, LAB), JsonWriter.plain(copy)), keys(LAB));

    assertThat(read.results()).isEmpty();
    assertThat(codes(read))
        .containsExactly(
            "results.copy-mismatch", "results.copy-mismatch", "results.copy-lacks-claim");
    assertThat(read.findings())
        .extracting(Finding::column)
        .containsExactly("/device/product", "/device/extra", "/iat");
    assertThat(read.errors().get(0).reason().values()).containsExactly("/device/product", "P", "Q");
  }

  @Test
  void takes_what_was_signed_if_the_copy_only_lacks_its_time() {
    JsonObject copy = JsonReader.read(REVIEW.getBytes(StandardCharsets.UTF_8)).without("iat");
    ReadResults read = read(pair(jws(REVIEW, LAB), JsonWriter.plain(copy)), keys(LAB));

    assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "fail"));
    assertThat(codes(read)).containsExactly("results.copy-lacks-claim", "results.test-unmapped");
  }

  @Test
  void may_be_a_statement_in_an_envelope() {
    KeyExamples.Holder holder = KeyExamples.holder(Algorithm.ES256);
    byte[] payload =
        ("{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[],\"predicateType\":"
                + "\"https://in-toto.io/attestation/test-result/v0.1\",\"predicate\":"
                + "{\"result\":\"PASSED\",\"passedTests\":[\"TC-5.1-1\"]}}")
            .getBytes(StandardCharsets.UTF_8);
    String type = "application/vnd.in-toto+json";
    byte[] signed =
        ("DSSEv1 "
                + type.length()
                + " "
                + type
                + " "
                + payload.length
                + " "
                + new String(payload, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    byte[] plain = holder.signer().sign(signed);

    for (byte[] value : List.of(plain, X509Signature.encode(Algorithm.ES256, plain))) {
      ReadResults read = read(envelope(type, payload, value), keys(holder));
      assertThat(codes(read)).isEmpty();
      assertThat(read.frame().signer()).isEqualTo("Lab");
    }
    assertThat(codes(read(envelope("text/plain", payload, plain), keys(holder))))
        .containsExactly("results.signature-wrong");
    assertThat(codes(read(envelope(type, payload, plain), List.of())))
        .containsExactly("results.signer-unknown");
  }

  private static String envelope(String type, byte[] payload, byte[] signature) {
    return JsonWriter.plain(
        JsonObject.of(
            "payloadType",
            type,
            "payload",
            Base64.getEncoder().encodeToString(payload),
            "signatures",
            List.of(
                JsonObject.of(
                    "keyid", "k", "sig", Base64.getEncoder().encodeToString(signature)))));
  }

  private static String jws(String payload, KeyExamples.Holder holder) {
    return JsonWebSignature.sign(
            JsonObject.empty(), payload.getBytes(StandardCharsets.UTF_8), holder.signer())
        .compact();
  }

  private static String pair(String compact, String copy) {
    return new String(
        SignedReport.pair(
            compact.getBytes(StandardCharsets.UTF_8), copy.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }

  private static List<PublishedKey> keys(KeyExamples.Holder holder) {
    return List.of(new PublishedKey("Lab", holder.jwk()));
  }

  private static ReadResults read(String file, List<PublishedKey> keys) {
    return ResultsReader.read(
        Optional.empty(),
        (file + "\n").getBytes(StandardCharsets.UTF_8),
        new Job(Files.JOB.cases(), Files.JOB.today(), keys));
  }
}
