package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier jar alone, on files that the portal gave out, without a network. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineVerificationIT {
  private static Download files;
  private static OfflineVerifier verifier;

  @BeforeAll
  static void issue_a_certificate(@TempDir Path directory) throws IOException {
    SharedPortal portal = SharedPortal.get();
    String number = new RouterCase(new CertificationCase(portal.base(), portal.demo())).run();
    files = Download.of(portal.base(), number, directory);
    verifier = new OfflineVerifier(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate.pdf", "certificate.jwt"})
  void a_genuine_certificate_is_valid(String file) throws IOException, InterruptedException {
    OfflineVerifier.Said said = verifier.verify(file);

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text()).startsWith("VALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate.pdf", "certificate.jwt"})
  void one_changed_byte_is_not_valid(String file) throws IOException, InterruptedException {
    OfflineVerifier.Said said = verifier.verify(files.changed(file));

    assertThat(said.exit()).as(said.text()).isEqualTo(1);
    assertThat(said.text()).startsWith("NOT_VALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate.pdf", "certificate.jwt"})
  void nobody_can_tell_by_a_status_list_that_has_ended(String file)
      throws IOException, InterruptedException {
    String later = Instant.now().plus(Duration.ofHours(25)).toString();

    OfflineVerifier.Said said = verifier.verify(file, "--at", later);

    assertThat(said.exit()).as(said.text()).isEqualTo(3);
    assertThat(said.text()).contains("status list is too old");
  }
}
