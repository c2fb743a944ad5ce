package org.mailtrail.benchmark.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.mailtrail.acceptance.Rig;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.faults.Latency;
import org.mailtrail.simulator.graph.ServedGraph;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * An Exchange and an IMAP server in a process of their own, so that their CPU is not taken for that
 * of who is measured. It is told by lines what to do, answers each by a line, and ends with its
 * input.
 */
public final class ExchangeProcess {
  /** Begins each answer; other lines are a log's. */
  static final String ANSWER = "answer: ";

  private final ExchangeSimulator simulator;
  private final ImapServer imap;
  private final MailFlow flow;

  private ExchangeProcess(ExchangeSimulator simulator, ImapServer imap) {
    this.simulator = simulator;
    this.imap = imap;
    this.flow = new MailFlow(simulator);
  }

  /** Serves until the input ends; the arguments are the files for certificate and key. */
  public static void main(String[] arguments) throws IOException {
    try (ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
        ImapServer imap = new ImapServer()) {
      simulator.certificate().orElseThrow().writePem(Path.of(arguments[0]));
      simulator.certificate().orElseThrow().writeKey(Path.of(arguments[1]));
      simulator.accept(Rig.TOKEN);
      say(simulator.graphAddress() + " " + imap.port());
      new ExchangeProcess(simulator, imap).serve();
    }
  }

  private void serve() throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      say(answer(List.of(order.split(" ", -1))));
    }
  }

  private static void say(String answer) {
    System.out.println(ANSWER + answer);
  }

  private String answer(List<String> order) {
    return switch (order.get(0)) {
      case "deliver" -> delivered(order.get(1), number(order, 2), number(order, 3));
      case "imap" -> imap.deliver(order.get(1), number(order, 2));
      case "left" -> left(order.get(1));
      case "imap-left" -> imap.left(order.get(1));
      case "traffic" -> traffic(simulator.graphTraffic());
      case "latency" -> slowed(number(order, 1));
      case "mailboxes" -> made(order.get(1), number(order, 2));
      case "flow" -> flowing(order);
      case "flowed" -> flow.delivered();
      case "sent" -> flow.sent();
      case "told" -> told(order.get(1), number(order, 2));
      default -> throw new IllegalArgumentException("no such order: " + order.get(0));
    };
  }

  private static int number(List<String> order, int place) {
    return Integer.parseInt(order.get(place));
  }

  private String delivered(String address, int from, int to) {
    SimulatedMailbox mailbox = simulator.mailbox(address);
    for (int number = from; number < to; number++) {
      mailbox.deliver(
          WrittenMail.message(number, mailbox.address()), simulator.clock().instant(), "inbox");
    }
    return "done";
  }

  private String flowing(List<String> order) {
    return flow.begin(
        order.get(1),
        number(order, 2),
        Double.parseDouble(order.get(3)),
        Duration.ofSeconds(number(order, 4)));
  }

  private String left(String address) {
    SimulatedMailbox mailbox = simulator.mailbox(address);
    return Integer.toString(mailbox.size(mailbox.folder("inbox").orElseThrow()));
  }

  private static String traffic(ServedGraph graph) {
    return graph.requests() + " " + graph.roundTrips() + " " + graph.throttled();
  }

  private String slowed(int millis) {
    simulator.graphLatency(Latency.of(Duration.ofMillis(millis)));
    return "done";
  }

  /** Of how many mailboxes somebody is told. */
  private String told(String prefix, int count) {
    long told =
        IntStream.range(0, count)
            .filter(n -> simulator.notices().standing(Exchange.address(prefix + n)) > 0)
            .count();
    return Long.toString(told);
  }

  private String made(String prefix, int count) {
    for (int number = 0; number < count; number++) {
      simulator.mailbox(Exchange.address(prefix + number));
    }
    return "done";
  }
}
