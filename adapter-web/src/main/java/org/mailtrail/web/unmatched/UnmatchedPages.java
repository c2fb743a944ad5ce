package org.mailtrail.web.unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.Desk;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.unmatched.AssignUnmatched;
import org.mailtrail.application.unmatched.Assigned;
import org.mailtrail.application.unmatched.Assignment;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The messages that nobody was found for, and what a person decides of them. */
public final class UnmatchedPages {
  private static final int CONFLICT = 409;
  private static final String STRANGERS = "/mailboxes/{name}/unknown-people";

  private final Desk desk;
  private final AssignUnmatched assign;
  private final Queue queue;

  /** The pages over this desk. */
  public UnmatchedPages(Desk desk) {
    this.desk = desk;
    this.assign = desk.assign();
    this.queue = new Queue(desk);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/unmatched", Admission.VIEWER, visit -> queue.page(visit, 200, List.of())),
        Route.get(STRANGERS, Admission.ADMIN, this::strangers),
        Route.get("/unmatched/again", Admission.SALES, this::preview),
        Route.post("/unmatched/again", Admission.SALES, this::again),
        Route.post("/unmatched/assign", Admission.SALES, this::assign),
        Route.post("/unmatched/create", Admission.SALES, this::create),
        Route.post("/unmatched/never", Admission.SALES, this::never),
        Route.post("/unmatched/allow", Admission.SALES, this::allow));
  }

  private Reply refused(Visit visit, String words) {
    return queue.page(visit, CONFLICT, List.of(words));
  }

  /** What each setting for unknown people would have done. */
  private Reply strangers(Visit visit) {
    return MailboxName.parse(visit.path("name"))
        .flatMap(desk.unknownPeople()::of)
        .<Reply>map(
            preview ->
                new Reply.Page(
                    200, "strangers", Map.of("preview", preview, "mailbox", visit.path("name"))))
        .orElseGet(() -> NotThere.of(visit, "/mailboxes/" + visit.path("name")));
  }

  private Reply preview(Visit visit) {
    return Reply.page("matchagain", "preview", desk.matchAgain().preview());
  }

  private Reply again(Visit visit) {
    return told(visit, desk.matchAgain().run(visit.who()), Assignment.nobodys());
  }

  private Reply assign(Visit visit) {
    Optional<ContactNumber> contact = visit.field("contact").map(ContactNumber::new);
    Optional<SalespersonCode> salesperson = visit.field("salesperson").map(SalespersonCode::new);
    if (contact.isEmpty() && salesperson.isEmpty()) {
      return refused(visit, visit.say("unmatched.nobody"));
    }
    boolean remember = contact.isPresent() && visit.field("remember").isPresent();
    return assign(visit, new Assignment(contact, Optional.empty(), salesperson, remember));
  }

  private Reply assign(Visit visit, Assignment wish) {
    List<LedgerRef> refs = Chosen.of(visit).stream().map(Chosen::ref).toList();
    return refs.isEmpty()
        ? refused(visit, visit.say("unmatched.none-chosen"))
        : assign
            .assign(refs, wish, visit.who())
            .match(
                assigned -> told(visit, assigned, wish),
                refusal -> refused(visit, RefusalWords.of(visit, refusal)));
  }

  /** What stays where it is, is said with the reason; the rest is done all the same. */
  private Reply told(Visit visit, Assigned assigned, Assignment wish) {
    List<String> words = new ArrayList<>();
    assigned
        .replies()
        .values()
        .forEach(
            reply ->
                reply.match(
                    entries -> false, refusal -> words.add(RefusalWords.of(visit, refusal))));
    words.addAll(assigned.notFiled());
    if (words.isEmpty()) {
      return Queue.logged(visit, assigned, wish);
    }
    String logged = visit.say("unmatched.logged", String.valueOf(assigned.logged()));
    return queue.page(
        visit, CONFLICT, Stream.concat(Stream.of(logged), words.stream().distinct()).toList());
  }

  private Reply create(Visit visit) {
    List<Chosen> chosen = Chosen.of(visit);
    if (chosen.isEmpty()) {
      return refused(visit, visit.say("unmatched.none-chosen"));
    }
    return address(visit, chosen)
        .map(address -> create(visit, address))
        .orElseGet(() -> refused(visit, visit.say("unmatched.no-address")));
  }

  /** Who is named, or the one who wrote all of them. */
  private static Optional<EmailAddress> address(Visit visit, List<Chosen> chosen) {
    List<String> authors = chosen.stream().map(Chosen::author).distinct().toList();
    return visit
        .field("address")
        .or(() -> authors.size() == 1 ? Optional.of(authors.get(0)) : Optional.empty())
        .flatMap(EmailAddress::parse);
  }

  private Reply create(Visit visit, EmailAddress address) {
    Optional<SalespersonCode> salesperson = visit.field("salesperson").map(SalespersonCode::new);
    return desk.createContact()
        .create(
            new Participant(address, visit.field("name").orElse("")),
            visit.field("company").orElse(""),
            visit.who())
        .match(
            contact ->
                assign(
                    visit,
                    new Assignment(
                        Optional.of(contact.number()), Optional.of(address), salesperson, false)),
            refusal -> refused(visit, RefusalWords.of(visit, refusal)));
  }

  private Reply never(Visit visit) {
    List<Sender> senders =
        Stream.concat(visit.field("never").stream(), authors(visit))
            .map(Sender::parse)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (senders.isEmpty()) {
      return refused(visit, visit.say("unmatched.none-chosen"));
    }
    return desk.neverLog()
        .set(senders, true, visit.who())
        .match(
            left -> Queue.excluded(visit, left),
            refusal -> refused(visit, RefusalWords.of(visit, refusal)));
  }

  /** Of the chosen messages, where an address or a domain is wished. */
  private static Stream<String> authors(Visit visit) {
    Optional<String> what = new QueryReader(visit).sent("what", List.of("address", "domain"));
    boolean byDomain = what.filter("domain"::equals).isPresent();
    return what.isEmpty()
        ? Stream.empty()
        : Chosen.of(visit).stream()
            .map(Chosen::author)
            .map(author -> byDomain ? author.replaceFirst("^.*@", "") : author);
  }

  private Reply allow(Visit visit) {
    visit
        .field("sender")
        .flatMap(Sender::parse)
        .ifPresent(sender -> desk.neverLog().set(List.of(sender), false, visit.who()));
    return Reply.elsewhere("/unmatched");
  }
}
