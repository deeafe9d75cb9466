package org.hufu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** A hardened Payara domain with the packed application, in the portal's home. */
final class Server implements AutoCloseable {
  private static final String DOMAIN = "hufu";

  /** What the server writes when the application does not start: deployed anew, or held already. */
  private static final List<String> FAILURES =
      List.of("Boot Command deploy failed", "Exception while loading the app");

  private static final Duration PATIENCE =
      Duration.ofMinutes(Integer.getInteger("hufu.patience.minutes", 4));

  private final Place place;
  private final Path payara = Path.of(System.getProperty("payara.home")).resolve("glassfish");
  private final Path config = Path.of(System.getProperty("hufu.config"));
  private final Path ear = Path.of(System.getProperty("hufu.ear"));
  private final Path domains;
  private final Path domain;
  private long loggedBefore;
  private String mode = "demo";
  private Map<String, String> settings;

  /**
   * @param settings environment beyond that of every portal, for example {@code HUFU_MAIL_HOST}
   */
  Server(Place place, Map<String, String> settings) {
    this.place = place;
    this.settings = settings;
    this.domains = place.home().resolve("server");
    this.domain = domains.resolve(DOMAIN);
  }

  void start() {
    try {
      prepare();
      loggedBefore = logged();
      int code = administer("start-domain", "--postbootcommandfile", deployment().toString());
      if (code != 0) {
        throw new CannotStart("The server does not start, see " + log());
      }
      waitUntilReady();
    } catch (IOException | TransformerException e) {
      throw new CannotStart("The server's directory cannot be prepared: " + domain, e);
    }
  }

  /** Replaces the settings; the next start has them. */
  void set(Map<String, String> others) {
    settings = Map.copyOf(others);
  }

  /** Starts again what was killed, as it was deployed before. */
  void restart() {
    try {
      loggedBefore = logged();
      if (administer("start-domain") != 0) {
        throw new CannotStart("The server does not start again, see " + log());
      }
      waitUntilReady();
    } catch (IOException e) {
      throw new CannotStart("The server does not start again: " + domain, e);
    }
  }

  /** Starts again what was stopped, as an operator would who holds these data for his own. */
  void restartInProduction() {
    mode = "production";
    restart();
  }

  /** Process of the running server, from the file that it keeps. */
  Optional<ProcessHandle> process() {
    try {
      long pid = Long.parseLong(Files.readString(domain.resolve("config/pid")).trim());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  Path log() {
    return domain.resolve("logs/server.log");
  }

  private void prepare() throws IOException, TransformerException {
    Tree.copy(payara.resolve("domains/domain1"), domain);
    for (String made : List.of("generated", "applications", "osgi-cache")) {
      Tree.delete(domain.resolve(made));
    }
    var transformer =
        TransformerFactory.newDefaultInstance()
            .newTransformer(new StreamSource(config.resolve("payara/harden.xsl").toFile()));
    transformer.setParameter("http-port", Integer.toString(place.port()));
    transformer.setParameter("admin-port", Integer.toString(place.adminPort()));
    transformer.setParameter("jit", System.getProperty("hufu.jit", "quick"));
    transformer.setParameter("agent", System.getProperty("hufu.agent", ""));
    transformer.transform(
        new StreamSource(payara.resolve("domains/domain1/config/domain.xml").toFile()),
        new StreamResult(domain.resolve("config/domain.xml").toFile()));
    closeAdministration();
  }

  /** The stock administrator has an empty password; nobody needs one here, so nobody knows it. */
  private void closeAdministration() throws IOException {
    byte[] noise = new byte[40];
    new SecureRandom().nextBytes(noise);
    Files.writeString(
        domain.resolve("config/admin-keyfile"),
        "admin;{SSHA256}" + Base64.getEncoder().encodeToString(noise) + ";asadmin\n");
  }

  private Path deployment() throws IOException {
    Path commands = domain.resolve("config/deploy.asadmin");
    Files.writeString(commands, "deploy --name hufu " + ear + "\n");
    return commands;
  }

  private int administer(String command, String... options) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                payara.resolve("lib/client/appserver-cli.jar").toString(),
                command,
                "--domaindir",
                domains.toString()));
    line.addAll(List.of(options));
    line.add(DOMAIN);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(domains.resolve("asadmin.log").toFile()));
    builder.environment().putAll(environment());
    Process process = builder.start();
    try {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private Map<String, String> environment() {
    Path home = place.home();
    Map<String, String> environment = new HashMap<>(settings);
    Optional.ofNullable(System.getProperty("hufu.issuance.workers"))
        .ifPresent(workers -> environment.put("HUFU_ISSUANCE_WORKERS", workers));
    environment.putAll(
        Map.of(
            "AS_JAVA", System.getProperty("java.home"),
            "HUFU_BASE", place.base(),
            "HUFU_MODE", mode,
            "HUFU_BODY_FILE",
                config.resolve("development/bodies/" + place.body() + ".json").toString(),
            "HUFU_SCHEMES", config.resolve("schemes").toString(),
            "HUFU_KEYS", home.resolve("keys").toString(),
            "HUFU_DB_URL", "jdbc:postgresql://127.0.0.1:" + place.databasePort() + "/hufu"));
    return environment;
  }

  /** A start that returns says nothing about the deployment: only an answer does. */
  private void waitUntilReady() throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(place.base() + "/api/v1/health"))
            .timeout(Duration.ofSeconds(10))
            .build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        if (deploymentFailed()) {
          break;
        }
        Thread.sleep(200);
      } catch (IOException e) {
        if (process().isEmpty()) {
          break;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new CannotStart("The application does not answer; the reason stands in " + log());
  }

  /** Since this start; earlier ones stand in the same file. */
  private boolean deploymentFailed() throws IOException {
    if (logged() < loggedBefore) {
      loggedBefore = 0; // a new file was begun
    }
    try (SeekableByteChannel channel = Files.newByteChannel(log())) {
      channel.position(loggedBefore);
      String said =
          new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
      return FAILURES.stream().anyMatch(said::contains);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private long logged() throws IOException {
    return Files.exists(log()) ? Files.size(log()) : 0;
  }

  @Override
  public void close() {
    try {
      if (process().isPresent() && administer("stop-domain", "--force=true") != 0) {
        process().ifPresent(ProcessHandle::destroy);
      }
    } catch (IOException e) {
      process().ifPresent(ProcessHandle::destroy);
    }
  }
}
