package org.hufu.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.credential.CertificateContent;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.IssuerExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceBundleTest {
  private static final EvidenceBundle.Part CN =
      new EvidenceBundle.Part(
          "https://cn.example",
          "cn",
          "a.b.c",
          List.of("d.e.f"),
          Map.of("id1", "j.k.l", "id2", "m.n.o"),
          Optional.of("note of cn\n"));
  private static final EvidenceBundle.Part NL =
      new EvidenceBundle.Part(
          "https://nl.example", "nl", "g.h.i", List.of(), Map.of(), Optional.empty());
  private static final EvidenceBundle BOTH =
      new EvidenceBundle(Instant.parse("2026-11-24T12:00:00Z"), List.of(CN, NL));

  @Test
  void comes_back_as_it_was_written() {
    assertThat(EvidenceBundle.read(BOTH.write())).isEqualTo(BOTH);
  }

  @Test
  void lists_are_added_and_the_log_is_that_of_the_body() {
    Evidence evidence = BOTH.addTo(Evidence.none().withStatus(List.of("mine")));

    assertThat(evidence.trustLists()).containsExactly("a.b.c", "g.h.i");
    assertThat(evidence.statusLists()).containsExactly("mine", "d.e.f");
  }

  @Test
  void of_a_certificate_the_log_of_its_body_and_its_history_are_added() {
    Evidence evidence = Evidence.none().withStatus(List.of("mine"));
    CertificateContent content = new CertificateContent(IssuerExamples.content());
    EvidenceBundle.Part own =
        new EvidenceBundle.Part(
            "https://own.example",
            content.body(),
            "a.b.c",
            List.of(),
            Map.of(content.publicId(), "p.q.r", "another", "x.y.z"),
            Optional.of("note\n"));

    Evidence none = new EvidenceBundle(Instant.EPOCH, List.of(NL)).addFor(content, evidence);
    Evidence all = new EvidenceBundle(Instant.EPOCH, List.of(NL, own)).addFor(content, evidence);

    assertThat(none).isEqualTo(evidence);
    assertThat(all.statusLists()).containsExactly("mine", "p.q.r");
    assertThat(all.beside().log()).isPresent();
  }

  @Test
  void other_files_are_refused() {
    for (byte[] other :
        List.of(
            bytes("{}"),
            bytes("[]"),
            bytes(""),
            bytes("{\"type\":\"hufu:EvidenceBundle:2\"}"),
            bytes("{\"type\":\"hufu:EvidenceBundle:1\",\"bodies\":[]}"),
            bytes("[".repeat(100_000)),
            new byte[EvidenceBundle.LARGEST + 1],
            new String(BOTH.write(), StandardCharsets.UTF_8)
                .replace("\"j.k.l\"", "7")
                .getBytes(StandardCharsets.UTF_8),
            new EvidenceBundle(Instant.EPOCH, Collections.nCopies(501, NL)).write())) {
      assertThatThrownBy(() -> EvidenceBundle.read(other)).isInstanceOf(MalformedJson.class);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
