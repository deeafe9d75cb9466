package org.hufu.scenario;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A maker's assessment of a gateway after ETSI TS 103 701: one Markdown file for each test group,
 * read from a public archive that lies outside the project.
 */
final class GatewayAssessment {
  private static final Pattern FILE =
      Pattern.compile("Self_Assessment_Test_Group_5_([0-9]+)-([0-9]+[AB]?)\\.md");
  private static final Pattern VERDICT =
      Pattern.compile("(?im)^.*verdict\\*{0,2}:?\\*{0,2}:?\\s*\\*{0,2}(PASS|FAIL|N/A)\\b");

  private final Map<String, String> verdicts;

  private GatewayAssessment(Map<String, String> verdicts) {
    this.verdicts = verdicts;
  }

  /** Where the archive lies: {@code -Dhufu.data=DIRECTORY}, or beside the checkout. */
  static Optional<Path> archive() {
    String name = "en303645-gateway-assessment.tar.gz";
    String directory = System.getProperty("hufu.data", "../../shared/data");
    Path path = Path.of(directory).resolve(name);
    return Files.isReadable(path) ? Optional.of(path) : Optional.empty();
  }

  static GatewayAssessment read(Path archive) throws IOException {
    Map<String, String> verdicts = new TreeMap<>();
    try (InputStream file = Files.newInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Matcher name = FILE.matcher(Path.of(entry.getName()).getFileName().toString());
        if (name.matches()) {
          String text = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
          verdicts.put("TG-5." + name.group(1) + "-" + name.group(2), verdict(text));
        }
      }
    }
    return new GatewayAssessment(verdicts);
  }

  /** Worst of the verdicts in a group: one failure fails it; it passes if anything in it passed. */
  private static String verdict(String text) {
    String worst = "not-applicable";
    Matcher found = VERDICT.matcher(text);
    while (found.find()) {
      if (found.group(1).equalsIgnoreCase("FAIL")) {
        return "fail";
      }
      if (found.group(1).equalsIgnoreCase("PASS")) {
        worst = "pass";
      }
    }
    return worst;
  }

  /** Verdict by test case id of the scheme, for example {@code TG-5.3-13} to {@code fail}. */
  Map<String, String> verdicts() {
    return verdicts;
  }
}
