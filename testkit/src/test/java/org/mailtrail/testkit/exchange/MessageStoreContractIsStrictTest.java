package org.mailtrail.testkit.exchange;

import static org.mailtrail.testkit.exchange.Specimens.broken;
import static org.mailtrail.testkit.exchange.Specimens.first;
import static org.mailtrail.testkit.exchange.Specimens.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class MessageStoreContractIsStrictTest {
  private static final Located SOMEWHERE =
      new Located(new ItemId("item-1"), "Archive", Optional.of("https://outlook.example/1"));

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            store("a_waiting_message_is_located_in_the_intake", "locate", alwaysSomewhere()),
            store("a_filed_message_is_located_where_it_lies_now", "locate", alwaysSomewhere()),
            store(
                "a_copy_has_an_address_on_the_web",
                "locate",
                (call, good) ->
                    Optional.of(new Located((ItemId) call[0], "Inbox", Optional.empty()))),
            store("what_is_gone_is_located_nowhere", "locate", alwaysSomewhere()),
            store(
                "of_many_copies_those_that_are_there_are_told_in_whatever_folder",
                "present",
                (call, good) -> Set.copyOf((Collection<?>) call[0])),
            store(
                "every_copy_of_a_message_is_found_in_whatever_folder",
                "search",
                (call, good) -> first(good.call(call), 1)),
            store(
                "any_characters_in_a_message_id_are_searched_for_as_they_are",
                "search",
                (call, good) -> good.call(new MessageKey(call[0].toString().replace('+', '-')))),
            store(
                "a_message_that_is_not_there_is_not_found",
                "search",
                (call, good) -> List.of(SOMEWHERE)),
            store(
                "a_message_without_message_id_is_not_found_by_its_digest",
                "search",
                (call, good) -> List.of(SOMEWHERE)),
            store("a_message_is_opened_as_mime", "open", cutAt(60)),
            broken("a_filed_message_is_opened_too", () -> openingInTheIntakeOnly()),
            store("a_large_message_is_opened_whole", "open", cutAt(1_000_000)),
            broken("streams_that_are_closed_unread_are_in_nobodys_way", () -> withAtMostOpen(4)),
            store(
                "opening_what_is_gone_says_that_it_is_gone_and_not_what_it_was",
                "open",
                (call, good) -> {
                  throw new ExchangeException(Kind.ITEM_GONE, "gone: Top secret", null);
                }),
            broken(
                "a_server_out_of_reach_is_told_as_one_that_may_come_back",
                InMemoryMailbox::keepingIds)));
  }

  private static Bent.Bend alwaysSomewhere() {
    return (call, good) -> Optional.of(SOMEWHERE);
  }

  private static Bent.Bend cutAt(int length) {
    return (call, good) -> {
      try (InputStream whole = (InputStream) good.call(call)) {
        return new ByteArrayInputStream(whole.readNBytes(length));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    };
  }

  private static TrialMailbox openingInTheIntakeOnly() {
    InMemoryMailbox mailbox = InMemoryMailbox.keepingIds();
    return opening(
        mailbox,
        (call, good) ->
            mailbox.in(TrialFolder.INTAKE).contains(call[0])
                ? good.call(call)
                : new ByteArrayInputStream(new byte[0]));
  }

  /** Streams that were not read to their end count as open. */
  private static TrialMailbox withAtMostOpen(int most) {
    AtomicInteger open = new AtomicInteger();
    return opening(
        InMemoryMailbox.keepingIds(),
        (call, good) -> {
          if (open.incrementAndGet() > most) {
            throw new ExchangeException(Kind.UNREACHABLE, "no connection is free", null);
          }
          return good.call(call);
        });
  }

  private static TrialMailbox opening(InMemoryMailbox mailbox, Bent.Bend bend) {
    return new Specimens.Bad(mailbox)
        .store(good -> Bent.of(MessageStore.class, good, "open", bend));
  }

  /** Run by hand, not by the build. */
  static class Trial extends MessageStoreContract {
    @Override
    protected TrialMailbox empty() {
      return Specimens.onTrial();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return Specimens.onTrial();
    }
  }
}
