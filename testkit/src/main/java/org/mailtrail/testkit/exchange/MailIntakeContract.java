package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/**
 * What every {@link MailIntake} keeps when it lists and sweeps. Extend it, give it yours, and run
 * it; {@link MessageReadingContract} and {@link MailFilingContract} are the rest of that port.
 */
public abstract class MailIntakeContract extends FolderWalkContract {
  /** A contract to be kept. */
  protected MailIntakeContract() {
    // the hooks give what is tried
  }

  @Test
  final void an_empty_mailbox_has_nothing_to_read() {
    TrialMailbox mailbox = empty();

    assertThat(waiting(prepared(mailbox))).isEmpty();
    assertThat(archive(mailbox)).isEmpty();
  }

  @Test
  final void preparing_once_more_changes_nothing() {
    TrialMailbox mailbox = empty();
    MailIntake.FolderNames names = mailbox.intake().prepare();
    fill(mailbox, TrialFolder.INTAKE, 0, 2);
    fill(mailbox, TrialFolder.ARCHIVE, 2, 2);

    assertThat(mailbox.intake().prepare()).isEqualTo(names);
    assertThat(names.archive()).isNotBlank().isNotEqualTo(names.notLogged());
    assertThat(waiting(mailbox.intake())).hasSize(2);
    assertThat(archive(mailbox)).hasSize(2);
  }

  @Test
  final void waiting_mail_is_read_oldest_first_however_it_came() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 2, 1);
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    fill(mailbox, TrialFolder.INTAKE, 3, 1);
    fill(mailbox, TrialFolder.INTAKE, 1, 1);

    assertThat(keys(waiting(prepared(mailbox)))).containsExactly(key(0), key(1), key(2), key(3));
  }

  @Test
  final void no_more_is_read_than_wanted_and_what_was_set_aside_is_left_out() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 5);
    MailIntake intake = prepared(mailbox);

    assertThat(keys(intake.read(2, 0).items())).containsExactly(key(0), key(1));
    assertThat(keys(intake.read(2, 3).items())).containsExactly(key(3), key(4));
    assertThat(keys(intake.read(ALL, 4).items())).containsExactly(key(4));
    assertThat(intake.read(ALL, 5).items()).isEmpty();
    assertThat(intake.read(2, 0).hasMore()).isTrue();
    assertThat(intake.read(ALL, 4).hasMore()).isFalse();
  }

  @Test
  final void many_messages_are_read_at_once_each_of_them_once() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, MANY);
    List<IntakeItem> page = waiting(prepared(mailbox));

    assertThat(keys(page)).containsExactlyElementsOf(keysUpTo(MANY));
    assertThat(ids(page)).doesNotHaveDuplicates();
  }

  @Test
  final void reading_leaves_everything_where_it_is() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 3);
    List<IntakeItem> first = waiting(prepared(mailbox));

    assertThat(waiting(mailbox.intake())).isEqualTo(first).hasSize(3);
  }

  @Test
  final void the_intake_and_the_archive_are_read_apart() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    fill(mailbox, TrialFolder.ARCHIVE, 1, 1);

    assertThat(keys(waiting(mailbox.intake()))).containsExactly(key(0));
    assertThat(archive(mailbox)).extracting(ItemRef::key).containsExactly(Optional.of(key(1)));
  }

  @Test
  final void what_lies_in_the_archive_is_fetched_and_what_is_gone_left_out() {
    TrialMailbox mailbox = empty();
    MailIntake intake = prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 0, 3);
    List<ItemId> listed = walked(mailbox).stream().map(ItemRef::id).toList();
    mailbox.takeAway(listed.get(1));
    List<IntakeItem> fetched = intake.fetch(listed);

    assertThat(ids(fetched)).containsExactly(listed.get(0), listed.get(2));
    assertThat(fetched)
        .extracting(item -> legible(item).summary().subject())
        .containsExactlyInAnyOrder("Offer 0", "Offer 2");
  }

  @Test
  final void pages_are_one_to_a_thousand_messages() {
    MailIntake intake = prepared(empty());

    assertRefused(() -> intake.read(0, 0));
    assertRefused(() -> intake.read(1_001, 0));
    assertRefused(() -> intake.read(1, -1));
    assertRefused(() -> intake.walk(Reach.OUR_FOLDERS, NOON).next(0));
    assertRefused(() -> intake.walk(Reach.OUR_FOLDERS, NOON).next(1_001));
  }

  private static void assertRefused(Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run);
  }

  @Test
  final void a_server_out_of_reach_is_told_as_one_that_may_come_back() {
    MailIntake intake = outOfReach().intake();

    assertUnreachable(intake::prepare);
    assertUnreachable(() -> intake.read(1, 0).items());
    assertUnreachable(() -> intake.walk(Reach.OUR_FOLDERS, NOON).next(1));
    assertUnreachable(() -> intake.fetch(List.of(new ItemId("item"))));
  }
}
