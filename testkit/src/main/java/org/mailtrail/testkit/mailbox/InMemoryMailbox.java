package org.mailtrail.testkit.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.exchange.Ability;
import org.mailtrail.testkit.letter.Letter;

/** A logging mailbox in memory, with outages by order. Safe for several threads. */
public final class InMemoryMailbox implements TrialMailbox {
  private final List<MailboxItem> items = new ArrayList<>();
  private final Outages outages = new Outages();
  private final Kind kind;
  private long lastId;

  private InMemoryMailbox(Kind kind) {
    this.kind = kind;
  }

  private enum Kind {
    KEEPS_IDS,
    CHANGES_IDS,
    PUBLIC_FOLDERS
  }

  /** An empty one in which a move keeps the id, as Graph's immutable ids do. */
  public static InMemoryMailbox keepingIds() {
    return new InMemoryMailbox(Kind.KEEPS_IDS);
  }

  /** An empty one in which a move gives a new id, as EWS does. */
  public static InMemoryMailbox changingIds() {
    return new InMemoryMailbox(Kind.CHANGES_IDS);
  }

  /** Empty public folders, which lack every {@link Ability}. */
  public static InMemoryMailbox publicFolders() {
    return new InMemoryMailbox(Kind.PUBLIC_FOLDERS);
  }

  boolean isPublic() {
    return kind == Kind.PUBLIC_FOLDERS;
  }

  /** Where a message is found that lies there. */
  Filed.Place place(ItemId item, TrialFolder place) {
    return new Filed.Place(item, name(place), webLink(item));
  }

  Optional<String> webLink(ItemId item) {
    return isPublic() ? Optional.empty() : Optional.of("https://outlook.example/" + item);
  }

  String name(TrialFolder place) {
    return switch (place) {
      case INTAKE -> isPublic() ? "Queue" : "Inbox";
      case ARCHIVE -> isPublic() ? "Storage" : "Archive";
      case NOT_LOGGED -> "Not Logged";
      case BY_HAND -> "Fairs";
      case DELETED -> "Deleted Items";
      case JUNK -> "Junk Email";
    };
  }

  @Override
  public MailIntake intake() {
    return new InMemoryIntake(this);
  }

  @Override
  public MessageStore store() {
    return new InMemoryStore(this);
  }

  @Override
  public MailboxProbe probe() {
    return new InMemoryProbe(this);
  }

  /** All ports at once, without sign-in, where the server does not tell its time. */
  public OpenMailbox open() {
    return new OpenMailbox(intake(), store(), probe(), Optional.empty(), Optional::empty);
  }

  /** What goes wrong in it. */
  public Outages outages() {
    return outages;
  }

  @Override
  public void put(TrialFolder place, Letter letter, Instant receivedAt) {
    deliver(place, letter, receivedAt);
  }

  /**
   * Puts a message there.
   *
   * @return the id of this copy
   */
  public synchronized ItemId deliver(TrialFolder place, Letter letter, Instant receivedAt) {
    ItemId id = nextId();
    items.add(MailboxItem.legible(id, place, receivedAt, letter));
    return id;
  }

  /** Puts a message there that nobody can read. */
  public synchronized ItemId deliverIllegible(
      TrialFolder place, Optional<MessageKey> key, Instant receivedAt) {
    ItemId id = nextId();
    items.add(MailboxItem.illegible(id, place, receivedAt, key));
    return id;
  }

  private ItemId nextId() {
    lastId++;
    return new ItemId("item-" + lastId);
  }

  @Override
  public synchronized void takeAway(ItemId item) {
    items.removeIf(held -> held.id().equals(item));
  }

  @Override
  public void silence(ItemId item) {
    outages.silence(item);
  }

  @Override
  public void answerAgain() {
    outages.release();
  }

  /** The ids of what lies there, oldest first. */
  public List<ItemId> in(TrialFolder place) {
    return list(place).map(MailboxItem::id).toList();
  }

  Stream<MailboxItem> list(TrialFolder place) {
    return all().filter(item -> item.place() == place);
  }

  public synchronized Stream<MailboxItem> all() {
    return List.copyOf(items).stream().sorted(Comparator.comparing(MailboxItem::receivedAt));
  }

  public Optional<MailboxItem> find(ItemId id) {
    return all().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Moves it, and gives it a new id where moves do. */
  synchronized Optional<ItemId> move(ItemId id, TrialFolder to) {
    for (int i = 0; i < items.size(); i++) {
      MailboxItem item = items.get(i);
      if (item.id().equals(id)) {
        boolean isThere = item.place() == to;
        boolean keepsId = isThere || kind == Kind.KEEPS_IDS;
        items.set(i, keepsId ? item.movedTo(to, id) : item.movedTo(to, nextId()));
        return Optional.of(items.get(i).id());
      }
    }
    return Optional.empty();
  }
}
