package org.mailtrail.testkit.mailbox;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/** The messages of a mailbox in memory. */
final class InMemoryStore implements MessageStore {
  private final InMemoryMailbox mailbox;

  InMemoryStore(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public Optional<Located> locate(ItemId item) {
    mailbox.outages().check("locating");
    return mailbox.find(item).map(this::located);
  }

  @Override
  public Set<ItemId> present(Collection<ItemId> items) {
    mailbox.outages().check("locating");
    return items.stream()
        .filter(item -> mailbox.find(item).isPresent())
        .collect(Collectors.toSet());
  }

  @Override
  public List<Located> search(MessageKey key) {
    mailbox.outages().check("searching");
    return mailbox
        .all()
        .filter(item -> key.isMessageId() && item.key().filter(key::equals).isPresent())
        .map(this::located)
        .toList();
  }

  @Override
  public InputStream open(ItemId item) {
    mailbox.outages().check("opening");
    MailboxItem held =
        mailbox.find(item).orElseThrow(() -> exception(Kind.ITEM_GONE, "the message is gone"));
    return held.letter()
        .map(letter -> new ByteArrayInputStream(letter.mime()))
        .orElseThrow(() -> exception(Kind.ITEM_UNREADABLE, "the message cannot be read"));
  }

  private static ExchangeException exception(Kind kind, String what) {
    return new ExchangeException(kind, what, null);
  }

  private Located located(MailboxItem item) {
    return new Located(item.id(), mailbox.name(item.place()), mailbox.webLink(item.id()));
  }
}
