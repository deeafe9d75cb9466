package org.hufu.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hufu.portal.secret.Secret;
import org.hufu.portal.setting.Settings;

/** A new portal has no account; the operator's setting names the one person to invite. */
@ApplicationScoped
class FirstAdministrator {
  private static final Duration INVITATION = Duration.ofDays(3);

  @Inject InvitationStore invitations;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Leaves the invitation in a file beside the keys that only the server's user can read. */
  void invite() {
    settings.firstAdministrator().ifPresent(this::invite);
  }

  private void invite(String username) {
    String account = UUID.randomUUID().toString();
    invitations.insertAdministrator(account, username, settings.body().id());
    Secret secret = Secret.random(new SecureRandom());
    invitations.insert(secret, account, "system", clock.instant(), INVITATION);
    write("Open " + settings.base() + "/app/invitation and enter " + secret.text() + "\n");
  }

  private void write(String line) {
    Path file = settings.keys().resolve("first-administrator.txt");
    try {
      Files.createDirectories(settings.keys());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
