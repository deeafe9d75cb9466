package org.hufu.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.hufu.certificate.Deciders;
import org.hufu.core.json.JsonObject;
import org.hufu.launcher.SharedPortal;
import org.hufu.outbox.MailServer.Fault;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the applicant learns by mail, through a mail server that behaves badly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Outbox OUTBOX = new Outbox(PORTAL.place().databaseUrl("postgres"));
  private static MailServer server;
  private static String number;
  private static Outbox.Fate issued;

  @BeforeAll
  static void issue_while_the_mail_server_is_busy_and_then_breaks()
      throws SQLException, InterruptedException {
    OUTBOX.empty();
    server = new MailServer(PORTAL.mailPort());
    server.next(Fault.BUSY, Fault.CUT_AFTER_DATA);
    number = new RouterCase(steps()).run();
    issued = OUTBOX.await("certificate.issued", number);
  }

  @AfterAll
  static void close() {
    if (server != null) { // null when the set-up failed
      server.close();
    }
  }

  @Test
  void a_mail_is_sent_again_until_the_server_says_that_it_has_it() {
    assertThat(issued).isEqualTo(new Outbox.Fate(3, true, ""));
  }

  @Test
  void a_mail_that_arrives_twice_has_one_message_id_and_one_text() {
    List<Received> copies = received("的证书 " + number + " 已颁发");

    assertThat(copies).hasSize(2);
    assertThat(copies.get(0)).isEqualTo(copies.get(1));
    assertThat(copies.get(0).raw().lines().filter(line -> line.startsWith("Message-ID: <")))
        .hasSize(1);
  }

  @Test
  void a_mail_says_it_in_both_languages_to_the_contact_of_the_case() {
    Received mail = received("的证书 " + number + " 已颁发").get(0);

    assertThat(mail.raw()).contains("To: Applicant A <a@example.com>");
    assertThat(mail.text())
        .contains("您的产品“边界路由器”的证书 " + number + " 已颁发")
        .contains("Certificate " + number + " for your product \"Border router\" is issued")
        .contains(PORTAL.base() + "/certificates/");
  }

  @Test
  void a_mailbox_that_does_not_exist_is_given_up_at_once_and_the_server_s_words_are_kept()
      throws SQLException, InterruptedException {
    server.next(Fault.NO_MAILBOX);
    new Deciders(PORTAL).change(number, "suspensions", "misuse");

    Outbox.Fate fate = OUTBOX.await("certificate.suspended", number);

    assertThat(fate.isDelivered()).isFalse();
    assertThat(fate.attempts()).isEqualTo(1);
    assertThat(fate.lastError()).isNotBlank();
    new Deciders(PORTAL).change(number, "withdrawals", "misuse");
    assertThat(OUTBOX.await("certificate.withdrawn", number).isDelivered()).isTrue();
    assertThat(received("证书 " + number + " 已被撤销").get(0).text()).contains("What the public reads.");
  }

  @Test
  void an_application_that_is_returned_says_why() throws SQLException, InterruptedException {
    CertificationCase steps = steps();
    String application = new RouterCase(steps).toSubmission();
    String path = "/api/v1/applications/" + application;
    var officer = steps.as("case-officer");
    officer.post(path + "/conflict-declaration", JsonObject.of("conflict", false)).expect(200);
    officer
        .post(
            path + "/return",
            JsonObject.of(
                "conflictOfInterest", false, "reasons", List.of("The user guidance is empty.")))
        .expect(200);
    String called = steps.state("vendor-1").requireText("number");

    assertThat(OUTBOX.await("application.returned", called).isDelivered()).isTrue();
    assertThat(received("您的申请 " + called + " 因内容").get(0).text())
        .contains("The user guidance is empty.");
  }

  private static CertificationCase steps() {
    return new CertificationCase(PORTAL.base(), PORTAL.demo());
  }

  /** Mails whose text says this. */
  private static List<Received> received(String words) {
    List<Received> found =
        server.received().stream().filter(mail -> mail.text().contains(words)).toList();
    assertThat(found).as("mails that say " + words).isNotEmpty();
    return found;
  }
}
