package org.mailtrail.web.api.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailtrail.application.health.memory.MonthOfHealth;
import org.mailtrail.application.health.memory.TellIntake.Hour;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** What is remembered of health, as programs see it. */
public final class HealthShapes {
  private static final ObjectShape<PassAtWork> PASS =
      ObjectShape.<PassAtWork>named("PassAtWork")
          .with("mailbox", Shapes.text(), pass -> pass.mailbox().value())
          .with("at", Shapes.moment(), PassAtWork::at)
          .with("seen", Shapes.whole(), pass -> pass.soFar().seen())
          .with("logged", Shapes.whole(), pass -> pass.soFar().logged())
          .with("skipped", Shapes.whole(), pass -> pass.soFar().skipped())
          .with("unmatched", Shapes.whole(), pass -> pass.soFar().unmatched())
          .with("quarantined", Shapes.whole(), pass -> pass.soFar().quarantined())
          .with("pending", Shapes.whole(), pass -> pass.soFar().pending());

  /** Passes that run. */
  public static final ObjectShape<List<PassAtWork>> AT_WORK =
      ObjectShape.<List<PassAtWork>>named("PassesAtWork")
          .with("passes", Shapes.many(PASS), passes -> passes);

  private static final ObjectShape<Hour> HOUR =
      ObjectShape.<Hour>named("IntakeHour")
          .with("from", Shapes.moment(), Hour::from)
          .maybe("waiting", Shapes.whole(), Hour::waiting)
          .with("arrived", Shapes.whole(), Hour::arrived);

  /** Hours of an intake. */
  public static final ObjectShape<List<Hour>> HOURS =
      ObjectShape.<List<Hour>>named("IntakeHours").with("hours", Shapes.many(HOUR), hours -> hours);

  private static final ObjectShape<MonthOfHealth> MONTH =
      ObjectShape.<MonthOfHealth>named("MonthOfHealth")
          .with("month", Shapes.text(), one -> one.month().toString())
          .with("outages", Shapes.whole(), one -> (long) one.outages())
          .with("minutes", Shapes.whole(), one -> one.length().toMinutes())
          .maybe("from", Shapes.day(), MonthOfHealth::from)
          .with("over", Shapes.flag(), MonthOfHealth::isOver);

  /** Months of a mailbox. */
  public static final ObjectShape<List<MonthOfHealth>> MONTHS =
      ObjectShape.<List<MonthOfHealth>>named("MonthsOfHealth")
          .with("months", Shapes.many(MONTH), months -> months);

  private static final ObjectShape<Map.Entry<MailboxName, Tally>> TALLY =
      ObjectShape.<Map.Entry<MailboxName, Tally>>named("LinksOfMailbox")
          .with("mailbox", Shapes.text(), one -> one.getKey().value())
          .with("gone", Shapes.whole(), one -> one.getValue().gone())
          .with("before", Shapes.whole(), one -> one.getValue().before())
          .with("looked", Shapes.whole(), one -> one.getValue().looked())
          .with("mended", Shapes.whole(), one -> one.getValue().mended())
          .with("unasked", Shapes.whole(), one -> one.getValue().unasked());

  /** How far the count of broken links has come. */
  public static final ObjectShape<LinkCount> LINKS =
      ObjectShape.<LinkCount>named("BrokenLinks")
          .with(
              "mailboxes",
              Shapes.many(TALLY),
              count -> List.copyOf(new TreeMap<>(count.mailboxes()).entrySet()))
          .maybe("begunAt", Shapes.moment(), count -> begun(count).map(LinkCount.Run::begunAt))
          .maybe("endedAt", Shapes.moment(), count -> begun(count).flatMap(LinkCount.Run::endedAt))
          .with("requests", Shapes.whole(), count -> (long) count.run().asked())
          .maybe("allSeenAt", Shapes.moment(), count -> count.round().endedAt());

  private HealthShapes() {}

  private static Optional<LinkCount.Run> begun(LinkCount count) {
    return Optional.of(count.run()).filter(run -> count.hasBegun());
  }
}
