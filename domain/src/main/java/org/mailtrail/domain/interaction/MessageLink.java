package org.mailtrail.domain.interaction;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;

/**
 * How an entry finds its message again.
 *
 * @param mailbox the mailbox that it came through
 * @param key the message key, by which it can be searched for
 * @param item the copy that was logged
 * @param folder the name of the folder in which it is kept
 * @param sentAt the Date field
 * @param receivedAt when Exchange took it in
 */
public record MessageLink(
    MailboxName mailbox,
    MessageKey key,
    StoredItem item,
    String folder,
    Optional<Instant> sentAt,
    Instant receivedAt) {
  /** The link to a message that is kept in the folder. */
  public static MessageLink to(Message message, MailboxName mailbox, String folder) {
    return new MessageLink(
        mailbox,
        message.key(),
        message.item(),
        folder,
        message.summary().sentAt(),
        message.summary().receivedAt());
  }
}
