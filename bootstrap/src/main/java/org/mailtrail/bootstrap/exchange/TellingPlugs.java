package org.mailtrail.bootstrap.exchange;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.mailtrail.application.plug.telling.TellingPlug;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.exchange.http.Trusts;
import org.mailtrail.notify.AlarmSettings;
import org.mailtrail.notify.NotifyAdapters;

/** What carries webhooks and alarms, as it is set. */
public final class TellingPlugs {
  private static final String TRUST = "mailtrail.webhook.trust";
  private static final String SERVER = "mailtrail.alarm.smtp.server";

  private TellingPlugs() {}

  /**
   * What carries them.
   *
   * @throws org.mailtrail.bootstrap.configuration.ConfigurationException when a setting is wrong
   */
  public static TellingPlug of(Configuration configuration, Clock clock) {
    return NotifyAdapters.telling(
        new AlarmSettings(
            mail(configuration),
            isSet(configuration, "mailtrail.alarm.teams-url"),
            isSet(configuration, "mailtrail.alarm.slack-url")),
        trust(configuration, clock),
        configuration.isOn("mailtrail.webhook.private-addresses"));
  }

  private static boolean isSet(Configuration configuration, String secret) {
    return !configuration.secret(secret).isBlank();
  }

  /** A file that is wrong is told of at once; Java's own certificates are read when needed. */
  private static Supplier<SSLContext> trust(Configuration configuration, Clock clock) {
    if (configuration.text(TRUST).isEmpty()) {
      return TellingPlugs::javas;
    }
    SSLContext trust = Machine.trusted(new Trusts(), TRUST, configuration, clock);
    return () -> trust;
  }

  private static SSLContext javas() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Java trusts somebody", impossible);
    }
  }

  private static Optional<AlarmSettings.Mail> mail(Configuration configuration) {
    List<String> to = configuration.list("mailtrail.alarm.mail.to");
    if (to.isEmpty()) {
      return Optional.empty();
    }
    String user = configuration.text("mailtrail.alarm.smtp.user");
    List<String> from = configuration.list("mailtrail.alarm.mail.from");
    return Optional.of(
        new AlarmSettings.Mail(
            server(configuration),
            Optional.of(user).filter(text -> !text.isEmpty()),
            from.isEmpty() ? to.get(0) : from.get(0),
            to));
  }

  private static AlarmSettings.Server server(Configuration configuration) {
    InetSocketAddress server =
        configuration
            .hostAndPort(SERVER)
            .orElseThrow(
                () ->
                    configuration.wrong(
                        SERVER, "is not set", "Write it like smtp.contoso.com:587."));
    String security = configuration.text("mailtrail.alarm.smtp.security");
    return new AlarmSettings.Server(
        server.getHostString(),
        server.getPort(),
        AlarmSettings.Security.valueOf(security.toUpperCase(Locale.ROOT)));
  }
}
