package org.hufu.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hufu.core.verification.IssuerExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One planted damage after the other in what X.509 certificates point to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RootDamageTest {
  private static final String ROOT = "/pki/root.cer";
  private static final String LIST = "/pki/root.crl";

  private final PublishedBody published = new PublishedBody();
  private final IssuerExamples stranger = new IssuerExamples();

  @Test
  void a_root_and_its_list_are_looked_at() {
    assertThat(published.check().looked())
        .containsEntry("root certificate", 1L)
        .containsEntry("revocation list", 1L);
  }

  @Test
  void a_root_that_is_not_there_is_found() {
    published.files.remove(ROOT);

    published.assertFinds(Flaw.ROOT_CERTIFICATE_MISSING, "/pki");
  }

  @Test
  void the_root_of_a_stranger_is_found() {
    published.files.put(ROOT, stranger.rootCertificate());

    published.assertFinds(Flaw.ROOT_CERTIFICATE_DIFFERS, ROOT);
  }

  @Test
  void a_root_with_a_flipped_bit_is_found() {
    published.flip(ROOT, 40);

    published.assertFinds(Flaw.ROOT_CERTIFICATE_DIFFERS, ROOT);
  }

  @Test
  void a_list_that_is_not_there_is_found() {
    published.files.remove(LIST);

    published.assertFinds(Flaw.REVOCATION_LIST_MISSING, LIST);
  }

  @Test
  void a_list_of_a_stranger_with_the_same_name_is_refused() {
    published.files.put(LIST, stranger.revocationList());

    published.assertFinds(Flaw.REVOCATION_LIST_REFUSED, LIST);
  }

  @Test
  void a_list_with_a_flipped_bit_or_a_byte_more_is_refused() {
    published.flip(LIST, published.files.get(LIST).length - 5);
    published.assertFinds(Flaw.REVOCATION_LIST_REFUSED, LIST);

    byte[] list = new IssuerExamples().revocationList();
    published.files.put(LIST, Arrays.copyOf(list, list.length + 1));
    published.assertFinds(Flaw.REVOCATION_LIST_REFUSED, LIST);
  }

  @Test
  void a_list_that_hides_a_fallen_key_is_found() {
    published.trust(published.body.trustListOfFallenKey(published.named()));

    published.assertFinds(Flaw.REVOCATION_LIST_HIDES, LIST);
  }

  @Test
  void a_list_that_has_ended_tells_nothing() {
    Inquiry now = published.inquiry();
    MonitorReport report =
        published.check(
            new Inquiry(
                now.roots(),
                List.of(),
                Set.of(),
                now.at().plus(Duration.ofDays(3650)),
                2000,
                () -> false));

    assertThat(report.counts()).containsKey(Flaw.REVOCATION_LIST_OUTDATED);
    assertThat(report.verdict()).isEqualTo(MonitorReport.Verdict.CANNOT_TELL);
  }
}
