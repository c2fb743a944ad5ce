package org.mailtrail.burn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/** The intake of a mailbox as one pass of one process sees it; watches what is moved. */
final class BoxIntake implements MailIntake {
  private final World world;
  private final Box box;
  private final Set<ItemId> movedByThisPass = new HashSet<>();

  BoxIntake(World world, Box box) {
    this.world = world;
    this.box = box;
  }

  private void step(String what) {
    world.step(what);
    world.weather().checkExchange(world.steps());
  }

  @Override
  public FolderNames prepare() {
    step("prepare");
    return new FolderNames(Box.ARCHIVE, Box.NOT_LOGGED);
  }

  @Override
  public Waiting read(int atMost, int offset) {
    step("read");
    List<Copy> shown = box.intake(world.weather().isStale(world.steps()));
    List<IntakeItem> items =
        shown.stream()
            .skip(offset)
            .limit(atMost)
            .map(copy -> copy.mail().read(copy.id(), copy.receivedAt()))
            .toList();
    world.weather().answer();
    return new Waiting(items, shown.size() > offset + items.size());
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    List<ItemRef> given = new ArrayList<>();
    return atMost -> {
      step("walk");
      List<ItemRef> page =
          box.all().stream()
              .filter(copy -> !copy.folder().equals(Box.INTAKE))
              .filter(copy -> reach == Reach.EVERY_FOLDER || !Box.OTHERS.contains(copy.folder()))
              .filter(copy -> !copy.receivedAt().isBefore(receivedSince))
              .map(copy -> new ItemRef(copy.id(), Optional.of(copy.mail().key())))
              .filter(ref -> !given.contains(ref))
              .limit(atMost)
              .toList();
      given.addAll(page);
      return page;
    };
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    step("fetch");
    return items.stream()
        .flatMap(id -> box.find(id).stream())
        .map(copy -> copy.mail().read(copy.id(), copy.receivedAt()))
        .toList();
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    step("file");
    boolean isPartial = world.weather().isPartial();
    List<Filed> filed = new ArrayList<>();
    for (FilingOrder order : orders) {
      filed.add(
          isPartial && world.weather().coin()
              ? Filed.failed(order.item(), "not now, by order")
              : file(order));
    }
    world.weather().answer();
    return filed;
  }

  private Filed file(FilingOrder order) {
    ItemId id = order.item();
    world.invariants().mayBeMoved(id);
    if (!movedByThisPass.add(id)) {
      throw world.broken("moved twice in one pass: " + id);
    }
    String folder = order.destination() == Destination.ARCHIVE ? Box.ARCHIVE : Box.NOT_LOGGED;
    return box.move(id, folder).map(copy -> moved(id, copy)).orElseGet(() -> Filed.gone(id));
  }

  private Filed moved(ItemId id, Copy copy) {
    boolean isTold = box.ids() != Plan.Ids.CHANGE_UNTOLD;
    return Filed.moved(
        id,
        isTold
            ? new Filed.Place(
                copy.id(), copy.folder(), Optional.of("https://outlook.example/" + copy.id()))
            : new Filed.Place(id, copy.folder(), Optional.empty()));
  }
}
