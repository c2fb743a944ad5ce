package org.mailtrail.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.alarm.WatchHealth;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.outbox.Announcer;
import org.mailtrail.application.outbox.Subscribed;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.outbox.InMemoryOutbox;

/** Alarms, from the look at health to the mail server and the chats. */
class AlarmTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final SubscriptionName MAIL = new SubscriptionName("alarm-mail");
  private static final Health GREEN = new Health(List.of());
  private static final Health RED =
      new Health(
          List.of(
              Symptom.of(
                  Symptom.Code.NOT_SCHEDULED,
                  "logging is on, but no job is scheduled",
                  "Restart the job.")));

  private final SettableClock clock = new SettableClock(NOON);
  private final Memory memory = new Memory();
  private final KeptOutbox outbox = new InMemoryOutbox(memory).kept();
  private Health health = GREEN;

  /** A process that has just started. */
  private WatchHealth watch() {
    Announcer announcer =
        new Announcer(new Subscribed(outbox.subscriptions(), clock), outbox.outbox(), clock);
    return new WatchHealth(
        () -> health, outbox, announcer, memory, clock, new WatchHealth.Habits(List.of(MAIL), 3));
  }

  private void look(Health... seen) {
    for (Health one : seen) {
      health = one;
      clock.pass(watch().run());
    }
  }

  private List<EventType> told() {
    return outbox.deliveries().next(MAIL, 100).stream().map(one -> one.event().type()).toList();
  }

  @Test
  void red_is_told_once_it_stays_and_every_red_has_its_green_across_restarts() {
    look(GREEN, GREEN, RED, RED);
    assertThat(told()).isEmpty();
    look(RED, RED, RED, RED);
    assertThat(told()).containsExactly(EventType.HEALTH_RED);
    look(GREEN, GREEN, GREEN, GREEN);
    assertThat(told()).containsExactly(EventType.HEALTH_RED, EventType.HEALTH_GREEN);
  }

  @Test
  void what_flaps_is_not_told() {
    for (int i = 0; i < 10; i++) {
      look(RED, RED, GREEN);
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void who_was_never_green_is_told_of_red_too() {
    look(RED, RED, RED);
    assertThat(told()).containsExactly(EventType.HEALTH_RED);
  }

  private Event red() {
    look(RED, RED, RED);
    return outbox.deliveries().next(MAIL, 1).get(0).event();
  }

  private static Subscription to(SubscriptionName name) {
    return new Subscription(
        name, Optional.empty(), java.util.Set.of(), Subscription.Standing.good());
  }

  private static Courier mail(AlarmSettings.Security security, int port, String password) {
    return mail(security, port, password, Receiver.trust());
  }

  private static Courier mail(
      AlarmSettings.Security security, int port, String password, SSLContext trust) {
    AlarmSettings.Mail settings =
        new AlarmSettings.Mail(
            new AlarmSettings.Server("localhost", port, security),
            Optional.of("alarms"),
            "mailtrail@contoso.example",
            List.of("admin@contoso.example", "boss@contoso.example"));
    return NotifyAdapters.telling(
            new AlarmSettings(Optional.of(settings), false, false), () -> trust, true)
        .within(Duration.ofSeconds(20))
        .alarms(name -> Optional.of(Secret.of(password)))
        .get(MAIL);
  }

  private static GreenMail server(String protocol) {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server.setUser("alarms", "alarms", "right");
    server.start();
    return server;
  }

  @Test
  void a_mail_says_what_since_when_and_what_to_do() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try {
      int port = server.getSmtp().getPort();
      Courier.Receipt receipt =
          mail(AlarmSettings.Security.NONE, port, "right").carry(to(MAIL), red());

      assertThat(receipt).isEqualTo(Courier.Receipt.ok());
      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(server.getReceivedMessages()).hasSize(2);
      assertThat(mail.getSubject()).isEqualTo("Mailtrail: mail may be waiting unseen");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(GreenMailUtil.getBody(mail))
          .contains("Red since 2026-11-24T12:00:00Z.")
          .contains("logging is on, but no job is scheduled. Restart the job.");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_wrong_password_is_told_and_not_shown() {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try {
      Courier.Receipt receipt =
          mail(AlarmSettings.Security.NONE, server.getSmtp().getPort(), "wr0ng-pass")
              .carry(to(MAIL), red());

      assertThat(receipt.received()).isFalse();
      assertThat(receipt.problem()).contains("refuses user or password").doesNotContain("wr0ng");
    } finally {
      server.stop();
    }
  }

  @Test
  void without_protection_nothing_leaves_this_machine_whatever_its_name_led_to_before() {
    AlarmSettings.Server server =
        new AlarmSettings.Server("192.0.2.1", 25, AlarmSettings.Security.NONE);
    AlarmSettings.Mail settings =
        new AlarmSettings.Mail(
            server, Optional.empty(), "mailtrail@contoso.example", List.of("it@contoso.example"));
    Frontier deceived =
        new Frontier(true, address -> true, name -> List.of(InetAddress.getLoopbackAddress()));
    Courier.Receipt receipt =
        NotifyAdapters.telling(
                new AlarmSettings(Optional.of(settings), false, false), Receiver::trust, true)
            .behind(deceived)
            .alarms(name -> Optional.empty())
            .get(MAIL)
            .carry(to(MAIL), red());

    assertThat(receipt.problem()).contains("towards this machine alone");
  }

  @Test
  void a_server_without_starttls_is_left_where_it_is_asked_for() {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try {
      Courier.Receipt receipt =
          mail(AlarmSettings.Security.STARTTLS, server.getSmtp().getPort(), "right")
              .carry(to(MAIL), red());

      assertThat(receipt.received()).isFalse();
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void a_certificate_that_nobody_trusts_ends_the_line() {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTPS);
    try {
      Courier.Receipt receipt =
          mail(AlarmSettings.Security.TLS, server.getSmtps().getPort(), "right")
              .carry(to(MAIL), red());

      assertThat(receipt.received()).isFalse();
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AlarmSettings.Security.class,
      names = {"TLS", "STARTTLS"})
  void a_mail_goes_over_a_secure_line_to_a_server_whose_certificate_is_trusted(
      AlarmSettings.Security security) throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    boolean startTls = security == AlarmSettings.Security.STARTTLS;
    try (SecureFront front = new SecureFront(server.getSmtp().getPort(), startTls)) {
      Courier.Receipt receipt = mail(security, front.port(), "right").carry(to(MAIL), red());

      assertThat(receipt).isEqualTo(Courier.Receipt.ok());
      assertThat(server.getReceivedMessages()).hasSize(2);
      assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0]))
          .contains("logging is on, but no job is scheduled. Restart the job.");
      assertThat(front.inTheClear())
          .allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"))
          .hasSize(startTls ? 2 : 0);
    } finally {
      server.stop();
    }
  }

  @Test
  void after_starttls_a_certificate_that_nobody_trusts_ends_the_line_too() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try (SecureFront front = new SecureFront(server.getSmtp().getPort(), true)) {
      Courier.Receipt receipt =
          mail(AlarmSettings.Security.STARTTLS, front.port(), "right", Receiver.javasTrust())
              .carry(to(MAIL), red());

      assertThat(receipt.received()).isFalse();
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void chats_get_it_in_their_own_form() {
    try (Receiver receiver = new Receiver()) {
      Map<SubscriptionName, Courier> chats =
          NotifyAdapters.telling(
                  new AlarmSettings(Optional.empty(), true, true), Receiver::trust, true)
              .alarms(name -> Optional.of(Secret.of(receiver.address("/" + name).toString())));
      Event red = red();
      List<Courier.Receipt> receipts = new ArrayList<>();
      chats.forEach((name, chat) -> receipts.add(chat.carry(to(name), red)));

      assertThat(receipts).containsOnly(Courier.Receipt.ok()).hasSize(2);
      assertThat(receiver.paths()).containsExactly("/alarm.slack-url", "/alarm.teams-url");
      assertThat(receiver.bodies().get(0)).startsWith("{\"text\":\"Mailtrail: mail may be waiting");
      assertThat(receiver.bodies().get(1))
          .contains(
              "application/vnd.microsoft.card.adaptive", "\"AdaptiveCard\"", "Restart the job.");
    }
  }
}
