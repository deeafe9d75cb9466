package org.hufu.portal.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hufu.depot.Depot;
import org.hufu.depot.DepotAway;
import org.hufu.depot.FileDepot;
import org.hufu.depot.Incoming;
import org.hufu.depot.ObjectKey;
import org.hufu.depot.PartKey;
import org.hufu.depot.PartStream;
import org.hufu.depot.S3Depot;
import org.hufu.depot.StorageKeys;
import org.hufu.portal.setting.EvidenceSettings;

/**
 * Seals what arrives and opens what is kept, in constant memory. New objects go where the settings
 * say; older ones are found where they were put.
 */
@ApplicationScoped
public class EvidenceDepot {
  /** Plain bytes of one part: what a crash loses at most. */
  static final int PART_BYTES = 16 << 20;

  private static final System.Logger LOG = System.getLogger(EvidenceDepot.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject EvidenceSettings settings;

  private final Map<String, Depot> depots = new HashMap<>();
  private String current;
  private StorageKeys keys;

  @PostConstruct
  void open() {
    FileDepot files = new FileDepot(settings.directory());
    depots.put(files.name(), files);
    current = files.name();
    settings
        .bucket()
        .ifPresent(
            place -> {
              S3Depot bucket = new S3Depot(place);
              depots.put(bucket.name(), bucket);
              current = bucket.name();
            });
  }

  @PreDestroy
  void close() {
    depots.values().forEach(Depot::close);
  }

  /** Makes a storage key where there is none and nothing was ever sealed. */
  void prepare(boolean isUnused) {
    if (isUnused && !Files.exists(settings.keyFile())) {
      StorageKeys.create(settings.keyFile());
    }
  }

  private synchronized StorageKeys keys() {
    if (keys == null) {
      try {
        keys = StorageKeys.read(settings.keyFile());
      } catch (IllegalStateException e) {
        throw DepotAway.unreachable(e.getMessage(), e);
      }
    }
    return keys;
  }

  ObjectStore.Sealing sealing(String object) {
    return new ObjectStore.Sealing(current, keys().fresh(object));
  }

  private Depot depot(String name) {
    Depot found = depots.get(name);
    if (found == null) {
      throw DepotAway.unreachable("There is no setting for the depot " + name, null);
    }
    return found;
  }

  /**
   * Seals the next part of a body and keeps it for good.
   *
   * @param most bytes to read
   * @return the part; of length 0 if nothing more came
   */
  PartStream.Part keep(StoredObject object, Incoming body, long most) {
    long start = object.extent().received();
    String key = PartKey.of(object.id(), start, RANDOM.nextLong());
    Path file = spool().resolve(key.replace('/', '_'));
    try {
      ObjectKey sealer = keys().open(object.id(), object.wrappedKey());
      long length;
      try (OutputStream sealed = sealer.sealing(Files.newOutputStream(file), start)) {
        length = body.copy(sealed, most);
      }
      if (length > 0) {
        depot(object.depot()).put(key, file);
      }
      return new PartStream.Part(key, start, length);
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be written: " + file, e);
    } finally {
      discard(file);
    }
  }

  /** One that stays is found by the sweep. */
  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Left behind: " + file, e);
    }
  }

  private Path spool() {
    try {
      return Files.createDirectories(settings.directory().resolve("spool"));
    } catch (IOException e) {
      throw DepotAway.unreachable("Cannot be made: " + settings.directory(), e);
    }
  }

  /** The plain bytes from this offset on; the caller closes the stream. */
  public InputStream read(StoredObject object, long from) {
    return new PartStream(
        depot(object.depot()), keys().open(object.id(), object.wrappedKey()), object.parts(), from);
  }

  void remove(String depot, String key) {
    depot(depot).remove(key);
  }

  /** Parts in every place that were there before this instant, and have no right to be. */
  List<ObjectStore.Waste> older(Instant than) {
    List<ObjectStore.Waste> older = new java.util.ArrayList<>();
    depots.forEach(
        (name, depot) ->
            depot.each(
                item -> {
                  if (item.changedAt().isBefore(than)) {
                    older.add(new ObjectStore.Waste(name, item.key()));
                  }
                }));
    return older;
  }

  /** Deletes what writers that died left behind. */
  void tidySpool(Instant than) {
    try (Stream<Path> files = Files.list(spool())) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(than)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
