package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.benchmark.ground.Exchange;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Meter;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/** What a message costs where there are few contacts, entries and ledger rows, and many. */
final class ManyPeople {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int MESSAGES = 2_000;
  private static final int PASSES = 4;
  private static final String MD5 = "md5('%s' || n)::uuid";

  private final Ground ground;
  private final int messages;
  private int rounds;

  private ManyPeople(Ground ground, int messages) {
    this.ground = ground;
    this.messages = messages;
  }

  /** How many are few, how many are many, and messages a pass. */
  static void run(Ground ground, Numbers numbers) throws Exception {
    ManyPeople people = new ManyPeople(ground, numbers.at(2, MESSAGES));
    double few = people.cost(numbers.at(0, FEW));
    double many = people.cost(numbers.at(1, MANY));
    say("blocks a message: %.2f times as many", many / few);
  }

  /** Blocks of 8 kB that PostgreSQL touches for a message. */
  private double cost(int count) throws Exception {
    Postgres.Base base = ground.people();
    MailboxName mailbox = new MailboxName("crowd" + rounds++);
    try (Engine engine =
        ground.installation(mailbox.value(), base).mailbox(mailbox.value()).open()) {
      engine.declared().takeOver();
      pass(engine, mailbox, 0);
      fill(new Rows(ground.postgres(), base), count);
      double blocks = 0;
      for (int pass = 1; pass <= PASSES; pass++) {
        blocks = pass(engine, mailbox, pass, base, count);
      }
      return blocks;
    } finally {
      ground.postgres().remove(base);
    }
  }

  private void fill(Rows rows, int count) throws SQLException {
    fillContacts(rows, count);
    fillLog(rows, count);
    rows.execute("vacuum analyze");
  }

  private void fillContacts(Rows rows, int count) throws SQLException {
    rows.like("contact", "true", count, Map.of("number", "'X' || n", "name", "'Contact ' || n"));
    rows.like(
        "contact_address",
        "true",
        count,
        Map.of(
            "number", "'X' || n",
            "address", "'x' || n || '@adatum.example'",
            "address_hash", MD5.formatted("a")));
  }

  private void fillLog(Rows rows, int count) throws SQLException {
    Map<String, String> message = new TreeMap<>();
    message.put("message_key", "'<x' || n || '@adatum.example>'");
    message.put("key_hash", MD5.formatted("k"));
    message.put("base_hash", MD5.formatted("k"));
    message.put("item_id", "'X' || n");
    message.put("item_hash", MD5.formatted("i"));
    rows.like("ledger", "outcome = 'LOGGED'", count, message);
    message.put("number", "n + 100000000");
    message.put("contact", "'X' || n");
    message.put("root_hash", MD5.formatted("r"));
    message.put("subject", "'Offer ' || n");
    message.put("words", "'offer ' || n");
    message.put("happened_at", "one.happened_at - n * interval '1 second'");
    rows.like("interaction_log_entry", "true", count, message);
  }

  private Duration pass(Engine engine, MailboxName mailbox, int number) throws Exception {
    int from = number * messages;
    ground.exchange().deliver(Exchange.address(mailbox.value()), from, from + messages);
    Meter meter = Meter.begin();
    if (!engine.log(mailbox, PassObserver.none()).isGood()) {
      throw new IllegalStateException("the pass was not good");
    }
    return meter.spent().cpu();
  }

  private double pass(Engine engine, MailboxName mailbox, int number, Postgres.Base base, int count)
      throws Exception {
    long statements = ground.postgres().statements(base);
    long blocks = ground.postgres().blocks(base);
    Duration database = ground.postgres().cpu();
    Duration own = pass(engine, mailbox, number);
    double touched = (ground.postgres().blocks(base) - blocks) / (double) messages;
    say(
        "%d contacts, entries and rows, pass %d; a message: %.1f blocks, %.3f statements, %.2f CPU"
            + " ms of PostgreSQL, %.2f of its own",
        count,
        number,
        touched,
        (ground.postgres().statements(base) - statements) / (double) messages,
        ground.postgres().cpu().minus(database).toNanos() / 1e6 / messages,
        own.toNanos() / 1e6 / messages);
    return touched;
  }
}
