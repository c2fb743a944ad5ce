package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/**
 * What a walk through folders finds, and what is done with it; a part of {@link
 * MailIntakeContract}.
 */
abstract class FolderWalkContract extends MailboxContract {
  static List<MessageKey> keysUpTo(int count) {
    return IntStream.range(0, count).mapToObj(MailboxContract::key).toList();
  }

  @Test
  final void a_walk_finds_what_was_received_since_an_instant_each_copy_once() {
    TrialMailbox mailbox = empty();
    MailIntake intake = prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 2, 2);
    fill(mailbox, TrialFolder.ARCHIVE, 0, 2);
    fill(mailbox, TrialFolder.NOT_LOGGED, 4, 2);
    Instant since = NOON.plusSeconds(1);

    assertThat(keysOf(walked(intake, Reach.OUR_FOLDERS, since)))
        .containsExactlyInAnyOrder(key(1), key(2), key(3), key(4), key(5));
    assertThat(keysOf(walked(intake, Reach.EVERY_FOLDER, NOON.plusSeconds(5))))
        .containsExactly(key(5));
    assertThat(walked(intake, Reach.EVERY_FOLDER, NOON.plusSeconds(6))).isEmpty();
  }

  @Test
  final void a_walk_in_small_steps_comes_to_the_same() {
    TrialMailbox mailbox = empty();
    MailIntake intake = prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 0, 5);
    fill(mailbox, TrialFolder.NOT_LOGGED, 5, 4);

    assertThat(keysOf(walked(intake.walk(Reach.EVERY_FOLDER, NOON), 2)))
        .containsExactlyInAnyOrderElementsOf(keysUpTo(9));
  }

  @Test
  final void full_folders_are_walked_to_their_end() {
    TrialMailbox mailbox = empty();
    MailIntake intake = prepared(mailbox);
    fill(mailbox, TrialFolder.ARCHIVE, 0, MANY);

    assertThat(keysOf(walked(intake, Reach.OUR_FOLDERS, NOON)))
        .containsExactlyInAnyOrderElementsOf(keysUpTo(MANY));
  }

  @Test
  final void a_walk_through_every_folder_leads_through_those_of_others_too_but_not_through_junk() {
    TrialMailbox mailbox = empty();
    MailIntake intake = prepared(mailbox);
    if (!has(Ability.WALKS_EVERY_FOLDER)) {
      assertThat(walked(intake, Reach.EVERY_FOLDER, Instant.EPOCH)).isEmpty();
      return;
    }
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    fill(mailbox, TrialFolder.ARCHIVE, 1, 1);
    fill(mailbox, TrialFolder.BY_HAND, 2, 2);
    fill(mailbox, TrialFolder.DELETED, 4, 1);
    fill(mailbox, TrialFolder.JUNK, 5, 1);

    assertThat(keysOf(walked(intake, Reach.EVERY_FOLDER, NOON)))
        .containsExactlyInAnyOrder(key(1), key(2), key(3), key(4));
    assertThat(keysOf(walked(intake, Reach.OUR_FOLDERS, NOON))).containsExactly(key(1));
  }

  @Test
  final void what_lies_in_a_folder_of_others_is_fetched_and_filed() {
    TrialMailbox mailbox = empty();
    MailIntake intake = prepared(mailbox);
    if (!has(Ability.WALKS_EVERY_FOLDER)) {
      assertThat(intake.fetch(List.of())).isEmpty();
      return;
    }
    fill(mailbox, TrialFolder.BY_HAND, 0, 2);
    List<ItemId> found =
        walked(intake, Reach.EVERY_FOLDER, NOON).stream().map(ItemRef::id).toList();

    assertThat(keys(intake.fetch(found))).containsExactlyInAnyOrder(key(0), key(1));
    intake.file(orders(found, Destination.NOT_LOGGED));
    assertThat(keysOf(walked(intake, Reach.OUR_FOLDERS, NOON)))
        .containsExactlyInAnyOrder(key(0), key(1));
  }
}
