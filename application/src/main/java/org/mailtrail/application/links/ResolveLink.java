package org.mailtrail.application.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.ItemId;

/**
 * Finds the message of an entry: by its stored id, else by its Message-ID in every folder of every
 * registered mailbox. What was found elsewhere is written back, so that the next look is short.
 */
public final class ResolveLink {
  private final Mailboxes mailboxes;
  private final RegisteredMailboxes registered;
  private final EntryChanges entries;
  private final Ledger ledger;

  /**
   * Looks through these mailboxes.
   *
   * @param ledger tells which of several messages with one Message-ID it is
   */
  public ResolveLink(
      Mailboxes mailboxes, RegisteredMailboxes registered, EntryChanges entries, Ledger ledger) {
    this.mailboxes = mailboxes;
    this.registered = registered;
    this.entries = entries;
    this.ledger = ledger;
  }

  /**
   * Looks for it. A mailbox that does not answer is told among what was tried.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public Resolution resolve(MessageLink link) {
    Search search = new Search(link);
    for (MailboxSetup setup : registered.beginningWith(link.mailbox())) {
      Optional<Located> found = search.in(setup);
      if (found.isPresent()) {
        writeBack(link, setup, found.get());
        return new Resolution.Found(setup.name(), found.get(), search.tried);
      }
    }
    return search.isSure ? new Resolution.Gone(search.tried) : new Resolution.Unknown(search.tried);
  }

  /** Points the entries of the message to where it was found, unless they do so already. */
  void writeBack(MessageLink link, MailboxSetup setup, Located found) {
    boolean isAsStored =
        setup.name().equals(link.mailbox())
            && found.item().equals(link.item().id())
            && found.folder().equals(link.folder())
            && found.webLink().equals(link.item().webLink());
    if (!isAsStored) {
      Filed.Place place = new Filed.Place(found.item(), found.folder(), found.webLink());
      entries.relink(link, setup.name(), place);
    }
  }

  /** The copy in this mailbox that has the Message-ID, and the same author and date. */
  Optional<Located> byKey(MessageLink link, MailboxSetup setup) {
    Set<ItemId> others = new OtherMessages(ledger, link).in(setup.name());
    List<Located> found =
        mailboxes.open(setup).store().search(link.key().asWritten()).stream()
            .filter(copy -> !others.contains(copy.item()))
            .toList();
    return found.stream()
        .filter(copy -> copy.folder().equals(link.folder()))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** One look through the mailboxes, with notes of what was tried. */
  private final class Search {
    private final MessageLink link;
    private final List<String> tried = new ArrayList<>();
    private boolean isSure = true;

    private Search(MessageLink link) {
      this.link = link;
    }

    private Optional<Located> in(MailboxSetup setup) {
      try {
        MessageStore store = mailboxes.open(setup).store();
        return byId(setup, store).or(() -> byKey(setup));
      } catch (PortException broken) {
        isSure = false;
        tried.add("mailbox " + setup.name() + " did not answer: " + broken.getMessage());
        return Optional.empty();
      }
    }

    private Optional<Located> byId(MailboxSetup setup, MessageStore store) {
      if (!setup.name().equals(link.mailbox())) {
        return Optional.empty();
      }
      Optional<Located> found = store.locate(link.item().id());
      tried.add("by its id in mailbox " + setup.name() + ": " + told(found.isPresent()));
      return found;
    }

    private Optional<Located> byKey(MailboxSetup setup) {
      Optional<Located> found = ResolveLink.this.byKey(link, setup);
      tried.add("by its Message-ID in mailbox " + setup.name() + ": " + told(found.isPresent()));
      return found;
    }

    private static String told(boolean found) {
      return found ? "found" : "not there";
    }
  }
}
