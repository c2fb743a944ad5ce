package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** What every {@link MailboxProbe} keeps. Extend it, give it yours, and run it. */
public abstract class MailboxProbeContract extends MailboxContract {
  /** A contract to be kept. */
  protected MailboxProbeContract() {
    // the hooks give what is tried
  }

  private static FolderSize intake(TrialMailbox mailbox) {
    return only(mailbox, FolderRole.INTAKE);
  }

  private static FolderSize only(TrialMailbox mailbox, FolderRole role) {
    List<FolderSize> fitting =
        mailbox.probe().folders().stream().filter(folder -> folder.role() == role).toList();
    assertThat(fitting).as("folders that are " + role).hasSize(1);
    return fitting.get(0);
  }

  /** The name of the folder in which a message lies. */
  private static String nameOf(TrialMailbox mailbox, int letter) {
    return mailbox.store().search(key(letter)).stream()
        .map(Located::folder)
        .findFirst()
        .orElseThrow();
  }

  private static long items(TrialMailbox mailbox) {
    return mailbox.probe().folders().stream().mapToLong(FolderSize::items).sum();
  }

  @Test
  final void the_folders_are_listed_with_what_is_in_them() {
    TrialMailbox mailbox = empty();
    MailIntake.FolderNames names = mailbox.intake().prepare();
    fill(mailbox, TrialFolder.INTAKE, 0, 3);

    assertThat(mailbox.probe().folders())
        .extracting(FolderSize::name)
        .contains(names.archive(), names.notLogged());
    assertThat(intake(mailbox).items()).isEqualTo(3);
  }

  @Test
  final void each_folder_is_told_with_what_it_is_to_logging() {
    TrialMailbox mailbox = empty();
    MailIntake.FolderNames names = mailbox.intake().prepare();
    fill(mailbox, TrialFolder.INTAKE, 0, 2);
    fill(mailbox, TrialFolder.BY_HAND, 2, 1);

    assertThat(intake(mailbox).name()).isEqualTo(nameOf(mailbox, 0));
    assertThat(intake(mailbox).items()).isEqualTo(2);
    assertThat(only(mailbox, FolderRole.NOT_LOGGED).name()).isEqualTo(names.notLogged());
    assertThat(mailbox.probe().folders())
        .filteredOn(folder -> folder.role() == FolderRole.ARCHIVE)
        .extracting(FolderSize::name)
        .contains(names.archive());
    assertThat(mailbox.probe().folders())
        .filteredOn(folder -> folder.name().equals(nameOf(mailbox, 2)))
        .allMatch(folder -> folder.role() == FolderRole.OTHER);
  }

  @Test
  final void the_size_of_a_folder_is_told() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    FolderSize small = intake(mailbox);
    mailbox.put(TrialFolder.INTAKE, letter(1).saying("x".repeat(900) + "\r\n"), NOON);
    FolderSize large = intake(mailbox);

    if (has(Ability.MEASURES_BYTES)) {
      assertThat(small.bytes()).isPositive();
      assertThat(large.bytes()).isGreaterThan(small.bytes());
    } else {
      assertThat(List.of(small.bytes(), large.bytes())).containsExactly(-1L, -1L);
    }
  }

  private static FolderExtent ofName(TrialMailbox mailbox, String name) {
    List<FolderExtent> fitting =
        mailbox.probe().extents().stream()
            .filter(folder -> folder.path().endsWith("\\" + name))
            .toList();
    assertThat(fitting).as("folders called " + name).hasSize(1);
    return fitting.get(0);
  }

  @Test
  final void every_folder_is_measured_once_with_the_path_to_it() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    String archive = mailbox.intake().prepare().archive();
    fill(mailbox, TrialFolder.INTAKE, 0, 3);
    fill(mailbox, TrialFolder.ARCHIVE, 3, 2);

    assertThat(mailbox.probe().extents()).extracting(FolderExtent::path).doesNotHaveDuplicates();
    assertThat(ofName(mailbox, nameOf(mailbox, 0)).extent().items()).isEqualTo(3);
    assertThat(ofName(mailbox, archive).extent().items()).isEqualTo(2);
    fill(mailbox, TrialFolder.BY_HAND, 5, 1);
    fill(mailbox, TrialFolder.DELETED, 6, 1);
    assertThat(total(mailbox).items()).isEqualTo(has(Ability.WALKS_EVERY_FOLDER) ? 7 : 5);
  }

  private static Extent total(TrialMailbox mailbox) {
    return mailbox.probe().extents().stream()
        .map(FolderExtent::extent)
        .reduce(Extent.NOTHING, Extent::plus);
  }

  @Test
  final void the_room_that_all_folders_take_is_told() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    Extent small = total(mailbox);
    mailbox.put(TrialFolder.ARCHIVE, letter(1).saying("x".repeat(900) + "\r\n"), NOON);
    Extent large = total(mailbox);

    if (has(Ability.MEASURES_BYTES)) {
      assertThat(small.size()).hasValueSatisfying(s -> assertThat(s.bytes()).isPositive());
      ByteSize before = small.size().orElseThrow();
      assertThat(large.size()).hasValueSatisfying(s -> assertThat(s).isGreaterThan(before));
    } else {
      assertThat(large.size()).isEmpty();
    }
  }

  @Test
  final void looking_changes_nothing() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.INTAKE, 0, 2);
    fill(mailbox, TrialFolder.ARCHIVE, 2, 1);
    List<FolderSize> first = mailbox.probe().folders();

    assertThat(mailbox.probe().folders()).isEqualTo(first);
    assertThat(mailbox.probe().extents()).isEqualTo(mailbox.probe().extents());
    assertThat(keys(waiting(mailbox.intake()))).containsExactly(key(0), key(1));
    assertThat(archive(mailbox)).hasSize(1);
  }

  @Test
  final void a_move_is_tried_and_leaves_no_trace() {
    TrialMailbox mailbox = empty();
    prepared(mailbox);
    fill(mailbox, TrialFolder.INTAKE, 0, 2);
    fill(mailbox, TrialFolder.ARCHIVE, 2, 1);

    tryMove(mailbox);
    tryMove(mailbox);

    assertThat(keys(waiting(mailbox.intake()))).containsExactly(key(0), key(1));
    assertThat(archive(mailbox)).hasSize(1);
    assertThat(items(mailbox)).as("messages in all folders").isEqualTo(3);
  }

  private void tryMove(TrialMailbox mailbox) {
    if (has(Ability.TRIES_A_MOVE)) {
      mailbox.probe().tryMove();
    } else {
      assertThatThrownBy(() -> mailbox.probe().tryMove())
          .asInstanceOf(InstanceOfAssertFactories.type(ExchangeException.class))
          .matches(refusal -> !refusal.retryHelps(), "no retry helps");
    }
  }

  @Test
  final void a_server_out_of_reach_is_told_as_one_that_may_come_back() {
    MailboxProbe probe = outOfReach().probe();

    assertUnreachable(probe::folders);
    assertUnreachable(probe::extents);
    if (has(Ability.TRIES_A_MOVE)) {
      assertUnreachable(probe::tryMove);
    }
  }
}
