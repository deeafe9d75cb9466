package org.hufu.scenario;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hufu.launcher.Tree;

/**
 * A maker's assessment of a gateway after ETSI TS 103 701: one Markdown file for each test group,
 * read from a public archive that lies outside the project.
 */
final class GatewayAssessment {
  private GatewayAssessment() {}

  /** Where the archive lies: {@code -Dhufu.data=DIRECTORY}, or beside the checkout. */
  static Optional<Path> archive() {
    String name = "en303645-gateway-assessment.tar.gz";
    String directory = System.getProperty("hufu.data", "../../shared/data");
    Path path = Path.of(directory).resolve(name);
    return Files.isReadable(path) ? Optional.of(path) : Optional.empty();
  }

  /** Its results as a table, performed five days ago. */
  static AssessmentTable table(Path archive) throws IOException {
    Path directory = Files.createTempDirectory("gateway");
    try (InputStream file = Files.newInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        if (entry.isFile()) {
          Path name = Path.of(entry.getName()).getFileName();
          Files.write(directory.resolve(name), tar.readAllBytes());
        }
      }
      return AssessmentTable.of(directory, Reports.today().minusDays(5).toString());
    } finally {
      Tree.delete(directory);
    }
  }
}
