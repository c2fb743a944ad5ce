package org.mailtrail.graph;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** A simulated Exchange over TLS, one logging mailbox in it, and the adapters; time is played. */
final class Office implements AutoCloseable {
  static final String MAILBOX = "log@contoso.example";
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  final ExchangeSimulator exchange;
  final SimulatedMailbox mailbox;
  final PlayedClock clock = new PlayedClock();
  final List<Duration> pauses = new ArrayList<>();
  final GraphAdapters graph;

  private Office(Function<Clock, ExchangeSimulator> simulator) {
    exchange = simulator.apply(clock);
    exchange.accept("token-1");
    mailbox = exchange.mailbox(MAILBOX);
    graph = GraphAdapters.connect(connection(), claims -> Secret.of("token-1"), clock, this::pause);
  }

  static Office overTls() {
    return new Office(ExchangeSimulator::overTls);
  }

  /** Starts faster. */
  static Office overHttp() {
    return new Office(clock -> ExchangeSimulator.overHttp(0, clock));
  }

  GraphConnection connection() {
    Network network = Network.standard().allowingPlainHttp();
    return new GraphConnection(
        exchange.graphAddress(), MAILBOX, exchange.trust().map(network::trusting).orElse(network));
  }

  MailIntake intake() {
    MailIntake intake = graph.intake(MailboxFolders.standard());
    intake.prepare();
    return intake;
  }

  void deliverMany(int count) {
    IntStream.range(0, count).forEach(this::deliver);
  }

  static List<FilingOrder> orders(List<IntakeItem> items, Destination destination) {
    return items.stream().map(item -> new FilingOrder(item.id(), destination)).toList();
  }

  /** Reads and files until nothing waits. */
  static int drain(MailIntake intake, int pageSize) {
    int filed = 0;
    List<IntakeItem> page = intake.read(pageSize, 0).items();
    while (!page.isEmpty()) {
      filed +=
          (int)
              intake.file(orders(page, Destination.ARCHIVE)).stream()
                  .filter(result -> result.status() == Filed.Status.MOVED)
                  .count();
      page = intake.read(pageSize, 0).items();
    }
    return filed;
  }

  synchronized void pause(Duration duration) {
    pauses.add(duration);
    clock.pass(duration);
  }

  Item deliver(int number) {
    return deliver("mail-" + number + "@fabrikam.example", "Offer " + number, number);
  }

  Item deliver(String messageId, String subject, int second) {
    String raw =
        "From: Carol <carol@fabrikam.example>\r\nTo: jim@contoso.example\r\nSubject: "
            + subject
            + "\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\n"
            + (messageId.isEmpty() ? "" : "Message-ID: <" + messageId + ">\r\n")
            + "\r\nHello\r\n";
    return deliver(raw, NOON.plusSeconds(second));
  }

  Item deliver(String raw, Instant at) {
    return mailbox.deliver(raw.getBytes(StandardCharsets.UTF_8), at, "inbox");
  }

  int waiting() {
    return mailbox.folder("inbox").orElseThrow().size();
  }

  int filedIn(String folder) {
    return mailbox.folderNamed(folder).orElseThrow().size();
  }

  static List<String> subjects(List<IntakeItem> items) {
    return items.stream()
        .map(item -> item.match(legible -> legible.message().summary().subject(), bad -> "?"))
        .toList();
  }

  @Override
  public void close() {
    graph.close();
    exchange.close();
  }

  /** Stands still unless somebody waits. */
  static final class PlayedClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    void pass(Duration duration) {
      now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
