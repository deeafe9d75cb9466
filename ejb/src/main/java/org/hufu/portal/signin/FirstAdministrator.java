package org.hufu.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  @PersistenceContext EntityManager database;
  @Inject InvitationStore invitations;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Leaves the invitation in a file beside the keys that only the server's user can read. */
  void invite() {
    settings.firstAdministrator().ifPresent(this::invite);
  }

  private void invite(String username) {
    String account = UUID.randomUUID().toString();
    database
        .createNativeQuery(
            "insert into account"
                + " (id, username, display_name, organisation, sessions_from, created_at, version)"
                + " values (?1, ?2, ?2, ?3, now(), now(), 1)")
        .setParameter(1, account)
        .setParameter(2, username)
        .setParameter(3, settings.body().id())
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into role_grant (id, account, role, valid_from, granted_by, version)"
                + " values (?1, ?2, 'administrator', now(), 'system', 1)")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, account)
        .executeUpdate();
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
