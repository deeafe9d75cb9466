package org.hufu.portal.custody;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.ChainExamples;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.X509Chain;
import org.hufu.portal.token.KeyPin;
import org.hufu.portal.token.SoftHsm;
import org.hufu.portal.token.TokenAddress;

/**
 * A process that holds a vault and does what it is told, line by line, as the portal would: a
 * library of a token lives as long as its process, and so does what stays of a PIN in its memory.
 */
final class VaultProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final Path log;

  private VaultProcess(Process process, Path log) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.log = log;
  }

  static VaultProcess token(SoftHsm hsm, Path pin) {
    return start(
        hsm.folder(), "token", hsm.library().toString(), hsm.slot(), pin.toString(), "token.login");
  }

  static VaultProcess file(Path folder, Path pin) {
    return start(folder, "file", "keys.p12", pin.toString());
  }

  private static VaultProcess start(Path folder, String... arguments) {
    Path log = folder.resolve("log");
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                VaultProcess.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put(SoftHsm.CONFIGURATION, folder.resolve("softhsm2.conf").toString());
    try {
      return new VaultProcess(
          builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start(), log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Surefire may hide the class path in the manifest of a jar. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Its answer to a line. */
  String ask(String line) {
    try {
      var writer = process.outputWriter(StandardCharsets.UTF_8);
      writer.write(line + "\n");
      writer.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new AssertionError("The process died: " + Files.readString(log));
      }
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** The process that holds the token's library; it comes and goes. */
  Optional<ProcessHandle> library() {
    return process.children().findFirst();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) throws IOException {
    Vault vault = vault(arguments);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String answer;
      try {
        answer = answer(vault, arguments, line.split(" "));
      } catch (VaultAway e) {
        e.printStackTrace();
        answer = e.state().condition().code() + " " + e.state().cause();
      } catch (Exception e) {
        e.printStackTrace();
        answer = e.toString();
      }
      System.out.println(answer.replace('\n', ' '));
    }
  }

  private static Vault vault(String[] arguments) {
    Clock clock = Clock.systemUTC();
    if (arguments[0].equals("file")) {
      return new FileVault(Path.of(arguments[1]), Path.of(arguments[2]), clock);
    }
    return new TokenVault(address(arguments), Path.of(arguments[4]), Duration.ZERO, clock);
  }

  private static TokenAddress address(String[] arguments) {
    return new TokenAddress(Path.of(arguments[1]), arguments[2], Path.of(arguments[3]));
  }

  /** Kept, so that a search of the heap can show that it finds what is there. */
  private static final List<Object> HELD = new java.util.ArrayList<>();

  private static String answer(Vault vault, String[] arguments, String[] words) throws Exception {
    return switch (words[0]) {
      case "make" -> make(vault, Algorithm.valueOf(words[1]));
      case "sign" ->
          Base64.getEncoder()
              .encodeToString(
                  vault.signer(Algorithm.valueOf(words[1]), words[2]).sign(message(words[3])));
      case "state" -> vault.state().condition().code() + " " + vault.state().cause();
      case "unlock" -> {
        vault.unlock();
        yield "done";
      }
      case "extract" -> {
        KeyStore keys = KeyStore.getInstance("PKCS11", address(arguments).provider());
        keys.load(null, KeyPin.read(Path.of(arguments[3])));
        yield String.valueOf((Object) keys.getKey(words[1], null).getEncoded());
      }
      case "hold" -> {
        HELD.add(words[1].toCharArray());
        yield "done";
      }
      case "dump" -> {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpHeap(words[1], false);
        yield "done";
      }
      default -> "what?";
    };
  }

  private static byte[] message(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String make(Vault vault, Algorithm algorithm) {
    FreshKey fresh = vault.make(algorithm);
    var root = ChainExamples.root("Root", KeyExamples.holder(Algorithm.ES256));
    fresh.keep(new X509Chain(List.of(ChainExamples.issue(root, "key", fresh.publicKey(), false))));
    return JsonWriter.plain(Jwk.of(fresh.publicKey()).toJson());
  }
}
