package org.hufu.portal.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Delivers what lies in the outbox, at least once: an event is marked when the mail server has
 * taken it. Whoever dies between the two sends it again, under the same Message-ID.
 */
@Stateless
public class DeliveryService {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** About four days with these pauses. */
  static final int MOST_ATTEMPTS = 25;

  private static final int LONGEST_ERROR = 500;

  @Inject OutboxStore events;
  @Inject MailSender mail;
  @Inject Clock clock;

  /**
   * Tries the event that is due longest; without a mail server everything waits.
   *
   * @return whether there may be another one due
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean deliverNext() {
    if (!mail.isReady()) {
      return false;
    }
    Optional<OutboxEvent> due = events.takeDue(clock.instant());
    due.ifPresent(this::deliver);
    return due.isPresent();
  }

  private void deliver(OutboxEvent event) {
    try {
      mail.send(Letter.of(event));
      events.delivered(event, clock.instant());
    } catch (Letter.UnsendableLetter e) {
      events.givenUp(event, printable(e), clock.instant());
    } catch (MessagingException e) {
      if (isForGood(e) || event.attempts() + 1 >= MOST_ATTEMPTS) {
        events.givenUp(event, printable(e), clock.instant());
      } else {
        events.failed(event, printable(e), clock.instant().plus(pause(event.attempts())));
      }
    }
  }

  /** The server has no such mailbox (5yz to the recipient); for all else there is hope. */
  private static boolean isForGood(MessagingException e) {
    return e instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  /** 30 s, 1 min, 2 min … 6 h. */
  static Duration pause(int failedBefore) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failedBefore, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static String printable(Exception e) {
    String text = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
  }
}
