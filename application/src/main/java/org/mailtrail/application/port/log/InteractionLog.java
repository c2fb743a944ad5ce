package org.mailtrail.application.port.log;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;

/** The interaction log entries; throws {@link org.mailtrail.application.port.StoreException}. */
public interface InteractionLog {
  /**
   * Writes entries. Idempotent: an interaction with the message key, flow, salesperson and contact
   * of an entry that exists changes nothing, whoever writes it at the same time and through
   * whatever mailbox.
   *
   * @return those that were new, in the order in which they were given
   */
  List<InteractionLogEntry> add(List<Interaction> interactions);

  /**
   * Does the same for who only counts.
   *
   * @return how many were new
   */
  default int append(List<Interaction> interactions) {
    return add(interactions).size();
  }

  /**
   * Points the entries of these messages of the mailbox to where they lie now. Entries that have
   * another key, or another id, are not theirs. A folder that is not told stays as it is; so does a
   * web link, unless the id changes, since it died with the old one.
   *
   * @param moved each copy once
   */
  void relocate(MailboxName mailbox, Collection<Relocation> moved);

  /** One entry. */
  Optional<InteractionLogEntry> find(EntryNumber number);

  /**
   * One page of the entries that fit, highest number first.
   *
   * @param before only entries below this number; empty for the first page
   * @param atMost how many
   */
  List<InteractionLogEntry> page(EntryFilter filter, Optional<EntryNumber> before, int atMost);

  /** All entries that fit, lowest number first, streamed: memory does not grow with the log. */
  void forEach(EntryFilter filter, Consumer<InteractionLogEntry> reader);
}
