package org.hufu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hufu.core.json.JsonReader;
import org.hufu.verifier.command.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierTest {
  private static VerifierFiles files;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void save_files(@TempDir Path directory) throws IOException {
    files = VerifierFiles.in(directory);
  }

  @Test
  void prints_a_valid_certificate_for_people() {
    assertThat(run(files.arguments("good.pdf", "--lang", "en"))).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("VALID  Genuine and in force.")
        .contains(
            "As of: ",
            "Example company",
            "[✔]  2 Unchanged since signing",
            "[?] 10 Register agrees");
  }

  @Test
  void reads_the_text_of_a_qr_code() {
    assertThat(run(files.arguments("good.txt", "--lang", "en"))).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("The text of a certificate's QR code.", "Example company", "Scheme: ndp");
    assertThat(run(List.of(files.path("good.txt"), "--trust", files.path("trust.jws"))))
        .isEqualTo(Exit.CANNOT_TELL);
  }

  @Test
  void prints_chinese() {
    assertThat(run(files.arguments("good.jwt", "--lang", "zh-CN"))).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("真实有效。", "示例公司", "证书编号");
  }

  @Test
  void prints_the_report_as_json() {
    var arguments =
        files.arguments("good.pdf", "--json", "--register", files.path("register.json"));

    assertThat(run(arguments)).isEqualTo(Exit.VALID);
    var json = JsonReader.read(out.toByteArray());
    assertThat(json.requireText("verdict")).isEqualTo("VALID");
    assertThat(json.objects("steps").get(9).requireText("code")).isEqualTo("register.agrees");
  }

  @Test
  void takes_the_log_proof_that_lies_beside_the_document() throws IOException {
    Path saved = files.directory().resolve("logged.pdf");
    byte[] pdf = Files.readAllBytes(files.directory().resolve("good.pdf"));
    Files.write(saved, pdf);
    Files.writeString(files.directory().resolve("logged.tlog-proof"), files.logProof(pdf));

    assertThat(run(files.arguments("logged.pdf", "--lang", "en"))).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("[✔] 10", "stands in the transparency log", "log: body.example/log");
  }

  @Test
  void a_wrong_log_proof_beside_the_document_is_not_passed_over() throws IOException {
    Files.write(
        files.directory().resolve("other.pdf"),
        Files.readAllBytes(files.directory().resolve("good.pdf")));
    Files.writeString(files.directory().resolve("other.pdf.tlog-proof"), "nothing\n");

    assertThat(run(files.arguments("other.pdf"))).isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void a_witness_is_named_by_its_key() {
    assertThat(run(files.arguments("good.pdf", "--witness", "nobody"))).isEqualTo(Exit.WRONG_USAGE);
  }

  @Test
  void prints_what_the_file_and_what_the_register_says() {
    assertThat(run(files.arguments("good.pdf", "--lang", "en"))).isEqualTo(Exit.VALID);
    assertThat(printed()).contains("Not compared: neither register nor log");
    assertThat(
            run(
                files.arguments(
                    "good.pdf", "--lang", "en", "--register", files.path("amended.json"))))
        .isEqualTo(Exit.NOT_VALID);
    assertThat(printed())
        .contains("[=] Model: X5", "[≠] Firmware version")
        .contains("The file says: 1.2", "The register says: 1.3");
    assertThat(
            run(files.arguments("good.pdf", "--lang", "zh-CN", "--other", files.path("good.txt"))))
        .isEqualTo(Exit.VALID);
    assertThat(printed()).contains("文件与另一形式对照", "[=] 型号: X5");
  }

  @Test
  void answers_for_a_past_day_from_a_signed_history() {
    var suspended = files.past("good.pdf", "2026-05-01T00:00:00Z");
    var held = files.past("good.jwt", "2026-03-20T00:00:00Z");

    assertThat(run(suspended)).isEqualTo(Exit.NOT_VALID);
    assertThat(printed()).contains("status.suspended", "leafIndex: 7");
    assertThat(run(held)).isEqualTo(Exit.VALID);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_changed_file_is_not_valid() {
    assertThat(run(files.arguments("changed.pdf"))).isEqualTo(Exit.NOT_VALID);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Example company");
  }

  @Test
  void a_withdrawn_certificate_is_not_valid() {
    var arguments = files.arguments("good.pdf", "--status", files.path("revoked.jwt"));
    arguments.removeAll(List.of(files.path("revocation.jwt")));
    arguments.remove("--status");

    assertThat(run(arguments)).isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void nothing_to_verify_is_never_valid() {
    assertThat(run(files.arguments("register.json"))).isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void without_evidence_one_cannot_tell() {
    assertThat(run(List.of(files.path("good.pdf")))).isEqualTo(Exit.CANNOT_TELL);
    assertThat(run(List.of(files.path("good.jwt")))).isEqualTo(Exit.CANNOT_TELL);
    assertThat(run(files.arguments("good.pdf", "--checkpoint", files.path("trust.jws"))))
        .isEqualTo(Exit.NOT_VALID);
  }

  @Test
  void wrong_usage_is_told_apart() {
    List<List<String>> wrong =
        List.of(
            List.of(),
            List.of("--json"),
            List.of("no-such-file"),
            List.of("a", "b"),
            List.of(files.path("good.pdf"), "--unknown"),
            List.of(files.path("good.pdf"), "--trust"),
            List.of(files.path("good.pdf"), "--trust", "no-such-file"),
            List.of(files.path("good.pdf"), "--trust", "--json"),
            List.of(files.path("good.pdf"), "--root", "short"),
            List.of(files.path("good.pdf"), "--at", "yesterday"),
            List.of(files.path("good.pdf"), "--lang", "fr"),
            List.of(files.path("good.pdf"), "--json", "--json"),
            List.of(files.path("good.pdf"), "--register", files.path("good.pdf")),
            List.of(files.path("good.pdf"), "--help"));

    assertThat(wrong).allSatisfy(line -> assertThat(run(line)).isEqualTo(Exit.WRONG_USAGE));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("FILE is missing", "Usage:");
  }

  @Test
  void a_trust_store_remembers_the_root_and_the_last_good_list(@TempDir Path store) {
    List<String> status = files.arguments("good.pdf", "--lang", "en");
    status.subList(1, 5).clear(); // neither --trust nor --root
    List<String> remembered = new ArrayList<>(status);
    remembered.addAll(List.of("--trust-store", store.toString()));
    List<String> first = new ArrayList<>(remembered);
    first.addAll(List.of("--trust", files.path("trust.jws")));

    assertThat(run(first)).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("VALID_WITH_WARNINGS");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(files.body().pin());
    out.reset();
    assertThat(run(remembered)).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("VALID  ").contains("As of: ");
    assertThat(run(status)).isEqualTo(Exit.CANNOT_TELL);
    remembered.addAll(List.of("--trust", files.path("good.jwt")));
    assertThat(run(remembered)).isEqualTo(Exit.VALID);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("(trust-list.malformed)");
  }

  @Test
  void help_names_every_further_command() {
    run(List.of("--help"));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("Further commands.*: assess, batch, bundle, fsck, witness\\.");
  }

  @Test
  void help_is_no_error() {
    assertThat(run(List.of("--help"))).isEqualTo(Exit.VALID);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage:");
  }

  private int run(List<String> arguments) {
    return new Verifier(stream(out), stream(err)).run(new ArrayList<>(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
