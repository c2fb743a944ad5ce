package org.mailtrail.testkit.mailbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/** The intake of a mailbox in memory. */
final class InMemoryIntake implements MailIntake {
  private static final int MOST = 1_000;

  private final InMemoryMailbox mailbox;

  InMemoryIntake(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public FolderNames prepare() {
    mailbox.outages().check("preparing");
    return new FolderNames(mailbox.name(TrialFolder.ARCHIVE), mailbox.name(TrialFolder.NOT_LOGGED));
  }

  @Override
  public Waiting read(int atMost, int offset) {
    requireRange(atMost, offset);
    mailbox.outages().check("reading");
    List<MailboxItem> rest = mailbox.list(TrialFolder.INTAKE).skip(offset).toList();
    return new Waiting(rest.stream().limit(atMost).map(this::read).toList(), rest.size() > atMost);
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    Deque<ItemRef> ahead = new ArrayDeque<>();
    mailbox
        .all()
        .filter(item -> isOnTheWay(item.place(), reach))
        .filter(item -> !item.receivedAt().isBefore(receivedSince))
        .forEach(item -> ahead.add(ref(item)));
    return atMost -> next(ahead, atMost);
  }

  private ItemRef ref(MailboxItem item) {
    Optional<String> folder = Optional.of(mailbox.name(item.place()));
    return new ItemRef(item.id(), item.key(), folder, mailbox.webLink(item.id()));
  }

  private List<ItemRef> next(Deque<ItemRef> ahead, int atMost) {
    requireRange(atMost, 0);
    mailbox.outages().check("walking");
    List<ItemRef> next = new ArrayList<>();
    while (next.size() < atMost && !ahead.isEmpty()) {
      next.add(ahead.remove());
    }
    return next;
  }

  private boolean isOnTheWay(TrialFolder place, Reach reach) {
    return switch (place) {
      case ARCHIVE, NOT_LOGGED -> true;
      case BY_HAND, DELETED -> reach == Reach.EVERY_FOLDER && !mailbox.isPublic();
      case INTAKE, JUNK -> false;
    };
  }

  private static void requireRange(int atMost, int offset) {
    if (atMost < 1 || atMost > MOST || offset < 0) {
      throw new IllegalArgumentException("1 to 1000 messages from offset 0 on");
    }
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    mailbox.outages().check("fetching");
    return items.stream().flatMap(id -> mailbox.find(id).stream()).map(this::read).toList();
  }

  private IntakeItem read(MailboxItem item) {
    return item.read(mailbox.webLink(item.id()));
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    mailbox.outages().check("filing");
    List<Filed> filed = new ArrayList<>();
    for (FilingOrder order : orders) {
      if (mailbox.outages().isSilentAbout(order.item())) {
        return brokenOff(orders, filed);
      }
      filed.add(file(order));
    }
    return filed;
  }

  private static List<Filed> brokenOff(List<FilingOrder> orders, List<Filed> filed) {
    if (filed.isEmpty()) {
      throw new ExchangeException(Kind.UNREACHABLE, "filing breaks off by order", null);
    }
    orders.stream()
        .skip(filed.size())
        .forEach(order -> filed.add(Filed.failed(order.item(), "filing broke off by order")));
    return filed;
  }

  private Filed file(FilingOrder order) {
    ItemId id = order.item();
    TrialFolder to =
        order.destination() == Destination.ARCHIVE ? TrialFolder.ARCHIVE : TrialFolder.NOT_LOGGED;
    return mailbox
        .outages()
        .hindrance(id)
        .map(problem -> Filed.failed(id, problem))
        .orElseGet(() -> moved(id, to));
  }

  private Filed moved(ItemId id, TrialFolder to) {
    return mailbox
        .move(id, to)
        .map(now -> mailbox.isPublic() ? Filed.Place.of(id) : mailbox.place(now, to))
        .map(place -> Filed.moved(id, place))
        .orElseGet(() -> Filed.gone(id));
  }
}
