package org.mailtrail.web.opportunity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.OpportunityFilter.State;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;

/**
 * Which opportunities an address asks for; open ones, if it does not say.
 *
 * @param state a state, or {@code ALL}
 * @param stage the code of a stage; empty for all
 * @param contact with this contact
 * @param salesperson of this salesperson
 * @param after the last one of the page before
 */
public record OpportunityQuery(
    String state,
    Optional<String> stage,
    Optional<String> contact,
    Optional<String> salesperson,
    Optional<String> after) {
  private static final List<String> STATES =
      Stream.concat(Arrays.stream(State.values()).map(State::name), Stream.of("ALL")).toList();

  private static final List<String> NAMES = List.of("state", "stage", "contact", "salesperson");

  static OpportunityQuery of(Visit visit, ListOpportunities all) {
    QueryReader reader = new QueryReader(visit);
    reader.onlyInPages(NAMES);
    return new OpportunityQuery(
        reader.word("state", STATES).orElse(State.OPEN.name()),
        reader.known("stage", all::stage, all::stageCodes),
        visit.query("contact"),
        visit.query("salesperson"),
        reader.place("after", OpportunityQuery::written));
  }

  private static Optional<String> written(String place) {
    return Optional.of(place).filter(number -> number.matches("OP\\d{6,18}"));
  }

  OpportunityFilter filter() {
    return new OpportunityFilter(
        contact.map(ContactNumber::new),
        salesperson.map(code -> Set.of(new SalespersonCode(code))),
        stage,
        Arrays.stream(State.values()).filter(value -> value.name().equals(state)).findFirst());
  }

  Optional<OpportunityNumber> last() {
    return after.map(OpportunityNumber::new);
  }

  /** The address of the first page. */
  public String first() {
    return address().toString();
  }

  /** The address of the page behind this opportunity. */
  public String behind(OpportunityNumber number) {
    return address().with("after", Optional.of(number.value())).toString();
  }

  private Address address() {
    return Address.of("/opportunities")
        .with("state", Optional.of(state))
        .with("stage", stage)
        .with("contact", contact)
        .with("salesperson", salesperson);
  }
}
