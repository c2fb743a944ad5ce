package org.mailtrail.web.log;

import java.util.Arrays;
import java.util.Optional;
import org.mailtrail.application.Desk;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.site.Visit;

/** Does with an entry what a form says; each answers why not, or with nothing when it is done. */
final class EntryActs {
  private final Desk desk;

  EntryActs(Desk desk) {
    this.desk = desk;
  }

  Optional<Refusal> cancel(EntryNumber entry, Visit visit) {
    boolean isToBe = !visit.field("cancelled").orElse("yes").equals("no");
    return refusal(desk.seenBy(visit.sight()).cancel().cancel(entry, isToBe, visit.who()));
  }

  Optional<Refusal> evaluate(EntryNumber entry, Visit visit) {
    String wanted = visit.field("evaluation").orElse("");
    return Arrays.stream(Evaluation.values())
        .filter(value -> value.name().equals(wanted))
        .findFirst()
        .map(
            value ->
                refusal(desk.seenBy(visit.sight()).evaluate().evaluate(entry, value, visit.who())))
        .orElseGet(() -> Optional.of(Refusal.unknown("evaluation", wanted)));
  }

  Optional<Refusal> comment(EntryNumber entry, Visit visit) {
    String text = visit.raw("comment").replace("\r\n", "\n");
    return refusal(desk.seenBy(visit.sight()).comment().comment(entry, text, visit.who()));
  }

  Optional<Refusal> reassign(EntryNumber entry, Visit visit) {
    return refusal(
        desk.seenBy(visit.sight())
            .reassign()
            .reassign(
                entry,
                visit.field("contact").map(ContactNumber::new),
                visit.field("salesperson").map(SalespersonCode::new),
                visit.who()));
  }

  private static Optional<Refusal> refusal(DeskAnswer<?> reply) {
    return reply.<Optional<Refusal>>match(done -> Optional.empty(), Optional::of);
  }
}
