package org.hufu.operator.check;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hufu.depot.CannotOpen;
import org.hufu.depot.Depot;
import org.hufu.depot.DepotAway;
import org.hufu.depot.FileDepot;
import org.hufu.depot.PartStream;
import org.hufu.depot.S3Depot;
import org.hufu.depot.S3Place;
import org.hufu.depot.StorageKeys;

/**
 * Where sealed evidence lies and what opens it, by the portal's own settings. Without a storage key
 * nothing can be read, which is said and not passed over.
 */
public final class EvidencePlace implements AutoCloseable {
  private final Map<String, Depot> depots = new HashMap<>();
  private final Optional<StorageKeys> keys;

  private EvidencePlace(Optional<StorageKeys> keys) {
    this.keys = keys;
  }

  /** Nothing can be read. */
  public static EvidencePlace none() {
    return new EvidencePlace(Optional.empty());
  }

  /**
   * By environment variables: {@code HUFU_KEYS}, or {@code HUFU_EVIDENCE_KEY_FILE} and {@code
   * HUFU_EVIDENCE}; {@code HUFU_EVIDENCE_S3_…}.
   */
  public static EvidencePlace of(Map<String, String> environment) {
    Function<String, Optional<String>> settings =
        name ->
            Optional.ofNullable(
                environment.get(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
    Optional<Path> stores = settings.apply("hufu.keys").map(Path::of).map(Path::toAbsolutePath);
    Optional<Path> file =
        settings
            .apply("hufu.evidence.key-file")
            .map(Path::of)
            .or(() -> stores.map(path -> path.resolve("evidence.key")))
            .filter(Files::exists);
    EvidencePlace place = new EvidencePlace(file.map(EvidencePlace::read));
    settings
        .apply("hufu.evidence")
        .map(Path::of)
        .or(() -> stores.map(path -> path.resolveSibling("evidence")))
        .map(FileDepot::new)
        .ifPresent(depot -> place.depots.put(depot.name(), depot));
    S3Place.of(settings)
        .map(S3Depot::new)
        .ifPresent(depot -> place.depots.put(depot.name(), depot));
    return place;
  }

  private static StorageKeys read(Path file) {
    try {
      return StorageKeys.read(file);
    } catch (IllegalStateException e) {
      throw new CannotCheck(e.getMessage(), e);
    }
  }

  public boolean canRead() {
    return keys.isPresent();
  }

  /**
   * The plain bytes of an object; the caller closes the stream.
   *
   * @throws CannotOpen if no storage key here opens it
   * @throws DepotAway if there is no such depot here
   */
  public InputStream open(
      String object, String wrappedKey, String depot, List<PartStream.Part> parts) {
    if (!depots.containsKey(depot)) {
      throw DepotAway.unreachable("no settings for the depot " + depot, null);
    }
    return new PartStream(depots.get(depot), keys.orElseThrow().open(object, wrappedKey), parts, 0);
  }

  @Override
  public void close() {
    depots.values().forEach(Depot::close);
  }
}
