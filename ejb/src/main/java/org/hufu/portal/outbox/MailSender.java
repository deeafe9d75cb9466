package org.hufu.portal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.hufu.portal.setting.MailRelay;

/** Hands letters to the mail server. Source: RFC 5321. */
@ApplicationScoped
class MailSender {
  private static final String PATIENCE_MILLIS = "15000";

  /** Source: RFC 5322, 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  @Inject Optional<MailRelay> relay;

  /** Whether there is a server to send by. */
  boolean isReady() {
    return relay.isPresent();
  }

  /** Returns when the server has taken the letter, which may then be there twice. */
  void send(Letter letter) throws MessagingException {
    MailRelay server = relay.orElseThrow();
    Session session = Session.getInstance(properties(server));
    Message message = message(session, letter, server.from());
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(server.host(), server.port(), server.user().orElse(null), password(server));
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private static Properties properties(MailRelay server) {
    Properties properties = new Properties();
    properties.put("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + wait, PATIENCE_MILLIS);
    }
    switch (server.encryption()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  private static Message message(Session session, Letter letter, String from)
      throws MessagingException {
    String host = from.substring(from.lastIndexOf('@') + 1);
    MimeMessage message = new Identified(session, "<" + letter.id() + "@" + host + ">");
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, address(letter.to()));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Date", DATE.format(letter.writtenAt().atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic answers
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(Notice.Recipient to) throws MessagingException {
    try {
      InternetAddress address =
          new InternetAddress(to.address(), to.name(), StandardCharsets.UTF_8.name());
      address.validate();
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java platform has UTF-8", e);
    }
  }

  /** Read each time, so that it can be changed without a restart. */
  private static String password(MailRelay server) throws MessagingException {
    if (server.passwordFile().isEmpty()) {
      return null;
    }
    try {
      return Files.readAllLines(server.passwordFile().get()).get(0);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new MessagingException("hufu.mail.password.file cannot be read");
    }
  }

  /** A message that keeps its name however often it is sent. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
