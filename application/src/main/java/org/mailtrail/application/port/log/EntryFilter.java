package org.mailtrail.application.port.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Which entries somebody wants to see; an absent part lets all through. Built up from {@link #all}:
 * {@code EntryFilter.all().contact(ann).from(monday).cancelled(false)}.
 *
 * @param who with and of whom
 * @param flow in this direction
 * @param period at these times
 * @param text whose subject, company and addresses have a word that begins like each word of this
 *     text, whatever the case; a text that has no words lets nothing through
 * @param state what people have made of it
 * @param pass by which pass it was written; assigned by hand, by which its message was read
 */
public record EntryFilter(
    Who who,
    Optional<InformationFlow> flow,
    Period period,
    Optional<String> text,
    State state,
    Optional<PassId> pass) {
  private static final EntryFilter ALL =
      new EntryFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Period.always(), Optional.empty());

  /** Without a wish about company, state and pass. */
  public EntryFilter(
      Optional<ContactNumber> contact,
      Optional<SalespersonCode> salesperson,
      Optional<InformationFlow> flow,
      Period period,
      Optional<String> text) {
    this(
        new Who(contact, Optional.empty(), salesperson.map(Set::of)),
        flow,
        period,
        text,
        State.any(),
        Optional.empty());
  }

  /** Lets everything through. */
  public static EntryFilter all() {
    return ALL;
  }

  /** Only with this contact. */
  public EntryFilter contact(ContactNumber contact) {
    return with(new Who(Optional.of(contact), who.company, who.salespeople));
  }

  /** Only with contacts who were of this company when the message was logged. */
  public EntryFilter company(String company) {
    return with(new Who(who.contact, Optional.of(company), who.salespeople));
  }

  /** Only of this salesperson, and of nobody whom the filter kept out before. */
  public EntryFilter salesperson(SalespersonCode salesperson) {
    return salespeople(Set.of(salesperson));
  }

  /** Only of these salespeople, and of nobody whom the filter kept out before. */
  public EntryFilter salespeople(Set<SalespersonCode> salespeople) {
    Set<SalespersonCode> both = new HashSet<>(salespeople);
    who.salespeople.ifPresent(both::retainAll);
    return with(new Who(who.contact, who.company, Optional.of(both)));
  }

  /** Only in this direction. */
  public EntryFilter flow(InformationFlow direction) {
    return new EntryFilter(who, Optional.of(direction), period, text, state, pass);
  }

  /** Only from this instant on. */
  public EntryFilter from(Instant first) {
    Period since = new Period(Optional.of(first), period.until);
    return new EntryFilter(who, flow, since, text, state, pass);
  }

  /** Only before this instant. */
  public EntryFilter until(Instant end) {
    Period before = new Period(period.from, Optional.of(end));
    return new EntryFilter(who, flow, before, text, state, pass);
  }

  /** Only with words like these; a blank text is no wish. */
  public EntryFilter text(String words) {
    Optional<String> wanted = Optional.of(words).filter(given -> !given.isBlank());
    return new EntryFilter(who, flow, period, wanted, state, pass);
  }

  /** Only those of which an opportunity came, or only those of which none did. */
  public EntryFilter withOpportunity(boolean wanted) {
    return with(new State(state.cancelled, Optional.of(wanted), state.opportunity, state.gone));
  }

  /** Only those that belong to this opportunity. */
  public EntryFilter opportunity(OpportunityNumber number) {
    return with(new State(state.cancelled, state.withOpportunity, Optional.of(number), state.gone));
  }

  /** Only those that were taken back, or only the others. */
  public EntryFilter cancelled(boolean wanted) {
    return with(
        new State(Optional.of(wanted), state.withOpportunity, state.opportunity, state.gone));
  }

  /** Only those whose message is gone, as far as that was seen. */
  public EntryFilter gone() {
    return with(new State(state.cancelled, state.withOpportunity, state.opportunity, true));
  }

  /** Only those that this pass wrote, or whose message it read where people wrote them. */
  public EntryFilter pass(PassId writer) {
    return new EntryFilter(who, flow, period, text, state, Optional.of(writer));
  }

  private EntryFilter with(Who others) {
    return new EntryFilter(others, flow, period, text, state, pass);
  }

  private EntryFilter with(State other) {
    return new EntryFilter(who, flow, period, text, other, pass);
  }

  /** With this contact. */
  public Optional<ContactNumber> contact() {
    return who.contact;
  }

  /** With contacts of this company. */
  public Optional<String> company() {
    return who.company;
  }

  /** Of one of these salespeople; of nobody if there is none of them. */
  public Optional<Set<SalespersonCode>> salespeople() {
    return who.salespeople;
  }

  /**
   * Whose entries.
   *
   * @param contact with this contact
   * @param company with contacts of this company
   * @param salespeople of one of these salespeople
   */
  public record Who(
      Optional<ContactNumber> contact,
      Optional<String> company,
      Optional<Set<SalespersonCode>> salespeople) {
    /** Copies the set. */
    public Who {
      salespeople = salespeople.map(Set::copyOf);
    }
  }

  /** A time span, from the first instant up to but not including the last. */
  public record Period(Optional<Instant> from, Optional<Instant> until) {
    /** Without limits. */
    public static Period always() {
      return new Period(Optional.empty(), Optional.empty());
    }
  }

  /**
   * What people have made of an entry, and what became of its message.
   *
   * @param cancelled whether it was taken back
   * @param withOpportunity whether an opportunity came of it
   * @param opportunity to which opportunity it belongs
   * @param gone only where the message is gone, as far as that was seen
   */
  public record State(
      Optional<Boolean> cancelled,
      Optional<Boolean> withOpportunity,
      Optional<OpportunityNumber> opportunity,
      boolean gone) {
    /** Whatever they have made of it. */
    public static State any() {
      return new State(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
  }
}
