package org.mailtrail.application.port.books;

/**
 * Everything that the logging job reads and writes outside Exchange.
 *
 * @param people who is behind an address
 * @param templates what entries are filled with
 * @param log the entries
 * @param ledger one row for each message ever seen
 * @param workInHand what a killed process left half done
 * @param unitOfWork all of it or nothing
 */
public record Books(
    AddressBook people,
    Templates templates,
    InteractionLog log,
    Ledger ledger,
    WorkInHand workInHand,
    UnitOfWork unitOfWork) {}
