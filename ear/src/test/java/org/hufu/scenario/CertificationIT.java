package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificationIT {
  private final SharedPortal portal = SharedPortal.get();

  private CertificationCase steps() {
    return new CertificationCase(portal.base(), portal.demo());
  }

  @Test
  void a_router_goes_from_application_to_certificate() {
    String number = new RouterCase(steps()).run();

    JsonObject certificate =
        Client.anonymous(portal.base()).get("/api/v1/certificates/" + number).expect(200).json();
    assertThat(certificate.requireText("number")).isEqualTo(number);
    assertThat(certificate.requireText("state")).isEqualTo("in-force");
  }

  @Test
  void a_real_gateway_is_certified_after_its_one_failure_is_corrected() throws IOException {
    Optional<Path> archive = GatewayAssessment.archive();
    assumeTrue(archive.isPresent(), "the gateway assessment is not on this machine");
    AssessmentTable table = GatewayAssessment.table(archive.orElseThrow());
    assertThat(table.code()).as(table.said()).isZero();
    assertThat(table.rows()).hasSize(52);
    assertThat(table.rowsWith("fail")).singleElement().asString().startsWith("\"TG-5.3-13\"");

    String number = new GatewayCase(steps(), table).run();

    assertThat(number).startsWith("CN01-IOT-");
  }
}
