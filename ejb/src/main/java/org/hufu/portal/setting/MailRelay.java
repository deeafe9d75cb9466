package org.hufu.portal.setting;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mail server that takes what the portal sends.
 *
 * @param host {@code hufu.mail.host}; without it no mail leaves
 * @param port {@code hufu.mail.port}, default 587
 * @param from {@code hufu.mail.from}: sender's address
 * @param user {@code hufu.mail.user}
 * @param passwordFile {@code hufu.mail.password.file}: first line is the password
 * @param encryption {@code hufu.mail.encryption}
 */
public record MailRelay(
    String host,
    int port,
    String from,
    Optional<String> user,
    Optional<Path> passwordFile,
    Encryption encryption)
    implements Serializable {
  private static final int SUBMISSION = 587;

  /** How the connection is protected. */
  public enum Encryption {
    /** STARTTLS, and nothing is sent if the server does not offer it. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** For a server on the same machine only. */
    NONE
  }

  /** Throws {@link SettingMissing} if a host is named and the rest does not fit. */
  static Optional<MailRelay> of(Function<String, Optional<String>> source) {
    return source
        .apply("hufu.mail.host")
        .filter(host -> !host.isBlank())
        .map(host -> of(host, source));
  }

  private static MailRelay of(String host, Function<String, Optional<String>> source) {
    return new MailRelay(
        host,
        source.apply("hufu.mail.port").map(MailRelay::port).orElse(SUBMISSION),
        source
            .apply("hufu.mail.from")
            .orElseThrow(() -> new SettingMissing("Not set: hufu.mail.from. See config/README.md")),
        source.apply("hufu.mail.user"),
        source.apply("hufu.mail.password.file").map(Path::of),
        source
            .apply("hufu.mail.encryption")
            .map(MailRelay::encryption)
            .orElse(Encryption.STARTTLS));
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new SettingMissing("hufu.mail.port is not a number: " + text, e);
    }
  }

  private static Encryption encryption(String text) {
    return switch (text) {
      case "starttls" -> Encryption.STARTTLS;
      case "tls" -> Encryption.TLS;
      case "none" -> Encryption.NONE;
      default ->
          throw new SettingMissing("hufu.mail.encryption is starttls, tls or none, not " + text);
    };
  }
}
