package org.hufu.core.status;

import java.util.Set;
import org.hufu.core.credential.Credential;
import org.hufu.core.credential.CredentialKind;
import org.hufu.core.credential.CredentialReader;
import org.hufu.core.credential.MalformedCredential;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.credential.StatusMessage;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.MalformedJson;

/** Reads status list credentials. */
public final class StatusListReader {
  static final String TYPE = "BitstringStatusList";
  static final String FRAGMENT = "#list";

  static final String TTL = "ttl";

  private static final Set<String> MEMBERS =
      Set.of("id", "type", "statusPurpose", "encodedList", TTL);

  private StatusListReader() {}

  /**
   * Reads one; nothing is verified yet.
   *
   * @throws MalformedStatusList if it is not a status list credential, or names no end of its
   *     validity
   */
  public static StatusListCredential read(String compact) {
    try {
      Credential credential = CredentialReader.read(compact, CredentialKind.STATUS_LIST);
      JsonObject subject = credential.subject().onlyWith(MEMBERS);
      require(subject.requireText("type").equals(TYPE), "the subject is no " + TYPE);
      require(
          subject.requireText("id").equals(credential.id() + FRAGMENT),
          "the subject is not the credential's list");
      require(!credential.validity().isOpen(), "a status list names its end");
      require(subject.integer(TTL).orElse(0L) >= 0, "a time to live is not negative");
      String purpose = subject.requireText("statusPurpose");
      require(StatusEntry.PURPOSES.contains(purpose), "no purpose that we know");
      int size = purpose.equals(StatusEntry.MESSAGE) ? StatusMessage.BITS : 1;
      return new StatusListCredential(
          credential, purpose, StatusList.decode(subject.requireText("encodedList"), size));
    } catch (MalformedCredential | MalformedJson e) {
      throw new MalformedStatusList(e.getMessage());
    }
  }

  private static void require(boolean fits, String problem) {
    if (!fits) {
      throw new MalformedStatusList(problem);
    }
  }
}
