package org.mailtrail.domain.message;

import org.mailtrail.domain.header.HeaderFields;

/**
 * One message as a decision sees it; never its body.
 *
 * @param key what makes two copies the same message
 * @param item this copy in Exchange
 * @param participants who wrote and received it
 * @param summary subject and times
 * @param traits draft, sensitivity, automation
 */
public record Message(
    MessageKey key, StoredItem item, Participants participants, Summary summary, Traits traits) {
  /** The same message, known by another key. */
  public Message under(MessageKey other) {
    return new Message(other, item, participants, summary, traits);
  }

  /** The same message, of which more header fields are known. */
  public Message showing(HeaderFields headers) {
    return new Message(
        key,
        item,
        participants,
        summary,
        new Traits(traits.draft(), traits.sensitivity(), traits.calendarResponse(), headers));
  }
}
