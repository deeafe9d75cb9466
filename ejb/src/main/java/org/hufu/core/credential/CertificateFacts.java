package org.hufu.core.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hufu.core.conformity.DateRange;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;

/** What every form of a certificate tells its reader; a short form leaves names out. */
public interface CertificateFacts {
  String number();

  /** 32 characters of lower-case base32; cannot be guessed. */
  String publicId();

  /** Where anybody can look the certificate up. */
  String url();

  /** Id of the certification body. */
  String body();

  Text productName();

  String model();

  String scheme();

  /** Both days belong to the term. */
  DateRange term();

  Instant decidedAt();

  /** By which the body counts its days. */
  ZoneOffset offset();

  /** The day of the decision, where the body is. */
  default LocalDate decidedOn() {
    return LocalDate.ofInstant(decidedAt(), offset());
  }

  /** SHA-256 of the canonical content, lower-case hex; the same in all forms. */
  String contentDigest();

  Optional<Text> statedBody();

  Optional<Text> statedHolder();

  Optional<Text> statedScheme();

  /** Whether this form states the whole content. */
  boolean isWhole();

  /** What this form states, for comparing it member by member. */
  JsonObject comparable();

  /**
   * What this form would state, had it been made from that content.
   *
   * @throws org.hufu.core.json.MalformedJson if it could not be made from that
   */
  JsonObject comparable(JsonObject content);
}
