package org.hufu.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JointSignature;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the checker finds the corruption that was planted for it, and names it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FsckIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static Planted planted;
  private static String number;

  @BeforeAll
  static void issue_a_certificate() {
    planted = Planted.intoNewCase(PORTAL);
    number = planted.number();
  }

  @Test
  void a_sound_database_is_clean_and_every_rule_looked_at_something() {
    Printed printed = operator("fsck", "--json");

    assertThat(printed.out).contains("\"clean\":true");
    assertThat(printed.code).isZero();
    JsonObject report = JsonReader.read(printed.out.getBytes(StandardCharsets.UTF_8));
    assertThat(report.objects("invariants"))
        .hasSize(15)
        .allSatisfy(rule -> assertThat(rule.requireObject("looked").names()).isNotEmpty());
  }

  @Test
  void a_database_that_is_not_there_is_neither_clean_nor_not() {
    Printed printed = operator("fsck", "--db", "jdbc:postgresql://127.0.0.1:1/none");

    assertThat(printed.code).isEqualTo(2);
    assertThat(printed.out).isEmpty();
    assertThat(printed.err).contains("cannot be read");
  }

  @Test
  void a_password_on_the_command_line_is_refused() {
    assertThat(operator("fsck", "--db", "jdbc:postgresql://127.0.0.1/hufu?password=x").code)
        .isEqualTo(2);
  }

  @Test
  void I01_names_a_decision_with_two_certificates() throws SQLException {
    planted.finds(
        "I01",
        "intent " + number,
        "alter table certificate drop constraint certificate_decision_id_key,"
            + " drop constraint certificate_public_id_key,"
            + " drop constraint certificate_status_slot_key",
        "insert into certificate select number || '-B', public_id, decision_id, holder, scheme,"
            + " state, valid_from, valid_until, status_slot, issued_at, words, version, ends_at"
            + " from certificate where number = '{number}'");
  }

  @Test
  void I02_names_a_certificate_whose_PDF_was_changed() throws SQLException {
    planted.finds(
        "I02",
        "certificate " + number,
        "update certificate_version set pdf = set_byte(pdf, 3000, get_byte(pdf, 3000) # 1)"
            + " where number = '{number}'");
  }

  @Test
  void I02_names_a_test_report_whose_credential_another_laboratory_signed() throws SQLException {
    planted.finds(
        "I02",
        planted.object("test report", "select id from test_report where application = '{case}'"),
        "update test_report set laboratory = 'lab-2' where application = '{case}'");
  }

  /** By a key that nobody knows, over the very same credential. */
  @Test
  void I02_names_a_certificate_whose_second_signature_is_a_strangers() throws SQLException {
    JsonWebSignature credential =
        JsonWebSignature.parse(
            Client.anonymous(PORTAL.base())
                .get("/api/v1/certificates/" + number, "application/vc+jwt")
                .expect(200)
                .text());
    JsonWebSignature strange =
        JsonWebSignature.sign(
            JsonObject.of("typ", "vc+jwt", "cty", "vc"),
            credential.payload(),
            KeyExamples.holder(Algorithm.ML_DSA_65).signer());
    byte[] joint = new JointSignature(List.of(credential, strange)).write();

    planted.finds(
        "I02",
        "certificate " + number,
        "update certificate_version set joint = '"
            + new String(joint, StandardCharsets.US_ASCII)
            + "' where number = '{number}'");
  }

  @Test
  void I03_names_a_certificate_whose_reviewer_had_evaluated() throws SQLException {
    planted.finds(
        "I03",
        "certificate " + number,
        "update evaluation_review set reviewer = 'evaluator' where application = '{case}'");
  }

  @Test
  void I03_names_a_certificate_that_was_decided_after_the_role_had_ended() throws SQLException {
    planted.finds(
        "I03",
        "certificate " + number,
        "update role_grant set valid_from = now() - interval '2 days',"
            + " valid_to = now() - interval '1 day', ended_by = 'x'"
            + " where account = 'decider-1' and role = 'decider'");
  }

  @Test
  void I04_names_a_series_with_a_number_that_nobody_has() throws SQLException {
    planted.finds(
        "I04",
        planted.object(
            "series",
            "select scheme || ' ' || year from certificate_series"
                + " where '{number}' like '%' || scheme || '%'"),
        "update certificate_series set last = last + 1 where '{number}' like '%' || scheme || '%'");
  }

  @Test
  void I06_names_a_log_entry_with_one_wrong_bit() throws SQLException {
    planted.finds(
        "I06",
        planted.object(
            "log entry", "select leaf_index from certificate_version where number = '{number}'"),
        "update log_entry set data = set_byte(data, 20, get_byte(data, 20) # 1) where leaf_index ="
            + " (select leaf_index from certificate_version where number = '{number}')");
  }

  @Test
  void I06_names_a_certificate_that_the_log_does_not_hold() throws SQLException {
    planted.finds(
        "I06",
        "certificate " + number,
        "update certificate_version set leaf_index = 999999 where number = '{number}'");
  }

  @Test
  void I08_names_a_checkpoint_that_was_signed_before_a_smaller_one() throws SQLException {
    planted.finds(
        "I08",
        planted.object("checkpoint", "select name || '/2' from log_shard where id = 1"),
        "update log_checkpoint set at = at + interval '1 hour' where shard = 1 and size = 1");
  }

  @Test
  void I08_names_a_cosignature_that_nobody_signed() throws SQLException {
    planted.finds(
        "I08",
        planted.object("cosignature", "select name || '/1 stranger' from log_shard where id = 1"),
        "insert into log_cosignature (shard, size, witness, line, at)"
            + " values (1, 1, 'stranger+00000000+AAAA', 'nothing', now())");
  }

  @Test
  void I09_names_a_document_with_other_bytes() throws SQLException {
    String one = "(select min(id) from application_document where application = '{case}')";
    planted.finds(
        "I09",
        planted.object("application document", "select " + one),
        "update application_document set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)"
            + " where id = "
            + one);
  }

  @Test
  void I09_names_evidence_with_one_wrong_bit_in_its_sealed_file() throws IOException {
    byte[] content = "a capture".getBytes(StandardCharsets.UTF_8);
    String object = planted.stored(PORTAL, content);
    Path file = PORTAL.place().home().resolve("evidence").resolve(planted.partOf(object));
    flip(file);
    try {
      Printed printed = operator("fsck", "--json");

      assertThat(printed.code).isEqualTo(1);
      assertThat(printed.out).contains("evidence object " + object);
    } finally {
      flip(file);
    }
    assertThat(operator("fsck").out).doesNotContain("evidence object " + object);
  }

  private static void flip(Path file) throws IOException {
    byte[] sealed = Files.readAllBytes(file);
    sealed[sealed.length - 20] ^= 1;
    Files.write(file, sealed);
  }

  @Test
  void I19_names_a_trust_list_that_does_not_follow_the_one_before() throws SQLException {
    planted.finds(
        "I19",
        planted.object("trust list", "select max(version) + 1000 from trust_list_version"),
        "update trust_list_version set version = version + 1000"
            + " where version = (select max(version) from trust_list_version)");
  }

  @Test
  void I22_names_a_certificate_that_the_register_gives_to_another() throws SQLException {
    planted.finds(
        "I22",
        "certificate " + number,
        "update certificate set holder = 'vendor-2' where number = '{number}'");
  }

  @Test
  void I24_names_a_certificate_that_is_shown_as_expired_before_its_last_day() throws SQLException {
    planted.finds(
        "I24",
        "certificate " + number,
        "update certificate set ends_at = now() - interval '10 days'"
            + " where number = '{number}'");
  }

  @Test
  void what_is_published_is_exported_as_files(@TempDir Path directory) throws IOException {
    assertThat(operator("export-static", directory.toString()).code).isZero();

    assertThat(directory.resolve(".well-known/trust-list.jws")).isNotEmptyFile();
    assertThat(directory.resolve("status/revocation-1")).isNotEmptyFile();
    Path checkpoint = directory.resolve("log/" + Year.now(ZoneOffset.UTC) + "/checkpoint");
    assertThat(Files.readString(checkpoint)).contains("/log/" + Year.now(ZoneOffset.UTC) + "\n");
    try (var files = Files.walk(directory)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void an_export_never_takes_back_what_was_exported_before(@TempDir Path directory)
      throws IOException {
    operator("export-static", directory.toString());
    Path checkpoint = directory.resolve("log/" + Year.now(ZoneOffset.UTC) + "/checkpoint");
    String exported = Files.readString(checkpoint);
    Files.writeString(checkpoint, exported.replaceFirst("\n[0-9]+\n", "\n999999\n"));

    Printed printed = operator("export-static", directory.toString());

    assertThat(printed.code).isEqualTo(2);
    assertThat(printed.err).contains("never signed the checkpoint of 999999 entries");
    assertThat(Files.readString(checkpoint)).contains("999999");
  }

  private record Printed(int code, String out, String err) {}

  private static Printed operator(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String url = PORTAL.place().databaseUrl("hufu_check").replaceFirst("\\?.*", "");
    int code =
        new Operator(
                Map.of(
                    "HUFU_DB_URL",
                    url,
                    "HUFU_KEYS",
                    PORTAL.place().home().resolve("keys").toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(arguments);
    return new Printed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
