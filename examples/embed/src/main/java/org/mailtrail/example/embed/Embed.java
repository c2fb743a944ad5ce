package org.mailtrail.example.embed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.mailtrail.application.port.books.EntryFilter;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.GraphConnection;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.transport.MailTransport;

/** Runs the example against the simulator: a letter and its answer become two entries. */
public final class Embed {
  private static final String MAILBOX = "log@contoso.example";
  private static final String TOKEN = "an-example";

  private Embed() {}

  /** Prints the entries; the database is made in the folder that the first argument names. */
  public static void main(String[] args) {
    run(Path.of(args.length == 0 ? "." : args[0]), System.out, Clock.systemUTC());
  }

  static void run(Path folder, PrintStream out, Clock clock) {
    try (ExchangeSimulator simulator = ExchangeSimulator.overTls(clock);
        GraphAdapters exchange = connect(simulator, clock);
        JpaAdapters database =
            JpaAdapters.open(
                DatabaseSettings.h2File(folder.toAbsolutePath().resolve("crm").toString()),
                clock)) {
      writeLetters(simulator, clock);
      PassReport report = new CrmLogging(exchange, database, new Crm(), clock).logWhatIsNew();
      out.println("logged: " + report.counts().logged() + ", problem: " + report.problem());
      database
          .books()
          .log()
          .forEach(EntryFilter.all(), entry -> out.println(line(entry.interaction())));
    }
  }

  /**
   * With a real tenant: {@link GraphConnection#WORLDWIDE}, and tokens as docs/sign-in.md has it.
   */
  private static GraphAdapters connect(ExchangeSimulator simulator, Clock clock) {
    simulator.accept(TOKEN);
    Network network = Network.standard().trusting(simulator.trust().orElseThrow());
    return GraphAdapters.connect(
        new GraphConnection(simulator.graphAddress(), MAILBOX, network),
        claims -> Secret.of(TOKEN),
        clock);
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
        Message-ID: <%1$s.%3$d@contoso.example>
        From: %1$s
        To: %2$s
        Subject: %4$s

        Hello
        """
            .formatted(from, to, subject.length(), subject);
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
