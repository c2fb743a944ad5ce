package org.mailtrail.application.opportunity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.EntryDesk;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.domain.people.Contact;

/**
 * Creates an opportunity from an entry, by Business Central's rules: not from one that is cancelled
 * or linked already, and not with a contact that asked for privacy.
 */
public final class CreateOpportunity {
  private static final String SERIES = "OP";

  private final EntryDesk entries;
  private final OpportunityDesk desk;
  private final NumberSeries numbers;
  private final PeopleDirectory people;

  /** Creates at these desks, which share one unit of work. */
  public CreateOpportunity(
      EntryDesk entries, OpportunityDesk desk, NumberSeries numbers, PeopleDirectory people) {
    this.entries = entries;
    this.desk = desk;
    this.numbers = numbers;
    this.people = people;
  }

  /**
   * Creates it and links the entry with it.
   *
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Opportunity> create(EntryNumber number, OpportunityDraft draft, String who) {
    Signature by = Signature.of(who, CreateOpportunity.class);
    String text = draft.description().orElse("");
    if (text.length() > OpportunityDesk.LONGEST) {
      return DeskAnswer.refused(Refusal.tooLong("description", text, OpportunityDesk.LONGEST));
    }
    Optional<Refusal> never = OpportunityDesk.objection(draft.closingDate());
    if (never.isPresent()) {
      return DeskAnswer.refused(never.get());
    }
    return entries.inOneUnit(
        () ->
            entries
                .find(number)
                .then(this::usable)
                .then(entry -> stage(draft).then(stage -> create(entry, draft, stage, by))));
  }

  private DeskAnswer<InteractionLogEntry> usable(InteractionLogEntry entry) {
    return objection(entry)
        .map(DeskAnswer::<InteractionLogEntry>refused)
        .orElseGet(() -> DeskAnswer.done(entry));
  }

  private Optional<Refusal> objection(InteractionLogEntry entry) {
    if (entry.handling().cancelled()) {
      return Optional.of(
          new Refusal(
              "entry-cancelled",
              "entry " + entry.number() + " is cancelled",
              "Undo that first, if it was wrong."));
    }
    Optional<String> linked = entry.handling().opportunityNumber();
    return linked
        .map(opportunity -> linked(entry.number(), opportunity))
        .or(() -> contactObjection(entry.interaction().exchange()));
  }

  private static Refusal linked(EntryNumber entry, String opportunity) {
    return new Refusal(
        "entry-has-opportunity",
        "entry " + entry + " belongs to opportunity " + opportunity + " already",
        "Go on with that one.");
  }

  private Optional<Refusal> contactObjection(Exchange exchange) {
    Optional<Contact> contact = people.contacts(List.of(exchange.contact())).stream().findFirst();
    if (contact.isEmpty()) {
      return Optional.of(Refusal.unknown("contact", exchange.contact().value()));
    }
    return contact.get().standing() == Contact.Standing.PRIVACY_BLOCKED
        ? Optional.of(
            new Refusal(
                "contact-privacy-blocked",
                "contact " + exchange.contact() + " asked for privacy",
                "Take the privacy block away first, if the contact agrees."))
        : Optional.empty();
  }

  private DeskAnswer<Stage> stage(OpportunityDraft draft) {
    return draft.stage().map(desk::stage).orElseGet(() -> DeskAnswer.done(desk.stages().get(0)));
  }

  private DeskAnswer<Opportunity> create(
      InteractionLogEntry entry, OpportunityDraft draft, Stage stage, Signature by) {
    Opportunity opportunity = opportunity(entry, draft, stage);
    return entries
        .keep(entry, entry.with(entry.handling().with(opportunity.number().value())), by)
        .then(
            linked ->
                desk.keep(
                    opportunity,
                    OpportunityDifferences.created(
                        opportunity, by.who(), "entry " + entry.number()),
                    by));
  }

  private Opportunity opportunity(InteractionLogEntry entry, OpportunityDraft draft, Stage stage) {
    Exchange exchange = entry.interaction().exchange();
    return new Opportunity(
        new OpportunityNumber(String.format(Locale.ROOT, "OP%06d", numbers.next(SERIES))),
        draft.description().orElseGet(entry.interaction()::subject),
        new Opportunity.Party(exchange.contact(), exchange.company(), exchange.salesperson()),
        stage.code(),
        new Forecast(draft.value(), draft.chance().orElse(stage.chance()), draft.closingDate()),
        Opportunity.Life.begun(desk.now()));
  }
}
