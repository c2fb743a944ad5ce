package org.mailtrail.testkit.plug;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.memory.log.InMemoryOpportunities;
import org.mailtrail.testkit.outbox.InMemoryOutbox;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;

/** Erasing in memory; what is remembered are the addresses themselves, as nobody else sees them. */
public final class InMemoryErasures implements Erasures {
  static final String ERASED = "(erased)";

  private final Memory memory;
  private final InMemoryBooks books;
  private final InMemoryAuditTrail trail;
  private final InMemoryOutbox events;
  private final Map<EmailAddress, LocalDate> firstDays;

  /** Erasing in these books, which share the memory. */
  public InMemoryErasures(
      Memory memory, InMemoryBooks books, InMemoryAuditTrail trail, InMemoryOutbox events) {
    this.memory = memory;
    this.books = books;
    this.trail = trail;
    this.events = events;
    this.firstDays = memory.map();
  }

  private ErasedTraces traces(ContactNumber number) {
    List<InteractionLogEntry> entries = books.entriesOf(number);
    Contact contact = books.people().contacts().get(number);
    Set<EmailAddress> addresses =
        contact == null
            ? entries.stream()
                .map(entry -> entry.interaction().exchange().contactAddress())
                .collect(Collectors.toCollection(HashSet::new))
            : addresses(contact).collect(Collectors.toCollection(HashSet::new));
    others(number).forEach(addresses::remove);
    return new ErasedTraces(addresses, entries);
  }

  private Stream<EmailAddress> others(ContactNumber number) {
    return Stream.concat(
        books.people().contacts().values().stream()
            .filter(other -> !other.number().equals(number))
            .flatMap(InMemoryErasures::addresses),
        books.people().salespeople().values().stream()
            .flatMap(person -> person.addresses().stream()));
  }

  private static Stream<EmailAddress> addresses(Contact contact) {
    return contact.addresses().stream().map(ContactAddress::address);
  }

  @Override
  public Extent extent(ContactNumber number) {
    return memory.access(() -> extent(number, traces(number)));
  }

  private Extent extent(ContactNumber number, ErasedTraces traces) {
    List<Opportunity> opportunities = books.opportunitiesOf(number);
    List<LedgerRow> rows = books.rows().filter(traces::isIn).toList();
    return new Extent(
        books.people().contacts().containsKey(number) ? 1 : 0,
        traces.entries().size(),
        opportunities.size(),
        opportunities.stream().filter(Opportunity::isOpen).count(),
        rows.size(),
        rows.stream().filter(row -> row.outcome() == Outcome.UNMATCHED).count());
  }

  @Override
  public void erase(ContactNumber number, Instant at) {
    memory.access(
        () -> {
          ErasedTraces traces = traces(number);
          trail.retell(line -> retold(line, number, traces));
          books.forget(number, row -> traces.isIn(row) ? emptied(row) : row, this::emptied);
          events.forget(isOf(number, traces));
          traces.addresses().forEach(address -> firstDays.put(address, LocalDate.MAX));
          return traces;
        });
  }

  private Predicate<String> isOf(ContactNumber number, ErasedTraces traces) {
    String contact = "\"contact\": \"" + number + "\"";
    return body ->
        body.contains(contact)
            || traces.isQuotedIn(body)
            || traces.keys().stream().anyMatch(key -> body.contains("\"" + key + "\""));
  }

  private AuditEntry.Change retold(
      AuditEntry.Change line, ContactNumber number, ErasedTraces traces) {
    boolean isTheirs =
        line.setting().equals("contact " + number)
            || traces.entries().stream()
                .anyMatch(entry -> line.setting().startsWith("entry " + entry.number() + " "))
            || books.opportunitiesOf(number).stream()
                .anyMatch(one -> isOfWords(line.setting(), "opportunity " + one.number() + " "));
    return isTheirs
        ? new AuditEntry.Change(line.setting(), "", "")
        : new AuditEntry.Change(
            traces.without(line.setting()), traces.without(line.from()), traces.without(line.to()));
  }

  private static boolean isOfWords(String setting, String opportunity) {
    return InMemoryOpportunities.WORDS.stream()
        .anyMatch(field -> setting.equals(opportunity + field));
  }

  private static LedgerRow emptied(LedgerRow row) {
    LedgerRow.Sighting seen = row.sighting();
    return new LedgerRow(
        new LedgerRow.Sighting(seen.mailbox(), seen.item(), seen.key(), seen.times(), "", ""),
        row.reason(),
        "",
        row.attempts(),
        row.recorded());
  }

  private Opportunity emptied(Opportunity one) {
    Optional<Closing> closing =
        one.life().closing().map(end -> new Closing(end.won(), ERASED, end.at()));
    return new Opportunity(
        one.number(),
        ERASED,
        new Opportunity.Party(NOBODY, "", one.party().salesperson()),
        one.stage(),
        one.forecast(),
        new Opportunity.Life(one.life().createdAt(), closing, one.life().version()));
  }

  @Override
  public Map<EmailAddress, LocalDate> firstDays(Collection<EmailAddress> addresses) {
    return memory.access(
        () ->
            addresses.stream()
                .distinct()
                .filter(firstDays::containsKey)
                .collect(Collectors.toMap(a -> a, a -> firstDays.getOrDefault(a, LocalDate.MAX))));
  }

  @Override
  public int wantAgain(Collection<EmailAddress> addresses, LocalDate firstDay) {
    return memory.access(
        () ->
            (int)
                Set.copyOf(addresses).stream()
                    .filter(address -> firstDays.replace(address, LocalDate.MAX, firstDay))
                    .count());
  }
}
