package org.mailtrail.application.unmatched;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.links.RegisteredMailboxes;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;

/**
 * Reads messages again that a pass has put aside, and files them when they are logged after all.
 */
public final class FetchedMail {
  private final Mailboxes mailboxes;
  private final RegisteredMailboxes registered;

  /** Reads from these mailboxes. */
  public FetchedMail(Mailboxes mailboxes, RegisteredMailboxes registered) {
    this.mailboxes = mailboxes;
    this.registered = registered;
  }

  /** The mailbox of this name, if it is known. */
  Optional<Opened> open(MailboxName name) {
    return registered.find(name).map(setup -> new Opened(setup, mailboxes.open(setup).intake()));
  }

  /** One mailbox in which messages are read and filed. */
  static final class Opened {
    private final MailboxSetup setup;
    private final MailIntake intake;

    private Opened(MailboxSetup setup, MailIntake intake) {
      this.setup = setup;
      this.intake = intake;
    }

    MailboxSetup setup() {
      return setup;
    }

    MailIntake.FolderNames folders() {
      return intake.prepare();
    }

    /** Those of the messages that are there and legible, wherever they lie. */
    Map<ItemId, Message> read(List<ItemId> items) {
      Map<ItemId, Message> found = new HashMap<>();
      List<ItemId> left = new ArrayList<>(items);
      while (!left.isEmpty()) {
        List<IntakeItem> some = intake.fetch(left);
        if (some.isEmpty()) {
          return found;
        }
        some.forEach(
            item -> item.match(legible -> found.put(item.id(), legible.message()), bad -> null));
        left = left.subList(end(left, some), left.size());
      }
      return found;
    }

    /** Answers come in the order asked for; what is missing before the last of them is gone. */
    private static int end(List<ItemId> asked, List<IntakeItem> answered) {
      int last = asked.indexOf(answered.get(answered.size() - 1).id());
      return last < 0 ? asked.size() : last + 1;
    }

    /**
     * Files them into the archive and writes down where they lie now; what stays is told.
     *
     * @param logged the messages, with the keys of their entries
     */
    List<String> archive(Map<ItemId, MessageKey> logged, Books books) {
      try {
        List<Filed> filed = archive(logged.keySet());
        books.relocate(setup.name(), moved(filed, logged));
        return filed.stream().filter(one -> !one.isAway()).map(Filed::problem).toList();
      } catch (ExchangeException broken) {
        return List.of("mailbox " + setup.name() + ": " + broken.getMessage());
      }
    }

    private List<Filed> archive(Collection<ItemId> items) {
      return intake.file(
          items.stream().map(item -> new FilingOrder(item, Destination.ARCHIVE)).toList());
    }

    private List<Relocation> moved(List<Filed> filed, Map<ItemId, MessageKey> keys) {
      String archive = folders().archive();
      return filed.stream()
          .filter(one -> one.status() == Filed.Status.MOVED)
          .map(
              one ->
                  new Relocation(
                      one.item(),
                      Optional.ofNullable(keys.get(one.item())),
                      named(one.now(), archive)))
          .toList();
    }

    /** Where Exchange does not say the folder, it is the one that was ordered. */
    private static Filed.Place named(Filed.Place place, String archive) {
      return place.folder().isEmpty()
          ? new Filed.Place(place.item(), archive, place.webLink())
          : place;
    }
  }
}
