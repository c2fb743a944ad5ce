package org.mailtrail.application.logging.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mailtrail.application.logging.pass.Familiar;
import org.mailtrail.application.logging.pass.Fetched;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.logging.pass.Progress;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.pass.PassSentence;
import org.mailtrail.domain.message.ItemId;

/** Finds strays: messages outside the intake that no pass has seen. */
public final class Sweep {
  /** References are small, and one question to the books is enough for so many. */
  private static final int PAGE = 1_000;

  /** A walk that is longer leads in circles; a mailbox holds a million. */
  private static final int MOST_PAGES = 10_000;

  private final PassContext context;
  private final MailIntake intake;
  private final Progress progress;
  private final Familiar.Copies familiar;
  private final boolean isUnsure;

  /**
   * A sweep of one pass.
   *
   * @param familiar the copies of which the ledger need not be asked
   * @param isUnsure whether what a dead process has moved may lie elsewhere than the books say
   */
  public Sweep(
      PassContext context,
      MailIntake intake,
      Progress progress,
      Familiar.Copies familiar,
      boolean isUnsure) {
    this.familiar = familiar;
    this.context = context;
    this.intake = intake;
    this.progress = progress;
    this.isUnsure = isUnsure;
  }

  /**
   * All of them before one is touched: what leaves a folder could shift what follows.
   *
   * @throws ExchangeException also when the walk does not get on
   */
  public List<ItemId> strays(Reach reach, Instant receivedSince) {
    Readdressing readdressing = new Readdressing(context, isUnsure);
    Namesakes namesakes = new Namesakes(context);
    Set<ItemId> strays = new LinkedHashSet<>();
    walk(reach, receivedSince, page -> strays.addAll(unseen(page, readdressing, namesakes)));
    readdressing.follow(this::each);
    each(namesakes.doubtful(), items -> strays.addAll(namesakes.strays(items)));
    return List.copyOf(strays);
  }

  private List<ItemId> unseen(List<ItemRef> page, Readdressing readdressing, Namesakes namesakes) {
    readdressing.list(page);
    List<ItemRef> open = unfamiliar(page);
    Known known = known(open);
    readdressing.note(open, known);
    namesakes.note(open, known);
    return open.stream().filter(ref -> !known.hasSeen(ref)).map(ItemRef::id).toList();
  }

  private List<ItemRef> unfamiliar(List<ItemRef> page) {
    List<ItemRef> open = new ArrayList<>();
    for (ItemRef ref : page) {
      if (familiar.has(ref.id())) {
        familiar.met(ref.id());
      } else {
        open.add(ref);
      }
    }
    return open;
  }

  private Known known(List<ItemRef> open) {
    if (open.isEmpty()) {
      return Known.nothing();
    }
    Known known = context.books().ledger().known(context.settings().mailbox(), open);
    open.stream()
        .map(ItemRef::id)
        .filter(item -> known.of(item).filter(Known.Prior::isDecided).isPresent())
        .forEach(familiar::met);
    return known;
  }

  /** Hands on each page of a walk, with what the books know of it. */
  void walk(Reach reach, Instant receivedSince, BiConsumer<List<ItemRef>, Known> visitor) {
    walk(
        reach,
        receivedSince,
        page ->
            visitor.accept(
                page, context.books().ledger().known(context.settings().mailbox(), page)));
  }

  private void walk(Reach reach, Instant receivedSince, Consumer<List<ItemRef>> visitor) {
    FolderWalk walk = intake.walk(reach, receivedSince);
    List<ItemRef> before = List.of();
    List<ItemRef> page = walk.next(PAGE);
    for (int pages = 1; !page.isEmpty(); pages++) {
      if (page.equals(before) || pages > MOST_PAGES) {
        throw new ExchangeException(Kind.UNREACHABLE, PassSentence.WALK_STANDS_STILL.with(), null);
      }
      progress.made();
      visitor.accept(page);
      before = page;
      page = walk.next(PAGE);
    }
  }

  /** All of them that are still there, in parts that fit. */
  private void each(List<ItemId> wanted, Consumer<List<IntakeItem>> reader) {
    List<ItemId> rest = wanted;
    while (!rest.isEmpty()) {
      Fetched fetched = fetch(rest);
      progress.made();
      reader.accept(fetched.items());
      rest = fetched.rest();
    }
  }

  /** The first of the strays. */
  public Fetched fetch(List<ItemId> strays) {
    return Fetched.of(intake, strays, context.settings().pageSize());
  }
}
