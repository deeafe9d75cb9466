package org.hufu.portal.witness;

import java.net.URI;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.portal.setting.LogSettings;
import org.hufu.portal.setting.SettingMissing;

/**
 * Somebody independent of us who cosigns.
 *
 * @param url submission prefix, without a slash at the end
 */
record Witness(NoteKey key, URI url) {
  static Witness of(LogSettings.Address address) {
    try {
      return new Witness(
          NoteKey.parse(address.key(), NoteKey.Kind.WITNESS), URI.create(address.url()));
    } catch (MalformedLog | IllegalArgumentException e) {
      throw new SettingMissing("hufu.log.witnesses: not a witness: " + address.key(), e);
    }
  }
}
