package org.mailtrail.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.identity.ScriptedAccessTokens;

/** One mailbox that works, until one of its doors is shut; remembers whether mail was read. */
public final class Mailroom implements Mailboxes, MailIntake, MessageStore, MailboxProbe {
  /** What can be shut. */
  public enum Door {
    OPEN,
    PREPARE,
    READ,
    FOLDERS,
    MOVE
  }

  private final Map<Door, RuntimeException> shut = new EnumMap<>(Door.class);
  private final List<IntakeItem> waiting = new ArrayList<>();
  private final ScriptedAccessTokens tokens = new ScriptedAccessTokens();
  private final Clock clock;
  private List<FolderSize> folders =
      List.of(new FolderSize(FolderRole.INTAKE, "Posteingang", 0, 0));
  private Supplier<Optional<Instant>> serverClock;
  private boolean usesTokens = true;
  private int reads;
  private Runnable onRead = () -> {};

  public Mailroom(Clock clock) {
    this.clock = clock;
    this.serverClock = () -> Optional.of(clock.instant());
  }

  public Mailroom shut(Door door, ExchangeException.Kind kind) {
    return shut(door, new ExchangeException(kind, "the door " + door + " is shut", null));
  }

  public Mailroom shut(Door door, RuntimeException failure) {
    shut.put(door, failure);
    return this;
  }

  public void open(Door door) {
    shut.remove(door);
  }

  public ScriptedAccessTokens tokens() {
    return tokens;
  }

  public void takesPasswords() {
    usesTokens = false;
  }

  public void serverIsAhead(Duration by) {
    serverClock = () -> Optional.of(clock.instant().plus(by));
  }

  public void serverHasNoClock() {
    serverClock = Optional::empty;
  }

  public void has(FolderSize... sizes) {
    folders = List.of(sizes);
  }

  public void receives(IntakeItem item) {
    waiting.add(item);
  }

  public void onRead(Runnable happens) {
    onRead = happens;
  }

  /** How often somebody read messages. */
  public int reads() {
    return reads;
  }

  private void pass(Door door) {
    RuntimeException failure = shut.get(door);
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public OpenMailbox open(MailboxSetup setup) {
    pass(Door.OPEN);
    Optional<AccessTokens> signIn = usesTokens ? Optional.of(tokens) : Optional.empty();
    return new OpenMailbox(this, this, this, signIn, serverClock);
  }

  @Override
  public FolderNames prepare() {
    pass(Door.PREPARE);
    return new FolderNames("Archive", "Not Logged");
  }

  @Override
  public Waiting read(int atMost, int offset) {
    pass(Door.READ);
    reads++;
    onRead.run();
    return new Waiting(
        waiting.stream().skip(offset).limit(atMost).toList(), waiting.size() > offset + atMost);
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    return atMost -> List.of();
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    return List.of();
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    orders.forEach(order -> waiting.removeIf(item -> item.id().equals(order.item())));
    return orders.stream()
        .map(order -> Filed.moved(order.item(), Filed.Place.of(order.item())))
        .toList();
  }

  @Override
  public List<FolderSize> folders() {
    pass(Door.FOLDERS);
    return folders;
  }

  @Override
  public List<FolderExtent> extents() {
    return folders().stream()
        .map(
            size ->
                new FolderExtent(
                    "\\" + size.name(),
                    new Extent(
                        size.items(),
                        size.bytes() < 0
                            ? Optional.empty()
                            : Optional.of(new ByteSize(size.bytes())))))
        .toList();
  }

  @Override
  public void tryMove() {
    pass(Door.MOVE);
  }

  @Override
  public Optional<Located> locate(ItemId item) {
    return Optional.empty();
  }

  @Override
  public Set<ItemId> present(Collection<ItemId> items) {
    return Set.of();
  }

  @Override
  public List<Located> search(MessageKey key) {
    return List.of();
  }

  @Override
  public InputStream open(ItemId item) {
    return InputStream.nullInputStream();
  }
}
