package org.hufu.verifier.published;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.hufu.core.published.PublishedFiles;
import org.hufu.verifier.command.WrongUsage;

/** Where published files are read from: an address or a directory. */
public final class Source {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Source() {}

  /**
   * The files below.
   *
   * @param place {@code https://…}, {@code http://…} or a directory
   */
  public static PublishedFiles of(String place) throws WrongUsage {
    return of(place, PATIENCE);
  }

  static PublishedFiles of(String place, Duration patience) throws WrongUsage {
    if (isAddress(place)) {
      try {
        URI base = URI.create(place.replaceFirst("/+$", ""));
        if (base.getHost() != null && base.getQuery() == null && base.getFragment() == null) {
          return new HttpFiles(base, patience);
        }
      } catch (IllegalArgumentException e) {
        throw new WrongUsage("Not an address: " + place);
      }
      throw new WrongUsage("Not an address: " + place);
    }
    try {
      Path directory = Path.of(place);
      if (Files.isDirectory(directory)) {
        return new DirectoryFiles(directory);
      }
    } catch (InvalidPathException e) {
      throw new WrongUsage("Not a directory: " + place);
    }
    throw new WrongUsage("Neither an address nor a directory: " + place);
  }

  public static boolean isAddress(String place) {
    return place.startsWith("http://") || place.startsWith("https://");
  }
}
