package org.hufu.certificate;

import org.hufu.client.Client;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.hufu.core.merkle.Checkpoint;
import org.hufu.core.merkle.EntryBundle;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.merkle.Tile;
import org.hufu.core.status.StatusListReader;

/** What everybody can fetch about one certificate. */
record Published(Client stranger, String number) {

  /** Content, state and history. */
  JsonObject certificate() {
    return stranger.get("/api/v1/certificates/" + number).expect(200).json();
  }

  /** The page that people read, in English. */
  String page() {
    return stranger.get("/en/certificates/" + number, "text/html").expect(200).text();
  }

  /** Whether its bit is set in the newest list of this purpose. */
  boolean isListed(String purpose) {
    String credential =
        stranger.get("/api/v1/certificates/" + number, "application/vc+jwt").expect(200).text();
    StatusEntry entry =
        CredentialReader.read(credential).statuses().stream()
            .filter(one -> one.purpose().equals(purpose))
            .findFirst()
            .orElseThrow();
    String list = stranger.get("/status/" + purpose + "-1", "*/*").expect(200).text();
    return StatusListReader.read(list).isSet(entry);
  }

  /**
   * An entry of the log, fetched as a monitor fetches it.
   *
   * @param leaf position over all parts of the log
   */
  JsonObject logged(long leaf) {
    long index = leaf;
    for (JsonObject part :
        JsonReader.read(stranger.get("/.well-known/hufu.json", "*/*").expect(200).body())
            .objects("logs")) {
      String path = part.requireText("url").replaceFirst("^https?://[^/]*", "");
      String note = stranger.get(path + "checkpoint", "*/*").expect(200).text();
      long size = Checkpoint.parse(SignedNote.parse(note).text()).head().size();
      if (index < size) {
        return logged(path, index, size);
      }
      index -= size;
    }
    throw new AssertionError("No entry " + leaf);
  }

  private JsonObject logged(String path, long index, long size) {
    long bundle = index / Tile.FULL;
    int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
    byte[] bytes = stranger.get(path + EntryBundle.path(bundle, width), "*/*").expect(200).body();
    return JsonReader.read(EntryBundle.decode(bytes, width).get((int) (index % Tile.FULL)));
  }
}
