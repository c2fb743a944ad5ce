package org.mailtrail.web.failed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.failed.FailedThing;
import org.mailtrail.application.failed.Retrial;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.health.HealthPages;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Everything that failed and waits for a person, each with what can be done about it. */
public final class FailedPages {
  private static final String PATH = "/failed";
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final Lamp lamp;
  private final Mailtrail mailtrail;

  /** The pages over these. */
  public FailedPages(Lamp lamp, Mailtrail mailtrail) {
    this.lamp = lamp;
    this.mailtrail = mailtrail;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Admission.ADMIN, visit -> list(visit, OK, "")),
        Route.post(PATH + "/try-again", Admission.ADMIN, this::tryAgain),
        Route.post(PATH + "/send-again", Admission.ADMIN, this::sendAgain));
  }

  /**
   * What the page says of what was just done.
   *
   * @param done in words, empty for nothing
   * @param problem in words, empty for none
   */
  public record Told(String done, String problem) {}

  private Reply list(Visit visit, int status, String problem) {
    List<FailedThing> things =
        mailtrail.repair().list().run(HealthPages.remembered(mailtrail, lamp.now()));
    return new Reply.Page(
        status, "failed", Map.of("things", things, "told", new Told(done(visit), problem)));
  }

  private static String done(Visit visit) {
    Optional<String> tried =
        count(visit, "again")
            .map(n -> visit.say(visit.query("off").isEmpty() ? "failed.soon" : "failed.waits", n));
    Optional<String> sent = count(visit, "sent").map(n -> visit.say("failed.sent", n));
    return tried.or(() -> sent).orElse("");
  }

  private static Optional<Integer> count(Visit visit, String name) {
    return visit.query(name).filter(count -> count.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  /** Events that were given up. */
  private Reply sendAgain(Visit visit) {
    return visit
        .field("name")
        .filter(SubscriptionName::isOne)
        .map(SubscriptionName::new)
        .map(name -> mailtrail.telling().webhooks().sendAgain(name, visit.who()))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("webhook", "")))
        .match(
            events ->
                Reply.elsewhere(
                    Address.of(PATH).with("sent", Optional.of(events.toString())).toString()),
            refusal -> list(visit, CONFLICT, RefusalWords.of(visit, refusal)));
  }

  private Reply tryAgain(Visit visit) {
    return answer(visit)
        .match(
            FailedPages::shown, refusal -> list(visit, CONFLICT, RefusalWords.of(visit, refusal)));
  }

  private static Reply shown(Retrial retrial) {
    return Reply.elsewhere(
        Address.of(PATH)
            .with("again", Optional.of(String.valueOf(retrial.messages())))
            .with("off", Optional.of("1").filter(off -> !retrial.isSoon()))
            .toString());
  }

  /** All that is quarantined, unless the form names a mailbox, and in it a problem or a copy. */
  private DeskAnswer<Retrial> answer(Visit visit) {
    Optional<String> name = visit.field("mailbox");
    if (name.isEmpty()) {
      return mailtrail.repair().tryAgain().everywhere(visit.field("problem"), visit.who());
    }
    return mailtrail.setup().worked().all().stream()
        .map(MailboxSetup::name)
        .filter(mailbox -> mailbox.value().equals(name.get()))
        .findFirst()
        .map(mailbox -> mailtrail.repair().tryAgain().run(choice(visit, mailbox), visit.who()))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("mailbox", name.get())));
  }

  private static Choice choice(Visit visit, MailboxName mailbox) {
    return new Choice(mailbox, visit.field("item").map(ItemId::new), visit.field("problem"));
  }
}
