package org.hufu.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hufu.core.recall.Recall;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class X509ChainTest {
  private static final Instant DURING = ChainExamples.FROM.plus(Duration.ofDays(1));

  private final KeyExamples.Holder holder = KeyExamples.holder(Algorithm.ES256);
  private final ChainExamples.Authority root =
      ChainExamples.root("Root", KeyExamples.holder(Algorithm.ES256));
  private final X509Certificate leaf =
      ChainExamples.issue(root, "Certificates", holder.jwk().publicKey(), false);
  private final X509Chain chain = new X509Chain(List.of(leaf));

  @Test
  void a_chain_leads_to_its_root_with_or_without_it() {
    assertThat(chain.leadsTo(root.certificate(), DURING)).isTrue();
    assertThat(new X509Chain(List.of(leaf, root.certificate())).leadsTo(root.certificate(), DURING))
        .isTrue();
  }

  @Test
  void a_root_leads_to_itself_only() {
    X509Chain alone = new X509Chain(List.of(root.certificate()));
    X509Certificate other =
        ChainExamples.root("Root", KeyExamples.holder(Algorithm.ES256)).certificate();

    assertThat(alone.leadsTo(root.certificate(), DURING)).isTrue();
    assertThat(alone.leadsTo(other, DURING)).isFalse();
  }

  @Test
  void a_chain_does_not_lead_to_another_root_of_the_same_name() {
    X509Certificate other =
        ChainExamples.root("Root", KeyExamples.holder(Algorithm.ES256)).certificate();

    assertThat(chain.leadsTo(other, DURING)).isFalse();
  }

  @Test
  void a_chain_leads_nowhere_outside_its_term() {
    assertThat(chain.leadsTo(root.certificate(), ChainExamples.FROM.minusSeconds(1))).isFalse();
    assertThat(chain.leadsTo(root.certificate(), ChainExamples.UNTIL.plusSeconds(1))).isFalse();
  }

  @Test
  void its_term_is_looked_at_each_time_also_by_one_who_remembers_the_chain() {
    Recall recall = new Recall();

    assertThat(chain.leadsTo(root.certificate(), DURING, recall)).isTrue();
    assertThat(chain.leadsTo(root.certificate(), ChainExamples.FROM.minusSeconds(1), recall))
        .isFalse();
    assertThat(chain.leadsTo(root.certificate(), ChainExamples.UNTIL.plusSeconds(1), recall))
        .isFalse();
    assertThat(chain.leadsTo(root.certificate(), DURING, recall)).isTrue();
  }

  @Test
  void a_key_that_may_not_issue_issues_nothing() {
    ChainExamples.Authority leafAsIssuer =
        new ChainExamples.Authority("Certificates", holder.privateKey(), leaf);
    X509Certificate below =
        ChainExamples.issue(
            leafAsIssuer, "Below", KeyExamples.holder(Algorithm.ES256).jwk().publicKey(), false);

    assertThat(new X509Chain(List.of(below, leaf)).leadsTo(root.certificate(), DURING)).isFalse();
  }

  @Test
  void a_chain_is_read_as_it_was_written() {
    assertThat(X509Chain.read(chain.x5c())).isEqualTo(chain);
    assertThat(Jwk.of(X509Chain.read(chain.x5c()).leaf().getPublicKey())).isEqualTo(holder.jwk());
  }

  @Test
  void bytes_that_are_not_exactly_one_certificate_are_refused()
      throws CertificateEncodingException {
    byte[] der = leaf.getEncoded();

    refuses(Arrays.copyOf(der, der.length + 1));
    refuses(Arrays.copyOf(der, der.length - 1));
    refuses(new byte[0]);
    refuses(new byte[] {1, 2, 3});
  }

  @Test
  void a_chain_without_certificates_or_in_another_alphabet_is_refused() {
    assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> X509Chain.read(List.of()));
    assertThatExceptionOfType(MalformedKey.class)
        .isThrownBy(() -> X509Chain.read(List.of("not base64!")));
  }

  private static void refuses(byte[] der) {
    assertThatExceptionOfType(MalformedKey.class).isThrownBy(() -> X509Chain.read(der));
  }
}
