package org.mailtrail.benchmark.scale;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Installation;
import org.mailtrail.benchmark.ground.Service;

/**
 * How long a message takes from its arrival to its entry, by looking or by being told. Exchange
 * tells arrivals in whole seconds, so that here the simulator's process says when it delivered; its
 * clock is that of the service.
 */
final class Arrival {
  private static final int HEAP = 512;
  private static final int FEW = 20;
  private static final int LONG = 180;
  private static final int RATE = 2;
  private static final String CONSOLE = "18027";
  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  /** Messages have this before their number as their subject. */
  private static final String SUBJECT = "Order ";

  private Arrival() {}

  /** Mailboxes, seconds, messages a second in all of them; and whether Exchange tells of mail. */
  static void run(Ground ground, Numbers numbers) throws Exception {
    int seconds = numbers.at(1, LONG);
    try (ManyMailboxes many = new ManyMailboxes(ground, numbers.at(0, FEW));
        Service service = Service.start(installation(ground, many, numbers), "run", HEAP)) {
      MailboxesAtWork.warm(many, service);
      if (numbers.isByPush()) {
        Waiting.until(LONGEST_START, () -> told(ground, many) == many.count());
        say("Exchange tells of mail in %d mailboxes", many.count());
      }
      say("when mail begins to flow: %s", Ground.machine());
      int coming = MailboxesAtWork.flow(ground, many, numbers.at(2, RATE), seconds);
      Waiting.until(Duration.ofSeconds(2L * seconds + LONG), () -> many.messages() >= coming);
      say("%s", took(ground, many));
    }
  }

  private static int told(Ground ground, ManyMailboxes many) throws Exception {
    return ground.exchange().told(ManyMailboxes.PREFIX, many.count());
  }

  /** Its console is reached by the simulator, which believes a certificate of its own. */
  private static Installation installation(Ground ground, ManyMailboxes many, Numbers numbers)
      throws Exception {
    Installation one = many.installation();
    return numbers.isByPush()
        ? one.set("mailtrail.console.address", "127.0.0.1:" + CONSOLE)
            .set("mailtrail.console.certificate", ground.exchange().certificate().toString())
            .set("mailtrail.console.certificate-key", ground.exchange().key().toString())
            .set("mailtrail.push.address", "https://localhost:" + CONSOLE)
        : one;
  }

  private static String took(Ground ground, ManyMailboxes many) throws Exception {
    List<Double> times = times(ground, many);
    Collections.sort(times);
    StringBuilder text = new StringBuilder();
    text.append(times.size()).append(" entries; seconds from arrival to entry:");
    for (int percent : new int[] {50, 90, 99, 100}) {
      int at = Math.max(0, (times.size() * percent + 99) / 100 - 1);
      text.append(String.format(Locale.ROOT, " %d %% %.2f", percent, times.get(at)));
    }
    return text.toString();
  }

  private static List<Double> times(Ground ground, ManyMailboxes many) throws Exception {
    List<Instant> sent = ground.exchange().sent();
    List<Double> times = new ArrayList<>();
    try (Connection connection = ground.postgres().connect(many.base());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select subject, logged_at from interaction_log_entry")) {
      while (rows.next()) {
        times.add(seconds(sent.get(number(rows)), rows));
      }
    }
    return times;
  }

  private static int number(ResultSet row) throws SQLException {
    return Integer.parseInt(row.getString("subject").substring(SUBJECT.length()));
  }

  private static double seconds(Instant from, ResultSet row) throws SQLException {
    Instant logged = row.getObject("logged_at", OffsetDateTime.class).toInstant();
    return Duration.between(from, logged).toNanos() / 1e9;
  }
}
