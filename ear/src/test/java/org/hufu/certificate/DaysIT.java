package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hufu.client.Client;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** All forms of a certificate count the same days: those of the body, which is in Shanghai here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysIT {
  private static final ZoneId BODY = ZoneId.of("Asia/Shanghai");
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static String path;
  private static JsonObject content;
  private static LocalDate first;

  @BeforeAll
  static void issue_a_certificate() {
    path =
        "/api/v1/certificates/"
            + new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    content = STRANGER.get(path).expect(200).json().requireObject("content");
    first = content.requireDate("validFrom");
  }

  @Test
  void the_first_day_is_the_day_of_the_decision_where_the_body_is() {
    assertThat(content.requireInstant("decidedAt").atZone(BODY).toLocalDate()).isEqualTo(first);
    assertThat(content.requireObject("body").requireText("utcOffset")).isEqualTo("+08:00");
  }

  @Test
  void the_credential_holds_from_its_first_to_its_last_second_there() {
    var validity =
        CredentialReader.read(STRANGER.get(path, "application/vc+jwt").expect(200).text())
            .validity();

    assertThat(validity.from()).isEqualTo(first.atStartOfDay(BODY).toInstant());
    assertThat(validity.until())
        .isEqualTo(
            content
                .requireDate("validUntil")
                .plusDays(1)
                .atStartOfDay(BODY)
                .toInstant()
                .minusSeconds(1));
  }

  @Test
  void the_print_says_the_same_days_and_cites_the_standards() throws IOException {
    byte[] pdf = STRANGER.get(path, "application/pdf").expect(200).body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      String day =
          first.getYear() + "年" + first.getMonthValue() + "月" + first.getDayOfMonth() + "日";

      assertThat(text.split(day, -1)).as("beginning and date of issue").hasSizeGreaterThan(2);
      assertThat(text).contains("CPP_ND V2.2e");
    }
  }
}
