package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** The hooks that all contracts of a mailbox's ports share. Extend those, not this. */
public abstract class MailboxContract {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final int ALL = 1_000;

  /** More than Exchange gives at once when a restriction is asked for. */
  static final int MANY = 300;

  /** Only contracts extend it. */
  MailboxContract() {
    // the hooks give what is tried
  }

  /** A mailbox without messages. */
  protected abstract TrialMailbox empty();

  /** One whose server does not answer; nothing will be put into it. */
  protected abstract TrialMailbox outOfReach();

  /** What it is not able to do; nothing, unless overridden. */
  protected Set<Ability> lacks() {
    return Set.of();
  }

  final boolean has(Ability ability) {
    return !lacks().contains(ability);
  }

  static Letter letter(int n) {
    return Letter.of("mail-" + n + "@fabrikam.example", "ann@fabrikam.example", "jim@x.example")
        .about("Offer " + n);
  }

  static MessageKey key(int n) {
    return letter(n).key();
  }

  /** Puts letters there, each a second younger than the one before. */
  static void fill(TrialMailbox mailbox, TrialFolder place, int from, int count) {
    for (int n = from; n < from + count; n++) {
      mailbox.put(place, letter(n), NOON.plusSeconds(n));
    }
  }

  static MailIntake prepared(TrialMailbox mailbox) {
    MailIntake intake = mailbox.intake();
    intake.prepare();
    return intake;
  }

  static List<MessageKey> keys(List<IntakeItem> items) {
    return items.stream().map(item -> item.key().orElseThrow()).toList();
  }

  static List<ItemId> ids(List<IntakeItem> items) {
    return items.stream().map(IntakeItem::id).toList();
  }

  static ItemId only(TrialMailbox mailbox) {
    List<IntakeItem> items = waiting(prepared(mailbox));
    if (items.size() != 1) {
      throw new AssertionError("one message expected in the intake, not " + items.size());
    }
    return items.get(0).id();
  }

  static Message legible(IntakeItem item) {
    return item.match(
        IntakeItem.Legible::message,
        unread -> {
          throw new AssertionError("cannot be read: " + unread.problem());
        });
  }

  static List<FilingOrder> orders(List<ItemId> items, Destination destination) {
    return items.stream().map(item -> new FilingOrder(item, destination)).toList();
  }

  static Filed file(TrialMailbox mailbox, ItemId item, Destination destination) {
    return prepared(mailbox).file(orders(List.of(item), destination)).get(0);
  }

  static List<IntakeItem> waiting(MailIntake intake) {
    return intake.read(ALL, 0).items();
  }

  /** What lies in our other folders. */
  static List<ItemRef> walked(TrialMailbox mailbox) {
    return walked(mailbox.intake(), Reach.OUR_FOLDERS, Instant.EPOCH);
  }

  static List<ItemRef> walked(MailIntake intake, Reach reach, Instant since) {
    return walked(intake.walk(reach, since), ALL);
  }

  /** The whole of the walk, in steps of so many. */
  static List<ItemRef> walked(FolderWalk walk, int step) {
    List<ItemRef> all = new ArrayList<>();
    List<ItemRef> next = walk.next(step);
    while (!next.isEmpty()) {
      assertThat(next.size()).as("messages at a step").isLessThanOrEqualTo(step);
      assertThat(all).as("messages of a walk").hasSizeLessThan(ALL);
      all.addAll(next);
      next = walk.next(step);
    }
    return all;
  }

  static List<MessageKey> keysOf(List<ItemRef> refs) {
    return refs.stream().map(ref -> ref.key().orElseThrow()).toList();
  }

  /** What lies in the archive and its folders by month. */
  static List<ItemRef> archive(TrialMailbox mailbox) {
    String notLogged = mailbox.intake().prepare().notLogged();
    return walked(mailbox).stream()
        .filter(ref -> !mailbox.store().locate(ref.id()).orElseThrow().folder().equals(notLogged))
        .toList();
  }

  static void assertUnreachable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(ExchangeException.class))
        .matches(broken -> broken.kind() == ExchangeException.Kind.UNREACHABLE, "is unreachable")
        .matches(ExchangeException::retryHelps, "a retry helps");
  }
}
