package org.hufu.portal.evidence;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.evidence.EvidenceState;
import org.hufu.depot.PartStream;

/**
 * Where bytes lie and how far they have come; never leaves the portal.
 *
 * @param depot name of the place
 * @param wrappedKey opens with a storage key
 * @param parts by their starts
 */
public record StoredObject(
    String id,
    EvidenceState state,
    Extent extent,
    String depot,
    String wrappedKey,
    List<PartStream.Part> parts)
    implements Serializable {

  /**
   * How much of what.
   *
   * @param sha256 as announced
   */
  public record Extent(String sha256, long sizeBytes, long received) implements Serializable {}

  public StoredObject {
    parts = List.copyOf(parts);
  }
}
