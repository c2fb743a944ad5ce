package org.mailtrail.testkit.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.MailboxItem;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** Broken mailboxes, and the one that is on trial. */
final class Specimens {
  private static Supplier<TrialMailbox> onTrial = InMemoryMailbox::keepingIds;

  private Specimens() {}

  static TrialMailbox onTrial() {
    return onTrial.get();
  }

  /** For this clause, this specimen. */
  static Map.Entry<String, Runnable> broken(String clause, Supplier<TrialMailbox> specimen) {
    return Map.entry(clause, () -> onTrial = specimen);
  }

  static Map.Entry<String, Runnable> intake(String clause, String method, Bent.Bend bend) {
    return broken(clause, () -> new Bad(InMemoryMailbox.keepingIds()).intake(bent(method, bend)));
  }

  private static UnaryOperator<MailIntake> bent(String method, Bent.Bend bend) {
    return good -> Bent.of(MailIntake.class, good, method, bend);
  }

  static Map.Entry<String, Runnable> store(String clause, String method, Bent.Bend bend) {
    return broken(
        clause,
        () ->
            new Bad(InMemoryMailbox.keepingIds())
                .store(good -> Bent.of(MessageStore.class, good, method, bend)));
  }

  static Map.Entry<String, Runnable> probe(String clause, String method, Bent.Bend bend) {
    return broken(
        clause,
        () ->
            new Bad(InMemoryMailbox.keepingIds())
                .probe(good -> Bent.of(MailboxProbe.class, good, method, bend)));
  }

  /** The bent method works on a mailbox that it can reach behind the port's back. */
  static Map.Entry<String, Runnable> behind(
      String clause, Function<InMemoryMailbox, TrialMailbox> specimen) {
    return broken(clause, () -> specimen.apply(InMemoryMailbox.keepingIds()));
  }

  /** Messages are read altered. */
  static Map.Entry<String, Runnable> altering(String clause, UnaryOperator<Message> alteration) {
    return intake(clause, "read", reading(items -> items.stream().map(alter(alteration)).toList()));
  }

  private static Function<Object, Object> alter(UnaryOperator<Message> alteration) {
    return item ->
        item instanceof IntakeItem.Legible legible
            ? new IntakeItem.Legible(alteration.apply(legible.message()))
            : item;
  }

  /** What waits is read altered. */
  static Bent.Bend reading(UnaryOperator<List<Object>> alteration) {
    return (call, good) -> {
      MailIntake.Waiting waiting = (MailIntake.Waiting) good.call(call);
      return new MailIntake.Waiting(
          alteration.apply(list(waiting.items())).stream().map(IntakeItem.class::cast).toList(),
          waiting.hasMore());
    };
  }

  static ItemRef ref(MailboxItem item) {
    return new ItemRef(item.id(), item.key());
  }

  static List<Object> list(Object answer) {
    return new ArrayList<>((List<?>) answer);
  }

  static List<Object> reversed(Object answer) {
    List<Object> list = list(answer);
    Collections.reverse(list);
    return list;
  }

  static List<Object> first(Object answer, int atMost) {
    return list(answer).stream().limit(atMost).toList();
  }

  /** A mailbox with bad ports. */
  static final class Bad implements TrialMailbox {
    final InMemoryMailbox good;
    private UnaryOperator<MailIntake> intake = UnaryOperator.identity();
    private UnaryOperator<MessageStore> store = UnaryOperator.identity();
    private UnaryOperator<MailboxProbe> probe = UnaryOperator.identity();

    Bad(InMemoryMailbox good) {
      this.good = good;
    }

    Bad intake(UnaryOperator<MailIntake> breaking) {
      intake = breaking;
      return this;
    }

    Bad intake(String method, Bent.Bend bend) {
      return intake(bent(method, bend));
    }

    Bad store(UnaryOperator<MessageStore> breaking) {
      store = breaking;
      return this;
    }

    Bad probe(String method, Bent.Bend bend) {
      return probe(real -> Bent.of(MailboxProbe.class, real, method, bend));
    }

    Bad probe(UnaryOperator<MailboxProbe> breaking) {
      probe = breaking;
      return this;
    }

    @Override
    public MailIntake intake() {
      return intake.apply(good.intake());
    }

    @Override
    public MessageStore store() {
      return store.apply(good.store());
    }

    @Override
    public MailboxProbe probe() {
      return probe.apply(good.probe());
    }

    @Override
    public void put(TrialFolder place, Letter letter, Instant receivedAt) {
      good.put(place, letter, receivedAt);
    }

    @Override
    public void takeAway(ItemId item) {
      good.takeAway(item);
    }

    @Override
    public void silence(ItemId item) {
      good.silence(item);
    }

    @Override
    public void answerAgain() {
      good.answerAgain();
    }
  }
}
