package org.mailtrail.web.api.shape;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.PassCard;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How mailboxes look; no secret stands in a setup. */
public final class MailboxShapes {
  private static final ObjectShape<JobState> JOB =
      ObjectShape.<JobState>named("Job")
          .with("nextRun", Shapes.moment(), JobState::nextRun)
          .with("running", Shapes.flag(), JobState::isRunning)
          .maybe("heartbeat", Shapes.moment(), JobState::heartbeat)
          .with("failures", Shapes.whole(), job -> (long) job.failures());

  /** A setup with its job. */
  public record Mailbox(MailboxSetup setup, Optional<JobState> job) {}

  /** A mailbox. */
  public static final ObjectShape<Mailbox> MAILBOX =
      ObjectShape.<Mailbox>named("Mailbox")
          .with("name", Shapes.text(), it -> it.setup().name().value())
          .with("enabled", Shapes.flag(), it -> it.setup().enabled())
          .with(
              "exchange", Shapes.nameOf(ExchangeKind.class), it -> it.setup().place().kind().name())
          .with("address", Shapes.text(), it -> it.setup().place().address().toString())
          .with("endpoint", Shapes.text("uri"), it -> it.setup().place().endpoint().toString())
          .with("intake", Shapes.text(), it -> it.setup().place().folders().intake())
          .with("archive", Shapes.text(), it -> it.setup().place().folders().archive())
          .with("notLogged", Shapes.text(), it -> it.setup().place().folders().notLogged())
          .with(
              "signIn",
              Shapes.nameOf(Account.Method.class),
              it -> it.setup().account().method().name())
          .with("user", Shapes.text(), it -> it.setup().account().user())
          .with("tenant", Shapes.text(), it -> it.setup().account().tenant())
          .with("clientId", Shapes.text(), it -> it.setup().account().clientId())
          .with("template", Shapes.text(), it -> it.setup().routine().template())
          .with("pageSize", Shapes.whole(), it -> (long) it.setup().routine().pageSize())
          .with(
              "interval", Shapes.text("duration"), it -> it.setup().routine().interval().toString())
          .with("adaptive", Shapes.flag(), it -> it.setup().routine().adaptive())
          .maybe("job", JOB, Mailbox::job);

  /** All of them. */
  public static final ObjectShape<List<Mailbox>> MAILBOXES =
      ObjectShape.<List<Mailbox>>named("Mailboxes")
          .with("mailboxes", Shapes.many(MAILBOX), all -> all);

  private static final ObjectShape<Check> CHECK =
      ObjectShape.<Check>named("Check")
          .with("name", Shapes.text(), Check::name)
          .with("result", Shapes.nameOf(Check.Result.class), check -> check.result().name())
          .with("setting", Shapes.text(), Check::setting)
          .with("what", Shapes.text(), Check::what)
          .with("remedy", Shapes.text(), Check::remedy);

  /** What checks have found. */
  public static final ObjectShape<List<Check>> CHECKS =
      ObjectShape.<List<Check>>named("Checks").with("checks", Shapes.many(CHECK), all -> all);

  private static final ObjectShape<PassCounts> COUNTS =
      ObjectShape.<PassCounts>named("PassCounts")
          .with("seen", Shapes.whole(), PassCounts::seen)
          .with("logged", Shapes.whole(), PassCounts::logged)
          .with("skipped", Shapes.whole(), PassCounts::skipped)
          .with("unmatched", Shapes.whole(), PassCounts::unmatched)
          .with("quarantined", Shapes.whole(), PassCounts::quarantined)
          .with("pending", Shapes.whole(), PassCounts::pending)
          .with("entries", Shapes.whole(), counts -> counts.beside().entries());

  private static final ObjectShape<Problem> PROBLEM =
      ObjectShape.<Problem>named("PassProblem")
          .with("what", Shapes.text(), Problem::what)
          .with("remedy", Shapes.text(), Problem::remedy);

  private static final ObjectShape<PassLegs.Leg> LEG =
      ObjectShape.<PassLegs.Leg>named("PassLeg")
          .with("from", Shapes.moment(), PassLegs.Leg::from)
          .with("until", Shapes.moment(), PassLegs.Leg::until)
          .with("messages", Shapes.whole(), PassLegs.Leg::messages)
          .with("readMillis", Shapes.whole(), leg -> leg.spent().read().toMillis())
          .with("decidedMillis", Shapes.whole(), leg -> leg.spent().decided().toMillis())
          .with("committedMillis", Shapes.whole(), leg -> leg.spent().committed().toMillis())
          .with("movedMillis", Shapes.whole(), leg -> leg.spent().moved().toMillis())
          .with("waitedMillis", Shapes.whole(), leg -> leg.spent().held().waited().toMillis())
          .with("throttled", Shapes.whole(), leg -> leg.spent().held().throttled());

  private static final ObjectShape<PassReport> PASS =
      ObjectShape.<PassReport>named("Pass")
          .with("id", Shapes.text("uuid"), pass -> pass.id().toString())
          .with("startedAt", Shapes.moment(), PassReport::startedAt)
          .with("endedAt", Shapes.moment(), PassReport::endedAt)
          .with("looks", Shapes.whole(), pass -> pass.time().looks())
          .with("since", Shapes.moment(), pass -> pass.time().since())
          .with("counts", COUNTS, PassReport::counts)
          .maybe("problem", PROBLEM, PassReport::problem)
          .with("legs", Shapes.many(LEG), pass -> pass.legs().legs());

  private static final ObjectShape<PassCard.Step> STEP =
      ObjectShape.<PassCard.Step>named("PassStep")
          .with("from", Shapes.moment(), PassCard.Step::from)
          .with("until", Shapes.moment(), PassCard.Step::until)
          .with("batches", Shapes.whole(), PassCard.Step::batches)
          .with("logged", Shapes.whole(), step -> step.of(Outcome.LOGGED))
          .with("skipped", Shapes.whole(), step -> step.of(Outcome.SKIPPED))
          .with("unmatched", Shapes.whole(), step -> step.of(Outcome.UNMATCHED))
          .with("quarantined", Shapes.whole(), step -> step.of(Outcome.QUARANTINED))
          .with("pending", Shapes.whole(), step -> step.of(Outcome.PENDING));

  /** One pass with what it wrote when. */
  public static final ObjectShape<PassCard> PASS_CARD =
      ObjectShape.<PassCard>named("PassCard")
          .with("id", Shapes.text("uuid"), card -> card.pass().toString())
          .maybe("mailbox", Shapes.text(), card -> card.report().map(r -> r.mailbox().value()))
          .maybe("report", PASS, PassCard::report)
          .with("steps", Shapes.many(STEP), PassCard::steps)
          .maybe("previous", Shapes.text("uuid"), card -> nearest(card.older()))
          .maybe("next", Shapes.text("uuid"), card -> nearest(card.newer()));

  private static Optional<String> nearest(List<PassReport> passes) {
    return passes.stream().findFirst().map(pass -> pass.id().toString());
  }

  /** What passes did. */
  public static final ObjectShape<List<PassReport>> PASSES =
      ObjectShape.<List<PassReport>>named("Passes").with("passes", Shapes.many(PASS), all -> all);

  private MailboxShapes() {}
}
