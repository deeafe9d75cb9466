package org.hufu.verifier.anchors;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hufu.core.anchor.TrustAnchor;
import org.hufu.core.json.JsonReader;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Digest;
import org.hufu.core.trust.TrustListReader;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.verifier.command.DurableFile;
import org.hufu.verifier.command.WrongUsage;

/**
 * A directory with one file for each body. A list that is refused changes nothing; what replaces
 * another is written beside it, flushed and renamed, one process at a time. A damaged file is an
 * error, never a first import.
 */
public final class TrustStore {
  /** Bytes of the largest file that is ours: a list in JSON, and little else. */
  private static final int LARGEST = 2 * TrustListReader.MAX_LENGTH;

  private static final String ENDING = ".anchor.json";

  private final Path directory;

  public TrustStore(Path directory) {
    this.directory = directory;
  }

  /**
   * What the store holds after an import.
   *
   * @param anchors of all bodies
   * @param refusals lists that were offered and not taken
   * @param unseen roots that were pinned now and that nobody compared
   */
  public record Holding(
      List<TrustAnchor> anchors, List<TrustListRefused> refusals, List<TrustAnchor> unseen) {

    public List<String> lists() {
      return anchors.stream().map(anchor -> anchor.last().jws().compact()).toList();
    }

    /** Roots to trust; none in the run that pins one which nobody compared, so that it warns. */
    public Set<String> roots() {
      return unseen.isEmpty()
          ? Set.copyOf(anchors.stream().map(TrustAnchor::root).toList())
          : Set.of();
    }
  }

  /**
   * Takes lists in, each by the rules of its body's anchor, and answers with everything held.
   *
   * @param roots thumbprints that a person learned elsewhere, for bodies that are new here
   * @param now an honest clock's time
   * @throws WrongUsage if the directory cannot be read or written, or a file in it is damaged
   */
  public Holding take(List<String> offered, Set<String> roots, Instant now) throws WrongUsage {
    try {
      DurableFile.createDirectories(directory);
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() ? taken(offered, roots, now) : holding(load());
      }
    } catch (IOException e) {
      throw new WrongUsage("Cannot use the trust store " + directory + ": " + e);
    }
  }

  private Holding taken(List<String> offered, Set<String> roots, Instant now)
      throws IOException, WrongUsage {
    Map<String, TrustAnchor> anchors = load();
    List<TrustListRefused> refusals = new ArrayList<>();
    List<TrustAnchor> unseen = new ArrayList<>();
    for (String list : offered) {
      try {
        String body = TrustListReader.read(list.strip(), Set.of(), now).list().body().id();
        TrustAnchor before = anchors.get(body);
        TrustAnchor after =
            before == null
                ? TrustAnchor.first(list.strip(), roots, now)
                : before.adopt(list.strip(), now);
        if (!after.equals(before)) {
          write(after);
          anchors.put(body, after);
        }
        if (before == null && roots.isEmpty()) {
          unseen.add(after);
        }
      } catch (TrustListRefused e) {
        refusals.add(e);
      }
    }
    return new Holding(List.copyOf(anchors.values()), refusals, unseen);
  }

  private static Holding holding(Map<String, TrustAnchor> anchors) {
    return new Holding(List.copyOf(anchors.values()), List.of(), List.of());
  }

  private Map<String, TrustAnchor> load() throws IOException, WrongUsage {
    Map<String, TrustAnchor> anchors = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
        TrustAnchor anchor = read(file);
        anchors.put(anchor.body(), anchor);
      }
    }
    return anchors;
  }

  private static TrustAnchor read(Path file) throws IOException, WrongUsage {
    try {
      if (Files.size(file) > LARGEST) {
        throw new WrongUsage("Damaged in the trust store: " + file);
      }
      return TrustAnchor.of(JsonReader.read(Files.readAllBytes(file), LARGEST));
    } catch (MalformedJson | TrustListRefused e) {
      throw new WrongUsage("Damaged in the trust store: " + file + ": " + e.getMessage());
    }
  }

  private void write(TrustAnchor anchor) throws IOException {
    DurableFile.write(
        directory.resolve(name(anchor.body()) + ENDING), JsonWriter.plain(anchor.toJson()));
  }

  /** A body chooses its id; what it may not choose is a path. */
  private static String name(String body) {
    return body.matches("[a-z0-9][a-z0-9-]{0,60}") ? body : Digest.sha256Hex(body);
  }
}
