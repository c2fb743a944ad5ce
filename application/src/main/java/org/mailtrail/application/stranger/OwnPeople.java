package org.mailtrail.application.stranger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Tells whether a sender is one of our own people: without them nothing would be logged. */
public final class OwnPeople {
  private static final int PAGE = 200;

  private final AddressBook book;
  private final PeopleDirectory directory;

  /**
   * Looks here.
   *
   * @param book tells whose an address is
   * @param directory tells who has an address in a domain, as far as people are kept here
   */
  public OwnPeople(AddressBook book, PeopleDirectory directory) {
    this.book = book;
    this.directory = directory;
  }

  /** A salesperson whose mail the sender would be; empty when there is none. */
  public Optional<SalespersonCode> among(Sender sender) {
    return sender.isDomain() ? inDomain(sender) : at(EmailAddress.of(sender.value()));
  }

  /** Those of the senders of whom that is so, each with such a salesperson. */
  public Map<Sender, SalespersonCode> among(Collection<Sender> senders) {
    Map<EmailAddress, Sender> addresses = new HashMap<>();
    Map<Sender, SalespersonCode> found = new HashMap<>();
    for (Sender sender : senders) {
      if (sender.isDomain()) {
        inDomain(sender).ifPresent(code -> found.put(sender, code));
      } else {
        addresses.put(EmailAddress.of(sender.value()), sender);
      }
    }
    KnownPeople people = book.lookUp(addresses.keySet());
    addresses.forEach(
        (address, sender) ->
            people.salesperson(address).ifPresent(one -> found.put(sender, one.code())));
    return found;
  }

  private Optional<SalespersonCode> at(EmailAddress address) {
    return book.lookUp(Set.of(address)).salesperson(address).map(Salesperson::code);
  }

  /** Each page begins behind the one before, so this ends. */
  private Optional<SalespersonCode> inDomain(Sender domain) {
    Optional<SalespersonCode> after = Optional.empty();
    List<Salesperson> page;
    do {
      page = directory.findSalespeople(domain.value(), after, PAGE);
      for (Salesperson one : page) {
        if (one.addresses().stream().anyMatch(domain::covers)) {
          return Optional.of(one.code());
        }
        after = Optional.of(one.code());
      }
    } while (page.size() == PAGE);
    return Optional.empty();
  }
}
