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

  /** An entry of the log, fetched as a monitor fetches it. */
  JsonObject logged(long leaf) {
    String note = stranger.get("/log/checkpoint", "*/*").expect(200).text();
    long size = Checkpoint.parse(SignedNote.parse(note).text()).head().size();
    long bundle = leaf / Tile.FULL;
    int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
    byte[] bytes =
        stranger.get("/log/" + EntryBundle.path(bundle, width), "*/*").expect(200).body();
    return JsonReader.read(EntryBundle.decode(bytes, width).get((int) (leaf % Tile.FULL)));
  }
}
