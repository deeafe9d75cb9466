package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each way to be refused, by a text that is good but for that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompactRefusalTest {
  private static final String GOOD = CompactExamples.GOOD.text();
  private static final byte[] BYTES = CompactExamples.bytes(GOOD);

  @TestFactory
  Stream<DynamicTest> every_flaw_is_refused_by_its_name() {
    Map<QrFlaw, String> examples = examples();
    return Stream.of(QrFlaw.values())
        .map(
            flaw ->
                DynamicTest.dynamicTest(
                    flaw.code(), () -> assertThat(flawOf(examples.get(flaw))).isEqualTo(flaw)));
  }

  private static Map<QrFlaw, String> examples() {
    Map<QrFlaw, String> all = new EnumMap<>(QrFlaw.class);
    all.put(QrFlaw.PREFIX_UNKNOWN, "HUFU2:" + GOOD.substring(6));
    all.put(QrFlaw.TOO_LONG, GOOD + "0".repeat(CompactCertificate.MAX_LENGTH));
    all.put(QrFlaw.BASE45_MALFORMED, GOOD + "::");
    all.put(QrFlaw.CBOR_TRUNCATED, CompactExamples.text(Arrays.copyOf(BYTES, BYTES.length - 1)));
    all.put(
        QrFlaw.CBOR_TRAILING_BYTES, CompactExamples.text(Arrays.copyOf(BYTES, BYTES.length + 1)));
    all.put(QrFlaw.CBOR_INDEFINITE_LENGTH, CompactExamples.text("d29f40a04040ff"));
    all.put(QrFlaw.CBOR_LONG_FORM, CompactExamples.text("d2980440a04040"));
    all.put(QrFlaw.CBOR_TOO_DEEP, CompactExamples.text("d2818181818100"));
    all.put(QrFlaw.CBOR_TYPE_REFUSED, CompactExamples.text("d284f93c00a04040"));
    all.put(QrFlaw.CBOR_TEXT_MALFORMED, CompactExamples.text("d28461ffa04040"));
    all.put(QrFlaw.NOT_SIGN1, CompactExamples.text(Arrays.copyOfRange(BYTES, 1, BYTES.length)));
    all.put(QrFlaw.HEADER_UNPROTECTED, CompactExamples.text("d28443a10126a1044231314040"));
    all.put(QrFlaw.CBOR_KEY_TWICE, CompactExamples.withHeader("a20126" + "0126"));
    all.put(QrFlaw.CBOR_KEY_ORDER, CompactExamples.withHeader("a204KID0126"));
    all.put(QrFlaw.HEADER_CRITICAL, CompactExamples.withHeader("a30126028118ff04KID"));
    all.put(QrFlaw.HEADER_UNKNOWN, CompactExamples.withHeader("a30126030004KID"));
    all.put(QrFlaw.ALGORITHM_MISSING, CompactExamples.withHeader("a104KID"));
    all.put(QrFlaw.ALGORITHM_UNKNOWN, CompactExamples.withHeader("a2010504KID"));
    all.put(QrFlaw.KEY_ID_MALFORMED, CompactExamples.withHeader("a10126"));
    all.put(QrFlaw.SIGNATURE_LENGTH, CompactExamples.withSignature(new byte[63]));
    all.put(QrFlaw.CLAIM_MISSING, without(Claims.ISSUER));
    all.put(QrFlaw.CLAIM_UNKNOWN, with(2, CBORObject.FromObject("x")));
    all.put(QrFlaw.CLAIM_MALFORMED, with(Claims.ISSUER, CBORObject.FromObject(1)));
    return all;
  }

  private static QrFlaw flawOf(String text) {
    try {
      CompactCertificate.read(text);
    } catch (QrRefused e) {
      return e.flaw();
    }
    throw new AssertionError("Accepted: " + text);
  }

  private static String with(int key, CBORObject value) {
    return CompactExamples.with(CompactExamples.claims().Set(key, value));
  }

  private static String without(int key) {
    CBORObject claims = CompactExamples.claims();
    claims.Remove(CBORObject.FromObject(key));
    return CompactExamples.with(claims);
  }

  private static String withInner(int key, CBORObject value) {
    CBORObject claims = CompactExamples.claims();
    claims.get(CBORObject.FromObject(Claims.CERTIFICATE)).Set(key, value);
    return CompactExamples.with(claims);
  }

  private static String withoutInner(int key) {
    CBORObject claims = CompactExamples.claims();
    claims.get(CBORObject.FromObject(Claims.CERTIFICATE)).Remove(CBORObject.FromObject(key));
    return CompactExamples.with(claims);
  }

  @Test
  void no_claim_can_be_missing_or_of_another_type() {
    CBORObject wrong = CBORObject.NewMap();
    for (int key : new int[] {1, 4, 5, 6, 7, Claims.CERTIFICATE}) {
      assertThat(flawOf(without(key))).isEqualTo(QrFlaw.CLAIM_MISSING);
      assertThat(flawOf(with(key, CBORObject.FromObject("")))).isEqualTo(QrFlaw.CLAIM_MALFORMED);
    }
    for (int key = 1; key <= Claims.OFFSET; key++) {
      assertThat(flawOf(withInner(key, wrong))).isEqualTo(QrFlaw.CLAIM_MALFORMED);
      if (key != Claims.HOLDER && key != Claims.OFFSET && key != Claims.DIGESTS) {
        assertThat(flawOf(withoutInner(key))).isEqualTo(QrFlaw.CLAIM_MISSING);
      }
    }
    assertThat(flawOf(withInner(13, wrong))).isEqualTo(QrFlaw.CLAIM_UNKNOWN);
    assertThat(flawOf(withInner(-1, wrong))).isEqualTo(QrFlaw.CLAIM_UNKNOWN);
  }

  @Test
  void values_beyond_the_format_are_refused() {
    CBORObject text = CBORObject.FromObject("x");
    CBORObject number = CBORObject.FromObject(1);
    List<String> texts =
        List.of(
            with(Claims.EXPIRES, CBORObject.FromObject(Long.MAX_VALUE)),
            with(Claims.EXPIRES, CBORObject.FromObject(86_399)),
            with(Claims.EXPIRES, CBORObject.FromObject(-1)),
            with(Claims.NOT_BEFORE, CBORObject.FromObject(1)),
            with(Claims.ID, CBORObject.FromObject(new byte[19])),
            with(Claims.ISSUER, CBORObject.FromObject("https://cn.example")),
            withInner(Claims.OFFSET, CBORObject.FromObject(0)),
            withInner(Claims.OFFSET, CBORObject.FromObject(-900)),
            withInner(Claims.OFFSET, CBORObject.FromObject(Long.MIN_VALUE)),
            withInner(Claims.OFFSET, number),
            withInner(Claims.PRODUCT, CBORObject.NewArray()),
            withInner(Claims.PRODUCT, CBORObject.NewArray().Add(text).Add(text)),
            withInner(Claims.PRODUCT, CBORObject.NewArray().Add(CBORObject.FromObject(" "))),
            withInner(Claims.VERSIONS, CBORObject.NewArray().Add(text)),
            withInner(Claims.VERSIONS, CBORObject.NewArray().Add(text).Add(text).Add(number)),
            withInner(Claims.SCHEME, CBORObject.NewArray().Add(text)),
            withInner(Claims.SCHEME, CBORObject.NewArray().Add(text).Add(CBORObject.Null)),
            withInner(Claims.STATUS, CBORObject.NewArray().Add(number)),
            withInner(
                Claims.STATUS, CBORObject.NewArray().Add(CBORObject.FromObject(0)).Add(number)),
            withInner(
                Claims.DIGESTS, CBORObject.NewArray().Add(CBORObject.FromObject(new byte[32]))));
    assertThat(texts).allSatisfy(one -> assertThat(flawOf(one)).isEqualTo(QrFlaw.CLAIM_MALFORMED));
  }

  /** Longer than in UTF-8, half a character, and half of a pair. */
  @Test
  void a_name_as_bytes_is_the_shorter_of_two_spellings() {
    CBORObject text = CBORObject.FromObject("Router");
    for (String hex : List.of("0052006f", "8def75", "d8008def75318def", "")) {
      CBORObject packed = CBORObject.FromObject(HexFormat.of().parseHex(hex));
      assertThat(flawOf(withInner(Claims.HOLDER, CBORObject.NewArray().Add(packed).Add(text))))
          .as(hex)
          .isEqualTo(QrFlaw.CLAIM_MALFORMED);
    }
    CBORObject router = CBORObject.FromObject(HexFormat.of().parseHex("8def75315668"));
    assertThat(isRead(withInner(Claims.HOLDER, CBORObject.NewArray().Add(router).Add(text))))
        .isTrue();
  }

  private static boolean isRead(String text) {
    try {
      return CompactCertificate.read(text).facts().statedHolder().orElseThrow().zh().equals("路由器");
    } catch (QrRefused e) {
      return false;
    }
  }
}
