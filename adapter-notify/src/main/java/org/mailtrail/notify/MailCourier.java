package org.mailtrail.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.guarded.Border;
import org.mailtrail.guarded.ClosedBorder;
import org.mailtrail.guarded.GuardedHttp;

/**
 * Sends alarms by SMTP.
 *
 * @param settings where, from whom and to whom
 * @param secrets the account's password, asked at each use
 * @param trust whose certificates are believed, asked at each use
 * @param frontier who knows which machine is this
 * @param deadline for each step
 */
record MailCourier(
    AlarmSettings.Mail settings,
    SecretProvider secrets,
    Supplier<SSLContext> trust,
    Frontier frontier,
    Duration deadline)
    implements Courier {
  private static final SecretName PASSWORD = new SecretName("alarm.smtp-password");

  @Override
  public Receipt carry(Subscription to, Event event) {
    Optional<Secret> password = settings.user().flatMap(user -> secrets.find(PASSWORD));
    Optional<NotifySentence> hindrance = hindrance(password.isPresent());
    if (hindrance.isPresent()) {
      return Receipt.failed(hindrance.get().with());
    }
    String host = settings.server().host();
    try {
      send(event, password);
      return Receipt.ok();
    } catch (AuthenticationFailedException refused) {
      return Receipt.failed(NotifySentence.MAIL_LOGIN_REFUSED.with(host));
    } catch (MessagingException broken) { // what it says may hold what was sent
      return Receipt.failed(told(host, broken));
    }
  }

  private Optional<NotifySentence> hindrance(boolean hasPassword) {
    AlarmSettings.Server server = settings.server();
    if (server.security() == AlarmSettings.Security.NONE
        && !frontier.isThisMachine(server.host())) {
      return Optional.of(NotifySentence.LINE_UNPROTECTED);
    }
    return settings.user().isPresent() && !hasPassword
        ? Optional.of(NotifySentence.MAIL_PASSWORD_MISSING)
        : Optional.empty();
  }

  private static Phrase told(String host, MessagingException broken) {
    return broken.getCause() instanceof ClosedBorder
        ? NotifySentence.LINE_UNPROTECTED.with()
        : NotifySentence.MAIL_NOT_TAKEN.with(host, kind(broken));
  }

  private static String kind(MessagingException broken) {
    Throwable cause = broken.getCause();
    return (cause == null ? broken : cause).getClass().getSimpleName();
  }

  private void send(Event event, Optional<Secret> password) throws MessagingException {
    Session session = Session.getInstance(properties());
    MimeMessage message = message(session, event);
    try (Transport transport = session.getTransport()) {
      connect(transport, password);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private MimeMessage message(Session session, Event event) throws MessagingException {
    AlarmText text = AlarmText.of(event);
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from()));
    for (String one : settings.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(one));
    }
    message.setSubject(text.title(), StandardCharsets.UTF_8.name());
    message.setText(text.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(event.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    message.setHeader("Message-ID", "<" + event.id() + "@mailtrail.invalid>");
    return message;
  }

  private void connect(Transport transport, Optional<Secret> password) throws MessagingException {
    AlarmSettings.Server server = settings.server();
    transport.connect(
        server.host(),
        server.port(),
        settings.user().orElse(null),
        password.map(secret -> secret.use(value -> value)).orElse(null));
  }

  private Properties properties() {
    boolean tls = settings.server().security() == AlarmSettings.Security.TLS;
    boolean starttls = settings.server().security() == AlarmSettings.Security.STARTTLS;
    String protocol = tls ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put(prefix + "auth", settings.user().isPresent());
    properties.put(prefix + "starttls.enable", starttls);
    properties.put(prefix + "starttls.required", starttls);
    properties.put(prefix + "ssl.checkserveridentity", true);
    properties.put(prefix + "ssl.socketFactory", trust.get().getSocketFactory());
    hurry(properties, prefix);
    stayHere(properties, prefix);
    return properties;
  }

  /** Without protection, whatever its name led to before. */
  private void stayHere(Properties properties, String prefix) {
    if (settings.server().security() == AlarmSettings.Security.NONE) {
      properties.put(prefix + "socketFactory", GuardedHttp.sockets(Border.thisMachine()));
      properties.put(prefix + "socketFactory.fallback", false);
    }
  }

  private void hurry(Properties properties, String prefix) {
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put(prefix + step, deadline.toMillis());
    }
  }
}
