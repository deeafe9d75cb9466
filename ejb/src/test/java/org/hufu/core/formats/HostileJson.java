package org.hufu.core.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Attacks by JSON and by signatures. */
final class HostileJson {
  private static final int MEGABYTE = 1 << 20;

  private HostileJson() {}

  static List<Attack> json() {
    List<Attack> all = new ArrayList<>();
    String result = "{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\"}";
    String bad = "results.not-json";
    all.add(new Attack("10^5 arrays", "{\"results\":" + "[".repeat(100_000), bad));
    all.add(new Attack("10^5 objects", "{\"a\":".repeat(100_000), bad));
    all.add(
        new Attack(
            "33 levels, closed", "{\"results\":" + "[".repeat(33) + "]".repeat(33) + "}", bad));
    all.add(
        new Attack(
            "a name twice",
            "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\",\"verdict\":\"fail\"}]}",
            bad));
    all.add(
        new Attack(
            "a name twice by escape",
            "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\",\"v\\u0065rdict\":\"fail\"}]}",
            bad));
    all.add(new Attack("results twice", "{\"results\":[" + result + "],\"results\":[]}", bad));
    all.add(
        new Attack("a number of 10^6 digits", "{\"results\":" + "9".repeat(1_000_000) + "}", bad));
    all.add(
        new Attack("a number beyond 2^53", "{\"results\":[{\"value\":9007199254740993}]}", bad));
    all.add(new Attack("1e400", "{\"results\":[{\"value\":1e400}]}", bad));
    all.add(new Attack("1e-400", "{\"results\":[{\"value\":1e-400}]}", bad));
    all.add(new Attack("NaN", "{\"results\":[{\"value\":NaN}]}", bad));
    all.add(new Attack("a comment", "{/* */\"results\":[]}", bad));
    all.add(new Attack("a comma too many", "{\"results\":[" + result + ",]}", bad));
    all.add(new Attack("apostrophes", "{'results':[]}", bad));
    all.add(
        new Attack("something behind it", "{\"results\":[" + result + "]}{\"results\":[]}", bad));
    all.add(new Attack("half a character", "{\"results\":[{\"remark\":\"\\ud800\"}]}", bad));
    all.add(new Attack("a raw control character", "{\"results\":[{\"remark\":\"a\u0001\"}]}", bad));
    all.add(
        new Attack(
            "a NUL by escape",
            "{\"results\":[{\"testCase\":\"TC-5.1-1\\u0000\",\"verdict\":\"pass\"}]}",
            "results.test-case-unknown"));
    all.add(new Attack("an array", "[" + result + "]", bad));
    all.add(new Attack("UTF-16", "{\"results\":[]}".getBytes(StandardCharsets.UTF_16), bad));
    all.add(
        new Attack(
            "overlong UTF-8",
            Attack.join(
                "{\"results\":[{\"remark\":\"".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xc0, (byte) 0xaf},
                "\"}]}".getBytes(StandardCharsets.UTF_8)),
            "results.not-json"));
    all.add(new Attack("a name of 300 characters", "{\"" + "a".repeat(300) + "\":1}", bad));
    all.add(new Attack("a member nobody knows", "{\"results\":[],\"__proto__\":{}}", bad));
    all.add(new Attack("a result that is a text", "{\"results\":[\"pass\"]}", bad));
    all.add(
        new Attack(
            "a verdict that is a number",
            "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":1}]}",
            bad));
    all.add(
        new Attack(
            "10^5 results",
            "{\"results\":[" + "{},".repeat(99_999) + "{}]}",
            "results.too-many-rows"));
    all.add(
        new Attack(
            "a remark of 9 MB",
            "{\"results\":[{\"testCase\":\"TC-5.1-1\",\"verdict\":\"pass\",\"remark\":\""
                + "x".repeat(9 * MEGABYTE)
                + "\"}]}",
            "results.cell-too-long"));
    all.add(new Attack("totals of nonsense", "{\"totals\":{\"passed\":1},\"results\":[]}", bad));
    all.add(
        new Attack("SARIF without runs of objects", "{\"version\":\"2.1.0\",\"runs\":[1]}", bad));
    all.add(
        new Attack(
            "SARIF with a rule behind the end",
            "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[{\"ruleIndex\":9007199254740991,\"ruleId\":\"5.1-1\",\"kind\":\"pass\"}]}]}",
            ""));
    all.add(
        new Attack(
            "SARIF with 10^5 results",
            "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[" + "{},".repeat(99_999) + "{}]}]}",
            "results.too-many-rows"));
    all.add(
        new Attack(
            "OSCAL without target",
            "{\"assessment-results\":{\"results\":[{\"findings\":[{}]}]}}",
            bad));
    all.add(
        new Attack(
            "OSCAL 2", "{\"assessment-results\":{\"metadata\":{\"oscal-version\":\"2.0\"}}}", bad));
    all.add(new Attack("in-toto of another kind", "{\"_type\":\"x\"}", bad));
    all.add(
        new Attack("CycloneDX 1.5", "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\"}", bad));
    all.add(
        new Attack(
            "CycloneDX with a score of 10^300",
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"declarations\":{\"attestations\":[{\"map\":[{\"requirement\":\"5.1-1\",\"conformance\":{\"score\":1e300}}]}]}}",
            ""));
    all.add(
        new Attack(
            "an envelope with 100 signatures",
            "{\"payloadType\":\"x\",\"payload\":\"e30=\",\"signatures\":["
                + "{\"sig\":\"\"},".repeat(99)
                + "{\"sig\":\"\"}]}",
            "results.signature-malformed"));
    all.add(
        new Attack(
            "an envelope of no base64",
            "{\"payloadType\":\"x\",\"payload\":\"!\",\"signatures\":[]}",
            "results.signature-malformed"));
    all.add(
        new Attack(
            "a JWS that signs nothing",
            "eyJhbGciOiJub25lIn0.e30.AA",
            "results.signature-algorithm"));
    all.add(
        new Attack(
            "a JWS by a shared secret",
            "eyJhbGciOiJIUzI1NiJ9.e30.AA",
            "results.signature-algorithm"));
    all.add(
        new Attack(
            "a JWS that brings its key",
            "eyJhbGciOiJFUzI1NiIsImp3ayI6e319.e30.AA",
            "results.signature-malformed"));
    all.add(
        new Attack(
            "a JWS with an unknown algorithm",
            "eyJhbGciOiJYIn0.e30.AA",
            "results.signature-algorithm"));
    all.add(
        new Attack(
            "a pair without JWS", "{\"signed\":\"\",\"copy\":{}}", "results.signature-malformed"));
    all.add(new Attack("a pair with more", "{\"signed\":\"x\",\"more\":{}}", bad));
    return all;
  }
}
