package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Lines;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.ExchangeSimulator;

/** A hundred mailboxes that are looked at one after another, as a service does, counted. */
class SharedLinesTest {
  private static final int MAILBOXES = 100;
  private static final int MOST = 4;

  private final Lines lines = new Lines();
  private final ExchangeSimulator exchange = ExchangeSimulator.overTls(Clock.systemUTC());

  @AfterEach
  void end() {
    lines.close();
    exchange.close();
  }

  private final Network network = Network.standard().trusting(exchange.trust().orElseThrow());

  private Line line() {
    return lines.to(network);
  }

  private GraphAdapters open(int number) {
    String mailbox = "log" + number + "@contoso.example";
    exchange.mailbox(mailbox);
    Line line = line();
    return GraphAdapters.connect(
        new GraphConnection(exchange.graphAddress(), mailbox, line.network()),
        line,
        claims -> Secret.of("token-1"),
        Clock.systemUTC());
  }

  private static Set<Thread> carriers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("mailtrail-exchange-call"))
        .collect(Collectors.toSet());
  }

  @Test
  void hold_as_many_connections_and_threads_as_are_at_work() {
    exchange.accept("token-1");
    Set<Thread> before = carriers();

    for (int number = 0; number < MAILBOXES; number++) {
      MailIntake intake = open(number).intake(MailboxFolders.standard());
      intake.prepare();
      assertThat(intake.read(10, 0).items()).isEmpty();
    }

    assertThat(line().http().connectionPool().connectionCount()).isBetween(1, MOST);
    Set<Thread> after = carriers();
    after.removeAll(before);
    assertThat(after).hasSizeBetween(1, MOST);
  }
}
