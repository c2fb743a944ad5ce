package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** What every {@link MessageStore} keeps. Extend it, give it yours, and run it. */
public abstract class MessageStoreContract extends MessageOpeningContract {
  /** A contract to be kept. */
  protected MessageStoreContract() {
    // the hooks give what is tried
  }

  @Test
  final void a_waiting_message_is_located_in_the_intake() {
    TrialMailbox mailbox = empty();
    MailIntake.FolderNames others = mailbox.intake().prepare();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    Located located = mailbox.store().locate(only(mailbox)).orElseThrow();

    assertThat(located.item()).isEqualTo(only(mailbox));
    assertThat(located.folder()).isNotBlank().isNotIn(others.archive(), others.notLogged());
  }

  @Test
  final void a_filed_message_is_located_where_it_lies_now() {
    TrialMailbox mailbox = empty();
    MailIntake.FolderNames folders = mailbox.intake().prepare();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    file(mailbox, only(mailbox), Destination.NOT_LOGGED);
    ItemId now = whereabouts(mailbox, 0);

    assertThat(mailbox.store().locate(now).map(Located::folder)).contains(folders.notLogged());
  }

  @Test
  final void a_copy_has_an_address_on_the_web() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    Optional<String> link = mailbox.store().locate(only(mailbox)).flatMap(Located::webLink);

    if (has(Ability.LINKS_TO_THE_WEB)) {
      assertThat(link.orElseThrow()).startsWith("http");
    } else {
      assertThat(link).isEmpty();
    }
    assertThat(mailbox.store().search(key(0)).get(0).webLink().isPresent())
        .isEqualTo(link.isPresent());
  }

  @Test
  final void what_is_gone_is_located_nowhere() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    ItemId item = only(mailbox);
    mailbox.takeAway(item);

    assertThat(mailbox.store().locate(item)).isEmpty();
    assertThat(mailbox.store().search(key(0))).isEmpty();
  }

  @Test
  final void of_many_copies_those_that_are_there_are_told_in_whatever_folder() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 0, 22);
    fill(mailbox, TrialFolder.INTAKE, 22, 24);
    List<ItemId> items =
        Stream.concat(
                archive(mailbox).stream().map(ItemRef::id),
                waiting(prepared(mailbox)).stream().map(IntakeItem::id))
            .toList();
    List<ItemId> gone = List.of(items.get(0), items.get(10), items.get(23), items.get(24));
    gone.forEach(mailbox::takeAway);

    assertThat(items).hasSize(46);
    assertThat(mailbox.store().present(items))
        .containsExactlyInAnyOrderElementsOf(
            items.stream().filter(item -> !gone.contains(item)).toList());
    assertThat(mailbox.store().present(gone)).isEmpty();
  }

  @Test
  final void every_copy_of_a_message_is_found_in_whatever_folder() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 0, 3);
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    ItemId archived =
        archive(mailbox).stream()
            .filter(ref -> ref.key().equals(Optional.of(key(0))))
            .map(ItemRef::id)
            .findFirst()
            .orElseThrow();

    assertThat(mailbox.store().search(key(0)))
        .extracting(Located::item)
        .containsExactlyInAnyOrder(archived, only(mailbox));
  }

  @Test
  final void any_characters_in_a_message_id_are_searched_for_as_they_are() {
    TrialMailbox mailbox = empty();
    String id = "it's+100%&a=b#c?d/\"e\"@fabrikam.example";
    mailbox.put(TrialFolder.INTAKE, Letter.of(id, "ann@fabrikam.example", "jim@x.example"), NOON);
    fill(mailbox, TrialFolder.INTAKE, 0, 2);
    ItemId item =
        waiting(prepared(mailbox)).stream()
            .filter(i -> i.key().equals(MessageKey.ofMessageId("<" + id + ">")))
            .findFirst()
            .orElseThrow()
            .id();

    assertThat(mailbox.store().search(new MessageKey("<" + id + ">")))
        .extracting(Located::item)
        .containsExactly(item);
  }

  @Test
  final void a_message_that_is_not_there_is_not_found() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);

    assertThat(mailbox.store().search(key(1))).isEmpty();
    assertThat(mailbox.store().search(MessageKey.ofDigest(new byte[32]))).isEmpty();
  }

  @Test
  final void a_message_without_message_id_is_not_found_by_its_digest() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, letter(0).withoutMessageId(), NOON);
    MessageKey digest = keys(waiting(prepared(mailbox))).get(0);

    assertThat(mailbox.store().search(digest)).isEmpty();
  }

  @Test
  final void a_server_out_of_reach_is_told_as_one_that_may_come_back() {
    MessageStore store = outOfReach().store();

    assertUnreachable(() -> store.locate(new ItemId("item")));
    assertUnreachable(() -> store.present(List.of(new ItemId("item"))));
    assertUnreachable(() -> store.search(key(0)));
    assertUnreachable(() -> store.open(new ItemId("item")).close());
  }
}
