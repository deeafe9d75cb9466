package org.hufu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.hufu.browser.Accessible;
import org.hufu.browser.Chromium;
import org.hufu.browser.KeptPicture;
import org.hufu.browser.Screen;
import org.hufu.client.Answer;
import org.hufu.client.Client;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Jwk;
import org.hufu.core.verification.Verification;
import org.hufu.launcher.SharedPortal;
import org.hufu.scenario.CertificationCase;
import org.hufu.scenario.RouterCase;
import org.hufu.tool.ForeignTool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is asked, and however, says the same of the same document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationsIT {
  private static final SharedPortal PORTAL = SharedPortal.get();
  private static final Client STRANGER = Client.anonymous(PORTAL.base());
  private static final String VERIFICATIONS = "/api/v1/verifications";
  private static Chromium chromium;
  private static Download files;
  private static String root;

  @BeforeAll
  static void issue_a_certificate(@TempDir Path directory)
      throws IOException, CertificateException {
    chromium = Chromium.launch();
    String number = new RouterCase(new CertificationCase(PORTAL.base(), PORTAL.demo())).run();
    files = Download.of(PORTAL.base(), number, directory);
    JsonObject certificate = STRANGER.get("/api/v1/certificates/" + number).expect(200).json();
    files.save(
        "register.json",
        JsonWriter.plain(certificate.requireObject("content")).getBytes(StandardCharsets.UTF_8));
    files.save(
        "certificate.tlog-proof",
        STRANGER.get("/certificate-files/" + number + ".tlog-proof", "*/*").expect(200).body());
    String offline =
        ForeignTool.symbols(files.path("certificate.pdf")).stream()
            .filter(text -> text.startsWith("HUFU1:"))
            .findFirst()
            .orElseThrow();
    files.save("certificate.txt", offline.getBytes(StandardCharsets.US_ASCII));
    root = thumbprint();
  }

  private static String thumbprint() throws CertificateException {
    byte[] published = STRANGER.get("/pki/root.cer", "*/*").expect(200).body();
    return Jwk.of(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(published))
                .getPublicKey())
        .thumbprint();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "certificate.pdf, application/pdf",
    "certificate.jwt, application/vc+jwt",
    "certificate.txt, text/plain",
    "page.png, image/png"
  })
  void a_genuine_document_is_valid_everywhere(String file, String type)
      throws IOException, InterruptedException {
    List<String> said = VerifyForm.gist(posted(file, type));

    assertThat(said).contains("VALID").hasSize(11);
    assertThat(VerifyForm.gist(uploaded(file))).isEqualTo(said);
    assertThat(VerifyForm.gist(sentWithoutScript(file))).isEqualTo(said);
    assertThat(VerifyForm.gist(commanded(file))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "certificate.pdf, application/pdf",
    "certificate.jwt, application/vc+jwt",
    "certificate.txt, text/plain"
  })
  void a_changed_byte_is_not_valid_anywhere(String genuine, String type)
      throws IOException, InterruptedException {
    String file = files.changed(genuine);
    List<String> said = VerifyForm.gist(posted(file, type));

    assertThat(said).contains("NOT_VALID").hasSize(11);
    assertThat(VerifyForm.gist(uploaded(file))).isEqualTo(said);
    assertThat(VerifyForm.gist(sentWithoutScript(file))).isEqualTo(said);
    assertThat(VerifyForm.gist(commanded(file))).isEqualTo(said);
  }

  @Test
  void an_address_is_answered_by_the_register_that_it_names() throws IOException {
    JsonObject register = JsonReader.read(Files.readAllBytes(files.path("register.json")));
    String url = register.requireText("url");
    files.save("address.txt", url.getBytes(StandardCharsets.US_ASCII));
    files.save("unknown.txt", (url + "-0").getBytes(StandardCharsets.US_ASCII));

    List<String> said = VerifyForm.gist(posted("address.txt", "text/plain"));
    assertThat(said).contains("VALID_WITH_WARNINGS", "FORMAT WARNING format.named");
    assertThat(VerifyForm.gist(sentWithoutScript("address.txt"))).isEqualTo(said);
    assertThat(VerifyForm.gist(posted("unknown.txt", "text/plain")))
        .contains("NOT_VALID", "FORMAT FAILED format.name-unknown");
  }

  @Test
  void another_media_type_is_refused() throws IOException {
    byte[] document = Files.readAllBytes(files.path("certificate.pdf"));

    STRANGER.post(VERIFICATIONS, "image/gif", document, null).expect(415);
  }

  @Test
  void one_byte_too_many_is_too_large_everywhere() throws IOException, InterruptedException {
    byte[] large = new byte[Verification.LARGEST_DOCUMENT + 1];
    files.save("large.pdf", large);

    STRANGER.post(VERIFICATIONS, "application/pdf", large, null).expect(413);
    String answer = new VerifyForm(STRANGER).send(large).expect(303).header("Location");
    assertThat(STRANGER.get(answer, "text/html").expect(200).text())
        .contains("The file is too large to be a certificate");
    OfflineVerifier.Said said = new OfflineVerifier(files).verify("large.pdf");
    assertThat(said.exit()).as(said.text()).isEqualTo(2);
    assertThat(said.text()).contains("Too large");
  }

  @Test
  void a_document_of_the_largest_size_is_read_everywhere()
      throws IOException, InterruptedException {
    files.save("junk.pdf", new byte[Verification.LARGEST_DOCUMENT]);

    List<String> said = VerifyForm.gist(posted("junk.pdf", "application/pdf"));

    assertThat(said).contains("NOT_VALID");
    assertThat(VerifyForm.gist(sentWithoutScript("junk.pdf"))).isEqualTo(said);
    assertThat(VerifyForm.gist(commanded("junk.pdf"))).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("org.hufu.browser.Screen#all")
  void the_report_is_accessible(Screen screen) {
    try (BrowserContext visitor = chromium.visitor(PORTAL.base(), screen)) {
      Page page = upload(visitor, screen.language(), "certificate.pdf");
      assertThat(page.locator(".band").getAttribute("data-verdict")).isEqualTo("valid");
      Accessible.require(page, screen);
    }
  }

  @ParameterizedTest
  @MethodSource("org.hufu.browser.Screen#all")
  void the_report_on_a_photo_is_accessible_and_so_is_the_form(Screen screen) throws IOException {
    files.save("nothing.png", blank());
    try (BrowserContext visitor = chromium.visitor(PORTAL.base(), screen)) {
      Page page = upload(visitor, screen.language(), "page.png");
      assertThat(page.locator(".band").getAttribute("data-verdict")).isEqualTo("valid");
      KeptPicture.of(page, "photo", screen);
      Accessible.require(page, screen);
      page = upload(visitor, screen.language(), "nothing.png");
      assertThat(page.locator(".band").getAttribute("data-verdict")).isEqualTo("cannot-tell");
      KeptPicture.of(page, "photo-of-nothing", screen);
      page.navigate("/" + screen.language() + "/verify");
      KeptPicture.of(page, "form", screen);
      Accessible.require(page, screen);
    }
  }

  /** A white wall. */
  private static byte[] blank() throws IOException {
    BufferedImage wall = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D paint = wall.createGraphics();
    paint.fillRect(0, 0, 600, 800);
    paint.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(wall, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void many_photos_at_once_are_answered_or_asked_to_come_again() throws Exception {
    byte[] photo = Files.readAllBytes(files.path("page.png"));
    ExecutorService people = Executors.newFixedThreadPool(16);
    List<Future<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      asked.add(people.submit(() -> STRANGER.post(VERIFICATIONS, "image/png", photo, null)));
    }
    List<Integer> answers = new ArrayList<>();
    for (Future<Answer> one : asked) {
      Answer answer = one.get(2, TimeUnit.MINUTES);
      answers.add(answer.status());
      if (answer.status() == 503) {
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().requireText("code")).isEqualTo("unavailable");
      } else {
        assertThat(answer.expect(200).json().requireText("verdict")).isEqualTo("VALID");
      }
    }
    people.shutdown();

    assertThat(answers).contains(200);
  }

  private static JsonObject posted(String file, String type) throws IOException {
    byte[] document = Files.readAllBytes(files.path(file));
    return STRANGER.post(VERIFICATIONS, type, document, null).expect(200).json();
  }

  /** By a person with a browser. */
  private static JsonObject uploaded(String file) {
    try (BrowserContext visitor = chromium.visitor(PORTAL.base(), new Screen("en", 1280))) {
      Page page = upload(visitor, "en", file);
      return JsonReader.read(
          page.locator("main pre").textContent().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Page upload(BrowserContext visitor, String language, String file) {
    Page page = visitor.newPage();
    page.navigate("/" + language + "/verify");
    page.locator("#document").setInputFiles(files.path(file));
    page.locator("form[method=post] button[type=submit]").click();
    page.locator(".band").waitFor();
    return page;
  }

  private static JsonObject sentWithoutScript(String file) throws IOException {
    return new VerifyForm(STRANGER).report(Files.readAllBytes(files.path(file)));
  }

  /** By the command line, with what the portal itself has at hand. */
  private static JsonObject commanded(String file) throws IOException, InterruptedException {
    files.fetchStatus(PORTAL.base());
    OfflineVerifier.Said said =
        new OfflineVerifier(files)
            .verify(
                file,
                "--json",
                "--root",
                root,
                "--register",
                files.path("register.json").toString(),
                "--checkpoint",
                files.path("certificate.tlog-proof").toString());
    return JsonReader.read(said.text().getBytes(StandardCharsets.UTF_8));
  }
}
