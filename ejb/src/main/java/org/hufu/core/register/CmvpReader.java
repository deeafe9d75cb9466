package org.hufu.core.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;
import org.hufu.core.source.SourceStanding;

/**
 * Reads an entry of NIST's register of cryptographic modules as hackIDLE/nist-cmvp-api keeps it,
 * one object each. Bases stand in the caveat as prose, so there may be more than are found; a
 * "modification of" another module names no base.
 */
public final class CmvpReader {
  private static final String REGISTER = "NIST CMVP";
  private static final int MAX_CAVEAT = 10_000;
  private static final Pattern OTHER = Pattern.compile("Certs?\\.?\\s*#\\s*([0-9]{1,6})");

  private static final Map<String, SourceStanding.Status> STATUS =
      Map.of(
          "Active", SourceStanding.Status.IN_FORCE,
          "Historical", SourceStanding.Status.HISTORICAL,
          "Revoked", SourceStanding.Status.WITHDRAWN);

  private CmvpReader() {}

  /**
   * One entry; a status that is not known here is unknown.
   *
   * @throws org.hufu.core.json.MalformedJson if number, name or status are missing
   */
  public static RegisterEntry read(JsonObject json) {
    JsonObject certificate = json.object("certificate").orElse(json);
    return new RegisterEntry(
        REGISTER,
        certificate.requireText("certificate_number"),
        certificate.requireText("module_name"),
        STATUS.getOrDefault(certificate.requireText("status"), SourceStanding.Status.UNKNOWN),
        bases(certificate.text("caveat").orElse("")));
  }

  private static List<String> bases(String caveat) {
    String bounded = caveat.substring(0, Math.min(MAX_CAVEAT, caveat.length()));
    if (bounded.toLowerCase(Locale.ROOT).contains("modification of")) {
      return List.of();
    }
    return OTHER.matcher(bounded).results().map(found -> found.group(1)).distinct().toList();
  }
}
