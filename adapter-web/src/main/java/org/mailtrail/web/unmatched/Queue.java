package org.mailtrail.web.unmatched;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Desk;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.unmatched.Assigned;
import org.mailtrail.application.unmatched.Assignment;
import org.mailtrail.application.unmatched.ListUnmatched;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Visit;

/** Shows the queue, with what is to be said of the act before. */
final class Queue {
  private static final int ROWS = 50;
  private static final int SENDERS = 20;

  /** The filters, and what the act before has to tell. */
  private static final List<String> NAMES =
      List.of("sender", "by", "logged", "excluded", "contact", "salesperson");

  private final Desk desk;

  Queue(Desk desk) {
    this.desk = desk;
  }

  static UnmatchedView.Asked asked(Visit visit) {
    QueryReader reader = new QueryReader(visit);
    return new UnmatchedView.Asked(
        reader.place("sender", Sender::parse),
        reader.word("by", List.of("domain", "address")).filter("domain"::equals).isPresent());
  }

  Reply page(Visit visit, int status, List<String> problems) {
    return new Reply.Page(
        status,
        "unmatched",
        Map.of("view", view(visit), "problems", problems, "done", done(visit), "log", log(visit)));
  }

  private UnmatchedView view(Visit visit) {
    new QueryReader(visit).onlyInPages(NAMES);
    UnmatchedView.Asked asked = asked(visit);
    ListUnmatched.Page page =
        desk.unmatched()
            .list(
                asked.sender(), new QueryReader(visit).place("after", LedgerPosition::parse), ROWS);
    List<SenderCount> senders = senders(asked);
    return new UnmatchedView(
        page.messages(),
        senders,
        new UnmatchedView.Never(
            desk.neverLog().senders(),
            desk.neverLog().ours(senders.stream().map(Queue::sender).toList())),
        asked,
        page.next().map(LedgerPosition::toString));
  }

  private List<SenderCount> senders(UnmatchedView.Asked asked) {
    return desk.senders().count(asked.byDomain()).stream()
        .filter(count -> Sender.parse(count.sender()).isPresent())
        .limit(SENDERS)
        .toList();
  }

  private static Sender sender(SenderCount count) {
    return Sender.parse(count.sender()).orElseThrow();
  }

  private static String done(Visit visit) {
    return count(visit, "logged")
        .map(count -> visit.say("unmatched.logged", count))
        .or(() -> count(visit, "excluded").map(count -> visit.say("unmatched.excluded", count)))
        .orElse("");
  }

  /** So many left the queue. */
  static Reply excluded(Visit visit, int left) {
    return Reply.elsewhere(
        Queue.asked(visit)
            .address("/unmatched")
            .with("excluded", Optional.of("" + left))
            .toString());
  }

  /** With whom they were logged, so that a link leads there. */
  static Reply logged(Visit visit, Assigned assigned, Assignment wish) {
    return Reply.elsewhere(
        Queue.asked(visit)
            .address("/unmatched")
            .with("logged", Optional.of("" + assigned.logged()))
            .with("contact", wish.contact().map(ContactNumber::value))
            .with("salesperson", wish.salesperson().map(SalespersonCode::value))
            .toString());
  }

  /** Where that stands which the act before has logged; empty where it logged nothing. */
  private static String log(Visit visit) {
    return count(visit, "logged").filter(count -> Long.parseLong(count) > 0).isEmpty()
        ? ""
        : Address.of("/")
            .with("contact", visit.query("contact"))
            .with("salesperson", visit.query("salesperson"))
            .toString();
  }

  private static Optional<String> count(Visit visit, String name) {
    return visit.query(name).filter(text -> text.matches("\\d{1,9}"));
  }
}
