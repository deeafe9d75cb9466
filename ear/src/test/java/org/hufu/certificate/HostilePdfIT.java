package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.client.Client;
import org.hufu.core.document.HostilePdfExamples;
import org.hufu.core.document.HostilePdfExamples.Hostile;
import org.hufu.core.verification.Evidence;
import org.hufu.core.verification.Verification;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the hostile corpus gets the library's answer from REST and page, too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostilePdfIT {
  private static final Client STRANGER = Client.anonymous(SharedPortal.get().base());
  private static final Map<String, Hostile> CORPUS =
      HostilePdfExamples.all("a.b.c", signed -> new byte[] {0x30, 0x02, 0x01, 0x01});

  /** Those that one can send: REST answers a request without content before it looks at any. */
  static Stream<String> names() {
    return CORPUS.keySet().stream().filter(name -> CORPUS.get(name).file().length > 0);
  }

  @Test
  void there_are_many() {
    assertThat(CORPUS).hasSizeGreaterThan(100);
  }

  @Test
  void nothing_at_all_is_no_request() {
    STRANGER.post("/api/v1/verifications", "application/pdf", new byte[0], null).expect(400);
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_verdict_is_the_same_everywhere(String name) {
    byte[] file = CORPUS.get(name).file();
    List<String> said =
        VerifyForm.gist(
            new Verification(Evidence.none(), Instant.now(), System::nanoTime)
                .verify(file)
                .toJson());

    assertThat(said).contains("NOT_VALID").hasSize(11);
    assertThat(
            VerifyForm.gist(
                STRANGER
                    .post("/api/v1/verifications", "application/pdf", file, null)
                    .expect(200)
                    .json()))
        .isEqualTo(said);
    assertThat(VerifyForm.gist(new VerifyForm(STRANGER).report(file))).isEqualTo(said);
  }
}
