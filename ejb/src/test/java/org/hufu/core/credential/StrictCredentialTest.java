package org.hufu.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hufu.core.json.Base64Url;
import org.hufu.core.json.JsonObject;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Payloads that two readers could read in two ways, rightly signed all the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictCredentialTest {
  private static final KeyExamples.Holder HOLDER = KeyExamples.holder(Algorithm.ES256);
  private static final String GOOD =
      new String(
          CredentialWriter.certificate(
                  CredentialExamples.certificate(),
                  CredentialExamples.BODY,
                  CredentialExamples.statuses(),
                  HOLDER.signer())
              .payload(),
          StandardCharsets.UTF_8);
  private static final String NUMBER = "\"number\":\"CN01-NDP-2026-000001\"";

  private static String signed(byte[] payload) {
    return JsonWebSignature.sign(JsonObject.of("typ", "vc+jwt"), payload, HOLDER.signer())
        .compact();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  @Test
  void the_payload_itself_is_good() {
    assertThat(CredentialReader.read(signed(utf8(GOOD))).kind())
        .isEqualTo(CredentialKind.CERTIFICATE);
  }

  @Test
  void a_payload_that_readers_understand_differently_is_refused() {
    Map<String, byte[]> hostile =
        Map.ofEntries(
            Map.entry("name twice", utf8(GOOD.replace(NUMBER, NUMBER + "," + NUMBER))),
            Map.entry(
                "name twice, once escaped",
                utf8(GOOD.replace(NUMBER, NUMBER + ",\"n\\u0075mber\":\"X\""))),
            Map.entry("lone surrogate", utf8(GOOD.replace("R-9000", "R-\\ud800"))),
            Map.entry("byte order mark", utf8("\ufeff" + GOOD)),
            Map.entry("trailing text", utf8(GOOD + "{}")),
            Map.entry("trailing zero byte", joined(utf8(GOOD), new byte[1])),
            Map.entry("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16)),
            Map.entry("overlong slash", joined(new byte[] {(byte) 0xc0, (byte) 0xaf}, utf8(GOOD))),
            Map.entry(
                "surrogate as bytes",
                bytesFor(GOOD, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})),
            Map.entry("number too large", utf8(GOOD.replace("\"version\":1", "\"version\":1e400"))),
            Map.entry(
                "integer beyond double",
                utf8(GOOD.replace("\"version\":1", "\"version\":9007199254740993"))),
            Map.entry("not a number", utf8(GOOD.replace("\"version\":1", "\"version\":NaN"))),
            Map.entry("leading zero", utf8(GOOD.replace("\"version\":1", "\"version\":01"))),
            Map.entry("comment", utf8(GOOD.replace("\"version\":1", "\"version\":1/**/"))),
            Map.entry(
                "single quotes",
                utf8(GOOD.replace("\"type\":\"JsonSchema\"", "'type':'JsonSchema'"))),
            Map.entry("depth", utf8(GOOD.replace("[\"GB 40050-2021\"]", deep(5000)))),
            Map.entry("array", utf8("[" + GOOD + "]")));

    hostile.forEach(
        (what, payload) -> {
          assertThat(payload).as(what).isNotEqualTo(utf8(GOOD));
          assertThatExceptionOfType(MalformedCredential.class)
              .as(what)
              .isThrownBy(() -> CredentialReader.read(signed(payload)));
        });
  }

  private static byte[] bytesFor(String json, byte[] bytes) {
    int at = json.indexOf("R-9000");
    byte[] before = utf8(json.substring(0, at));
    byte[] after = utf8(json.substring(at + "R-9000".length()));
    return joined(joined(before, bytes), after);
  }

  private static String deep(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @Test
  void a_header_that_readers_understand_differently_is_refused() {
    String compact = signed(utf8(GOOD));
    String rest = compact.substring(compact.indexOf('.'));
    String header =
        new String(
            Base64Url.decode(compact.substring(0, compact.indexOf('.'))), StandardCharsets.UTF_8);

    for (String other :
        List.of(
            header.replace("{", "{\"alg\":\"none\","),
            header + " {}",
            "\ufeff" + header,
            header.replace("vc+jwt", "vc+jwt\\udc00"),
            header.replace("}", ",\"crit\":[\"exp\"],\"exp\":1}"),
            header.replace("}", ",\"jwk\":{}}"),
            deep(500))) {
      assertThat(other).isNotEqualTo(header);
      assertThatExceptionOfType(MalformedCredential.class)
          .as(other)
          .isThrownBy(() -> CredentialReader.read(Base64Url.encode(utf8(other)) + rest));
    }
  }

  @Test
  void blanks_around_it_do_not_matter() {
    assertThat(CredentialReader.read(signed(utf8(" " + GOOD + "\n"))).kind())
        .isEqualTo(CredentialKind.CERTIFICATE);
  }
}
