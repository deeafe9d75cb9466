package org.hufu.operator.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Text;
import org.hufu.core.conformity.Validity;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.CredentialWriter;
import org.hufu.core.credential.Issuer;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.qr.CompactCertificate;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.trust.KeyPurpose;
import org.hufu.core.trust.TrustedKey;
import org.hufu.core.trust.TrustedParty;
import org.hufu.portal.document.CertificatePdf;
import org.hufu.portal.document.DocumentExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Symbols read off real pages, and planted ones that say something else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedSymbolsTest {
  private static final String BASE = "https://certification.example";
  private static final KeyExamples.Holder KEY = KeyExamples.holder(Algorithm.ES256);
  private static final KeyExamples.Holder STRANGER = KeyExamples.holder(Algorithm.ES256);
  private static final CertificateContent ROUTER = DocumentExamples.ROUTER;
  private static final CertificateContent OTHER =
      DocumentExamples.with(
          new Text("另一家公司", "Another company"), new Text("另一台路由器", "Another router"));

  private static List<StatusEntry> places(int slot) {
    return List.of(
        new StatusEntry(StatusEntry.REVOCATION, slot, BASE + "/status/revocation-1"),
        new StatusEntry(StatusEntry.SUSPENSION, slot, BASE + "/status/suspension-1"));
  }

  private static final Credential CREDENTIAL =
      CredentialReader.read(
          CredentialWriter.certificate(
                  ROUTER, Issuer.body(BASE, new Text("示例", "Example")), places(7), KEY.signer())
              .compact());

  private static String compact(CertificateContent content, int slot, KeyExamples.Holder key) {
    return CompactCertificate.sign(content, BASE, places(slot), key.signer()).orElseThrow().text();
  }

  private static byte[] page(CertificateContent content, Optional<String> offline) {
    return CertificatePdf.render(
        content,
        new CertificatePdf.Binding(
            CREDENTIAL.jws().compact(),
            offline,
            Instant.parse("2026-11-23T18:30:00Z"),
            List.of("GB 40050-2021")));
  }

  private static List<TrustedKey> keys() {
    return List.of(
        new TrustedKey(
            KEY.jwk(),
            new TrustedParty("cn01", new Text("示例", "Example")),
            KeyPurpose.CERTIFICATE,
            Optional.empty(),
            Validity.from(Instant.EPOCH),
            Optional.empty()));
  }

  private static List<String> flaws(CertificateContent content, Optional<String> offline) {
    return PrintedSymbols.on(page(content, offline)).flaws(CREDENTIAL, keys());
  }

  @Test
  void both_symbols_are_read_off_the_page_exactly() {
    String text = compact(ROUTER, 7, KEY);

    assertThat(PrintedSymbols.on(page(ROUTER, Optional.of(text))).texts())
        .containsExactly(ROUTER.url(), text);
    assertThat(flaws(ROUTER, Optional.of(text))).isEmpty();
  }

  @Test
  void a_page_without_room_for_the_short_form_is_sound() {
    assertThat(flaws(ROUTER, Optional.empty())).isEmpty();
  }

  @Test
  void another_certificate_in_the_symbol_is_named() {
    assertThat(flaws(ROUTER, Optional.of(compact(OTHER, 7, KEY))))
        .containsExactly(
            "its PDF shows an offline symbol that says something else than its credential");
  }

  @Test
  void another_place_in_the_status_lists_is_named() {
    assertThat(flaws(ROUTER, Optional.of(compact(ROUTER, 8, KEY))))
        .containsExactly(
            "its PDF shows an offline symbol that says something else than its credential");
  }

  @Test
  void the_key_of_a_stranger_is_named() {
    assertThat(flaws(ROUTER, Optional.of(compact(ROUTER, 7, STRANGER))))
        .containsExactly("its PDF shows an offline symbol that no key signed that was valid then");
  }

  @Test
  void a_symbol_that_cannot_be_read_is_named() {
    String text = compact(ROUTER, 7, KEY);

    assertThat(flaws(ROUTER, Optional.of(text.substring(0, text.length() - 3))))
        .singleElement()
        .asString()
        .startsWith("its PDF shows an offline symbol that is none of ours: ");
    assertThat(flaws(ROUTER, Optional.of("something else")))
        .containsExactly("its PDF shows a symbol with another text");
  }

  @Test
  void a_page_that_shows_nothing_is_named() {
    assertThat(PrintedSymbols.on(new byte[100]).flaws(CREDENTIAL, keys()))
        .containsExactly("its PDF shows no symbol with its address");
  }
}
