package org.mailtrail.application.links;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.EntryDesk;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;

/**
 * Opens the message of an entry, from Exchange itself; no reading without a line in the audit
 * trail, which is written before the first byte is given out.
 */
public final class OpenMessage {
  private final EntryDesk desk;
  private final ResolveLink links;
  private final Mailboxes mailboxes;
  private final RegisteredMailboxes registered;
  private final BrokenLinks broken;

  /**
   * Opens messages of these mailboxes.
   *
   * @param broken is told who is gone, and who is there again
   */
  public OpenMessage(
      EntryDesk desk,
      ResolveLink links,
      Mailboxes mailboxes,
      RegisteredMailboxes registered,
      BrokenLinks broken) {
    this.broken = broken;
    this.desk = desk;
    this.links = links;
    this.mailboxes = mailboxes;
    this.registered = registered;
  }

  /**
   * Finds the message and opens it.
   *
   * @param who who reads it
   * @return the message, to be closed by the caller; refused when there is no such entry, when the
   *     message is gone ({@code message-gone}) or when it cannot be told ({@code
   *     message-unreachable}), with what was tried as the reason
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   * @throws org.mailtrail.application.port.ExchangeException when the message was found and cannot
   *     be read
   */
  public DeskAnswer<OpenedMessage> open(EntryNumber number, String who) {
    return desk.openable(number).then(entry -> open(entry, who));
  }

  private DeskAnswer<OpenedMessage> open(InteractionLogEntry entry, String who) {
    Resolution resolution = links.resolve(entry.interaction().message());
    tell(entry.number(), resolution);
    if (resolution instanceof Resolution.Found found) {
      note(entry, found.mailbox(), who);
      return DeskAnswer.done(
          new OpenedMessage(entry, found.mailbox(), found.place(), content(found)));
    }
    return DeskAnswer.refused(refusal(entry, resolution));
  }

  /** Nothing is written where nothing is new. */
  private void tell(EntryNumber number, Resolution resolution) {
    List<EntryNumber> one = List.of(number);
    boolean isKnown = broken.goneSince(one).containsKey(number);
    if (resolution instanceof Resolution.Gone && !isKnown) {
      broken.judge(one, List.of(), desk.now());
    } else if (resolution instanceof Resolution.Found && isKnown) {
      broken.judge(List.of(), one, desk.now());
    }
  }

  private InputStream content(Resolution.Found found) {
    Optional<MailboxSetup> setup = registered.find(found.mailbox());
    return mailboxes.open(setup.orElseThrow()).store().open(found.place().item());
  }

  private void note(InteractionLogEntry entry, MailboxName mailbox, String who) {
    desk.inOneUnit(
        () -> {
          desk.note(
              mailbox,
              Signature.of(who, OpenMessage.class),
              List.of(new AuditEntry.Change("entry " + entry.number() + " message", "", "read")));
          return DeskAnswer.done(entry);
        });
  }

  private static Refusal refusal(InteractionLogEntry entry, Resolution resolution) {
    String tried = String.join("; ", resolution.tried());
    return resolution instanceof Resolution.Gone
        ? new Refusal(
            "message-gone",
            "the message of entry " + entry.number() + " is gone: " + tried,
            "The entry stays. Ask who wrote or received the message for a copy.")
        : new Refusal(
            "message-unreachable",
            "the message of entry " + entry.number() + " was not found so far: " + tried,
            "Try again when all mailboxes answer.");
  }

  /**
   * A message that is open.
   *
   * @param entry the entry
   * @param mailbox where it was found
   * @param place the copy
   * @param content the message as MIME (RFC 5322), streamed; from outside, so trust nothing in it
   */
  public record OpenedMessage(
      InteractionLogEntry entry, MailboxName mailbox, Located place, InputStream content) {}
}
