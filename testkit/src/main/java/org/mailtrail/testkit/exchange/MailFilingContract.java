package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.Filed.Status;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/**
 * What every {@link MailIntake} keeps when it files messages away. Extend it, give it yours, and
 * run it.
 */
public abstract class MailFilingContract extends FilingOutageContract {
  /** A contract to be kept. */
  protected MailFilingContract() {
    // the hooks give what is tried
  }

  /** Where the only copy of the letter lies now. */
  private static Located whereabouts(TrialMailbox mailbox, int n) {
    List<Located> copies = mailbox.store().search(key(n));
    assertThat(copies).as("copies of letter %s", n).hasSize(1);
    return copies.get(0);
  }

  @Test
  final void logged_mail_is_filed_in_the_archive() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 2);
    ItemId first = waiting(mailbox).get(0);

    assertThat(file(mailbox, first, Destination.ARCHIVE).status()).isEqualTo(Status.MOVED);

    assertThat(keys(waiting(mailbox.intake()))).containsExactly(key(1));
    assertThat(archive(mailbox)).extracting(ItemRef::key).containsExactly(Optional.of(key(0)));
  }

  @Test
  final void other_mail_is_filed_beside_the_archive() {
    TrialMailbox mailbox = empty();
    MailIntake.FolderNames folders = mailbox.intake().prepare();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);

    assertThat(file(mailbox, only(mailbox), Destination.NOT_LOGGED).status())
        .isEqualTo(Status.MOVED);

    assertThat(waiting(mailbox)).isEmpty();
    assertThat(archive(mailbox)).isEmpty();
    assertThat(whereabouts(mailbox, 0).folder()).isEqualTo(folders.notLogged());
  }

  @Test
  final void the_id_of_a_filed_message_is_told() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    ItemId before = only(mailbox);
    Filed filed = file(mailbox, before, Destination.ARCHIVE);

    assertThat(filed.item()).isEqualTo(before);
    assertThat(filed.now().item())
        .isEqualTo(has(Ability.TELLS_NEW_IDS) ? whereabouts(mailbox, 0).item() : before);
    assertThat(archive(mailbox)).extracting(ItemRef::id).contains(whereabouts(mailbox, 0).item());
  }

  @Test
  final void where_a_filed_message_lies_and_what_opens_it_there_is_told() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    Filed.Place now = file(mailbox, only(mailbox), Destination.ARCHIVE).now();
    Located there = whereabouts(mailbox, 0);

    assertThat(now.folder()).isEqualTo(has(Ability.TELLS_FOLDERS) ? there.folder() : "");
    if (has(Ability.TELLS_FOLDERS)) {
      assertThat(now.webLink()).isEqualTo(there.webLink());
    }
  }

  @Test
  final void each_order_gets_its_result_in_order() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, MANY);
    List<ItemId> items = waiting(mailbox);
    List<FilingOrder> orders = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      orders.add(
          new FilingOrder(items.get(n), n % 3 == 0 ? Destination.NOT_LOGGED : Destination.ARCHIVE));
    }
    List<Filed> results = mailbox.intake().file(orders);

    assertThat(results).extracting(Filed::item).isEqualTo(items);
    assertThat(results).extracting(Filed::status).containsOnly(Status.MOVED);
    assertThat(waiting(mailbox)).isEmpty();
    assertThat(archive(mailbox)).hasSize(MANY * 2 / 3);
  }

  @Test
  final void a_message_that_is_gone_is_told_and_hinders_no_other() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 3);
    List<ItemId> items = waiting(mailbox);
    mailbox.takeAway(items.get(1));

    assertThat(mailbox.intake().file(orders(items, Destination.ARCHIVE)))
        .extracting(Filed::status)
        .containsExactly(Status.MOVED, Status.GONE, Status.MOVED);
    assertThat(archive(mailbox)).hasSize(2);
  }

  @Test
  final void what_lies_in_its_destination_counts_as_filed() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    file(mailbox, only(mailbox), Destination.NOT_LOGGED);
    ItemId there = whereabouts(mailbox, 0).item();

    Filed again = file(mailbox, there, Destination.NOT_LOGGED);

    assertThat(again.status()).isEqualTo(Status.MOVED);
    assertThat(whereabouts(mailbox, 0).folder()).isEqualTo(mailbox.intake().prepare().notLogged());
  }

  @Test
  final void mail_is_filed_from_wherever_it_lies() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 0, 1);
    ItemId stray = archive(mailbox).get(0).id();

    assertThat(file(mailbox, stray, Destination.NOT_LOGGED).status()).isEqualTo(Status.MOVED);
    assertThat(archive(mailbox)).isEmpty();

    ItemId there = whereabouts(mailbox, 0).item();
    assertThat(file(mailbox, there, Destination.ARCHIVE).status()).isEqualTo(Status.MOVED);
    assertThat(archive(mailbox)).hasSize(1);
  }

  @Test
  final void two_copies_of_a_message_are_filed_each() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    List<Filed> results = prepared(mailbox).file(orders(waiting(mailbox), Destination.ARCHIVE));

    assertThat(results).extracting(Filed::status).containsExactly(Status.MOVED, Status.MOVED);
    assertThat(results).extracting(Filed::now).doesNotHaveDuplicates();
    assertThat(archive(mailbox)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  final void a_filed_message_is_otherwise_as_it_was() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    Message before = legible(prepared(mailbox).read(1, 0).items().get(0));
    file(mailbox, before.item().id(), Destination.ARCHIVE);
    ItemId there = archive(mailbox).get(0).id();
    Message after = legible(mailbox.intake().fetch(List.of(there)).get(0));

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.summary()).isEqualTo(before.summary());
    assertThat(after.participants()).isEqualTo(before.participants());
    assertThat(after.traits()).isEqualTo(before.traits());
  }

  @Test
  final void nothing_ordered_is_nothing_done() {
    assertThat(prepared(empty()).file(List.of())).isEmpty();
  }

  @Test
  final void two_that_file_the_same_mail_at_once_lose_none_and_double_none() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 40);
    List<FilingOrder> orders = orders(waiting(mailbox), Destination.ARCHIVE);
    MailIntake one = prepared(mailbox);
    MailIntake other = prepared(mailbox);
    AtOnce.both(() -> one.file(orders), () -> other.file(orders));

    assertThat(waiting(mailbox)).isEmpty();
    assertThat(archive(mailbox)).hasSize(40);
    assertThat(archive(mailbox)).extracting(ItemRef::key).doesNotHaveDuplicates();
  }
}
