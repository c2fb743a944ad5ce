package org.mailtrail.example.embed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.IdentityPlatform;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.secrets.SecretsAdapters;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.transport.MailTransport;

/** Runs the example against the simulator: a letter and its answer become two entries. */
public final class Embed {
  private static final String MAILBOX = "log@contoso.example";
  private static final MailboxName MAIN = new MailboxName("main");
  private static final String TOKEN = "an-example";

  private Embed() {}

  /** Prints the entries; the database is made in the folder that the first argument names. */
  public static void main(String[] args) {
    run(Path.of(args.length == 0 ? "." : args[0]), System.out, Clock.systemUTC());
  }

  static void run(Path folder, PrintStream out, Clock clock) {
    String file = folder.toAbsolutePath().resolve("crm").toString();
    try (ExchangeSimulator simulator = ExchangeSimulator.overTls(clock);
        Mailtrail mailtrail =
            CrmLogging.over(
                JpaAdapters.open(DatabaseSettings.h2File(file), clock),
                exchange(simulator),
                new Crm(),
                SecretsAdapters.sealedBy(Path.of(file + ".key"), Embed::token),
                clock)) {
      simulator.accept(TOKEN);
      writeLetters(simulator, clock);
      mailtrail.setup().declared(List.of(mailbox(simulator))).takeOver();
      PassReport report = mailtrail.log().run(MAIN);
      out.println("logged: " + report.counts().logged() + ", problem: " + report.problem());
      mailtrail
          .entries()
          .log()
          .forEach(EntryFilter.all(), entry -> out.println(line(entry.interaction())));
    }
  }

  /** A real one asks its vault, and does not know every name. */
  private static Optional<Secret> token(SecretName name) {
    return name.value().endsWith(".token") ? Optional.of(Secret.of(TOKEN)) : Optional.empty();
  }

  /** With a real tenant: {@link GraphAdapters#online()}. */
  private static ExchangePlug exchange(ExchangeSimulator simulator) {
    Network network = Network.standard().trusting(simulator.trust().orElseThrow());
    return GraphAdapters.online(IdentityPlatform.worldwide(), mailbox -> network);
  }

  /** With a real tenant: {@link GraphAdapters#place}, and an account that signs in. */
  private static DeclaredMailbox mailbox(ExchangeSimulator simulator) {
    ExchangeKind kind = ExchangeKind.ONLINE;
    return new DeclaredMailbox(
        MAIN,
        new Place(kind, EmailAddress.of(MAILBOX), simulator.graphAddress(), Folders.standard(kind)),
        new Account(Account.Method.GIVEN_TOKEN, "", "", "", Account.LOOPBACK));
  }

  private static void writeLetters(ExchangeSimulator simulator, Clock clock) {
    MailTransport company = simulator.organization(Set.of("contoso.example"), MAILBOX);
    company.send(letter("ann@fabrikam.example", "john@contoso.example", "Chairs"), clock.instant());
    company.send(
        letter("john@contoso.example", "ann@fabrikam.example", "Re: Chairs"), clock.instant());
  }

  private static byte[] letter(String from, String to, String subject) {
    String text =
        """
        Date: Mon, 05 Jan 2026 10:00:00 +0000
        Message-ID: <%1$s.%3$s@contoso.example>
        From: %1$s
        To: %2$s
        Subject: %4$s

        Hello
        """
            .formatted(from, to, String.valueOf(subject.length()), subject);
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Interaction interaction) {
    return String.join(
        "  ",
        interaction.exchange().flow().toString(),
        interaction.exchange().salesperson().toString(),
        interaction.exchange().contact().toString(),
        interaction.subject());
  }
}
