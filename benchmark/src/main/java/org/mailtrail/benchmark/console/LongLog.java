package org.mailtrail.benchmark.console;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.benchmark.ground.Exchange;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Installation;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.benchmark.scale.Rows;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/**
 * A log with many entries of a thousand contacts, a second between any two, and an installation
 * over it. A few of them were really logged, the others are made like them.
 *
 * @param installation which has its console on any port
 * @param base where the log is
 */
record LongLog(Installation installation, Postgres.Base base) {
  /** So many contacts share the entries evenly. */
  static final int CONTACTS = 1_000;

  private static final int REAL = 30;
  private static final String MD5 = "md5('%s' || n)::uuid";

  /** Fills one in a database of its own. */
  static LongLog of(Ground ground, int entries) throws Exception {
    Postgres.Base base = ground.people();
    String name = "console-" + base.name();
    MailboxName mailbox = new MailboxName("main");
    Installation installation =
        ground
            .installation(name, base)
            .mailbox(mailbox.value())
            .set("mailtrail.console.address", "127.0.0.1:0");
    try (Engine engine = installation.open()) {
      engine.declared().takeOver();
      ground.exchange().deliver(Exchange.address(mailbox.value()), 0, REAL);
      engine.log(mailbox, PassObserver.none());
    }
    fill(new Rows(ground.postgres(), base), entries);
    return new LongLog(installation, base);
  }

  private static void fill(Rows rows, int entries) throws SQLException {
    rows.like("contact", "true", CONTACTS, Map.of("number", "'X' || n", "name", "'Contact ' || n"));
    Map<String, String> entry = new TreeMap<>();
    entry.put("message_key", "'<x' || n || '@adatum.example>'");
    entry.put("key_hash", MD5.formatted("k"));
    entry.put("base_hash", MD5.formatted("k"));
    entry.put("item_id", "'X' || n");
    entry.put("root_hash", MD5.formatted("r"));
    entry.put("number", "n + 100000000");
    entry.put("contact", "'X' || (n % " + CONTACTS + " + 1)");
    entry.put("subject", "'Offer ' || n");
    entry.put("words", "'offer ' || n");
    entry.put("happened_at", "one.happened_at - n * interval '1 second'");
    rows.like("interaction_log_entry", "true", entries, entry);
    rows.execute("vacuum analyze");
  }
}
