package org.mailtrail.application.port.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.ContactNumber;

/**
 * Contacts of whom nothing is kept any more, and what is remembered so that it does not come back:
 * a keyed hash of each address, from which the address cannot be read. Part of the books' unit of
 * work. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface Erasures {
  /** Stands in opportunities for a contact who was erased. */
  ContactNumber NOBODY = new ContactNumber("-");

  /** What is kept of the contact; all zero where nothing is. */
  Extent extent(ContactNumber number);

  /**
   * Takes the contact out: the person, the entries with their history, the events that tell of
   * them. Ledger rows of the contact's mail keep what became of it, when, and by which key it is
   * known again, but no author, subject or explanation; opportunities keep number and values, but
   * neither contact nor words; lines of the audit trail keep the act. The addresses are barred from
   * now on, but for those that another person has too.
   */
  void erase(ContactNumber number, Instant at);

  /**
   * Which of these addresses are barred, and the first day (UTC) whose mail may be logged again:
   * {@link LocalDate#MAX} as long as nobody wants that. Others are absent.
   */
  Map<EmailAddress, LocalDate> firstDays(Collection<EmailAddress> addresses);

  /**
   * Mail of these addresses may be logged again, from this day on. Of no effect on those that are
   * not barred, or are wanted again already.
   *
   * @return how many it had an effect on
   */
  int wantAgain(Collection<EmailAddress> addresses, LocalDate firstDay);

  /** Whether mail of this day must not be logged with the address, by what is barred. */
  static boolean isBarred(
      Map<EmailAddress, LocalDate> firstDays, EmailAddress address, LocalDate day) {
    return Optional.ofNullable(firstDays.get(address)).filter(day::isBefore).isPresent();
  }

  /**
   * How much it is.
   *
   * @param people 1 where the contact itself is kept, else 0
   * @param entries its entries in the log
   * @param opportunities its opportunities, open or not
   * @param open how many of them nobody has closed
   * @param messages ledger rows of mail of the contact, or logged with it
   * @param unmatched how many of them wait for a person
   */
  record Extent(
      long people, long entries, long opportunities, long open, long messages, long unmatched) {
    /** Whether nothing is kept that leads to the contact. */
    public boolean isNothing() {
      return people == 0 && entries == 0 && opportunities == 0;
    }

    @Override
    public String toString() {
      return "entries: "
          + entries
          + ", opportunities: "
          + opportunities
          + ", messages in the ledger: "
          + messages
          + ", of these unmatched: "
          + unmatched;
    }
  }
}
