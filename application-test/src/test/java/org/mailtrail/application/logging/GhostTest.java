package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Waiting;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** A server goes on listing what it has moved, or leads in circles: a pass ends all the same. */
class GhostTest {
  private final Firm firm = new Firm();
  private final List<IntakeItem> ghosts = new ArrayList<>();
  private final List<ItemId> moves = new ArrayList<>();

  /** An intake that lists the ghosts before all others, whatever was moved. */
  private Tap.Ports haunted() {
    MailIntake real = firm.mailbox.intake();
    MailIntake listing =
        Bent.of(
            MailIntake.class,
            real,
            "read",
            (call, good) -> {
              List<IntakeItem> all = new ArrayList<>(ghosts);
              for (IntakeItem item : real.read(1_000, 0).items()) {
                if (ghosts.stream().noneMatch(ghost -> ghost.id().equals(item.id()))) {
                  all.add(item);
                }
              }
              return page(all, (int) call[0], (int) call[1]);
            });
    Tap noting =
        (call, arguments) -> {
          if (call.equals("MailIntake.file")) {
            ((Collection<?>) arguments[0])
                .forEach(order -> moves.add(((FilingOrder) order).item()));
          }
        };
    return Tap.on(firm.ports().with(listing), noting);
  }

  private static Waiting page(List<IntakeItem> all, int atMost, int offset) {
    return new Waiting(
        all.stream().skip(offset).limit(atMost).toList(), all.size() > offset + atMost);
  }

  private void haunt(int count) {
    ghosts.addAll(firm.mailbox.intake().read(count, 0).items());
  }

  @Test
  void what_stays_listed_after_its_move_is_moved_once_and_told() {
    firm.deliverOffers(4);
    haunt(2);
    PassReport report = firm.pass(Firm.pagesOf(3), haunted());

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts().logged()).isEqualTo(4);
    assertThat(report.counts().beside().repeated()).isEqualTo(2);
    assertThat(moves).hasSize(4).doesNotHaveDuplicates();
    assertThat(firm.books.passes().latest(Firm.MAIN, 1)).containsExactly(report);
  }

  @Test
  void later_passes_leave_it_alone_until_it_is_no_longer_listed() {
    firm.deliverOffers(3);
    haunt(2);
    firm.pass(haunted());
    firm.deliver(Letter.of("late@contoso.example", Firm.JIM, Firm.BOB));
    PassReport second = firm.pass(Firm.pagesOf(1), haunted());

    assertThat(moves).hasSize(4).doesNotHaveDuplicates();
    assertThat(second.counts().logged()).isOne();
    assertThat(second.counts().beside().repeated()).isEqualTo(2);
    assertThat(firm.books.books().workInHand().aside(Firm.MAIN)).hasSize(2);

    ghosts.clear();
    assertThat(firm.pass(haunted()).counts().beside().repeated()).isZero();
    assertThat(firm.books.books().workInHand().aside(Firm.MAIN)).isEmpty();
  }

  @Test
  void pages_full_of_ghosts_hide_no_mail() {
    firm.deliverOffers(12);
    haunt(7);
    PassReport report = firm.pass(Firm.pagesOf(2), haunted());

    assertThat(report.counts().logged()).isEqualTo(12);
    assertThat(report.isGood()).isTrue();
    assertThat(moves).hasSize(12).doesNotHaveDuplicates();
    assertThat(firm.waiting()).isZero();
  }

  @Test
  void what_is_said_to_be_gone_and_stays_listed_is_tried_once_in_each_pass() {
    firm.deliverOffers(2);
    MailIntake gone =
        Bent.of(
            MailIntake.class,
            firm.mailbox.intake(),
            "file",
            (call, good) -> {
              List<FilingOrder> orders =
                  ((Collection<?>) call[0]).stream().map(FilingOrder.class::cast).toList();
              orders.forEach(order -> moves.add(order.item()));
              return orders.stream().map(order -> Filed.gone(order.item())).toList();
            });

    PassReport first = firm.pass(firm.ports().with(gone));
    PassReport second = firm.pass(firm.ports().with(gone));

    assertThat(List.of(first.isGood(), second.isGood())).containsExactly(true, true);
    assertThat(first.counts().beside().repeated()).isEqualTo(2);
    assertThat(moves).hasSize(4);
    assertThat(firm.pass().counts().beside().refiled()).as("when it is well again").isEqualTo(2);
  }

  @Test
  void where_each_move_leaves_a_copy_with_a_new_id_only_a_few_are_made() {
    Firm onPremises = new Firm(InMemoryMailbox.changingIds());
    onPremises.deliverOffers(5);
    MailIntake copying =
        Bent.of(
            MailIntake.class,
            onPremises.mailbox.intake(),
            "file",
            (call, good) -> {
              List<IntakeItem> waiting = onPremises.mailbox.intake().read(1_000, 0).items();
              Object results = good.call(call);
              waiting.forEach(item -> copy(onPremises, (IntakeItem.Legible) item));
              return results;
            });

    PassReport report = onPremises.pass(onPremises.ports().with(copying));

    assertThat(report.isGood()).isTrue();
    assertThat(onPremises.entries()).hasSize(5);
    assertThat(onPremises.archived()).isEqualTo(15);
    assertThat(report.counts().beside().repeated()).isEqualTo(5);
  }

  private static void copy(Firm firm, IntakeItem.Legible item) {
    String id = item.message().key().value().replaceAll("[<>]", "");
    firm.mailbox.deliver(
        TrialFolder.INTAKE,
        Letter.of(id, Firm.JIM, Firm.ANN),
        item.message().summary().receivedAt());
  }

  @Test
  void one_message_id_in_one_second_makes_no_copy_of_another_author_s_mail() {
    Firm onPremises = new Firm(InMemoryMailbox.changingIds());
    for (String author : List.of(Firm.JIM, Firm.LIN, Firm.ANN, Firm.BOB, "eve@fabrikam.example")) {
      String to = author.equals(Firm.JIM) ? Firm.ANN : Firm.JIM;
      onPremises.mailbox.deliver(
          TrialFolder.INTAKE, Letter.of("1@x.example", author, to), Firm.NOON);
    }

    PassReport report = onPremises.pass(Firm.pagesOf(1), onPremises.ports());

    assertThat(report.counts().seen()).isEqualTo(5);
    assertThat(report.counts().beside().repeated()).isZero();
    assertThat(onPremises.waiting()).isZero();
  }

  @Test
  void empty_pages_before_more_hide_no_mail_and_do_not_last_for_ever() {
    firm.deliverOffers(3);
    MailIntake real = firm.mailbox.intake();
    MailIntake gapped =
        Bent.of(
            MailIntake.class,
            real,
            "read",
            (call, good) ->
                (int) call[1] < 2 * (int) call[0]
                    ? new Waiting(List.of(), real.read(1, 0).items().size() > 0)
                    : real.read((int) call[0], (int) call[1] - 2 * (int) call[0]));

    assertThat(firm.pass(Firm.pagesOf(2), firm.ports().with(gapped)).counts().logged())
        .isEqualTo(3);

    MailIntake nothing =
        Bent.of(MailIntake.class, real, "read", (call, good) -> new Waiting(List.of(), true));
    assertThat(firm.pass(firm.ports().with(nothing)).isGood()).isTrue();
  }

  @Test
  void a_list_without_end_ends_the_drain_and_the_sweep_follows() {
    firm.deliverOffers(3);
    haunt(3);
    MailIntake endless =
        Bent.of(
            MailIntake.class,
            firm.mailbox.intake(),
            "read",
            (call, good) -> new Waiting(ghosts, true));

    PassReport report = firm.pass(firm.ports().with(endless));

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts().logged()).isEqualTo(3);
    assertThat(report.counts().beside().repeated()).isEqualTo(3);
  }

  @Test
  void a_walk_in_circles_ends_the_pass_and_the_history_says_so() {
    ItemRef ref = new ItemRef(new ItemId("always"), java.util.Optional.empty());
    MailIntake circling =
        Bent.of(
            MailIntake.class,
            firm.mailbox.intake(),
            "walk",
            (call, good) -> (FolderWalk) atMost -> List.of(ref));

    PassReport report = firm.pass(firm.ports().with(circling));

    assertThat(report.problem().orElseThrow().what()).contains("does not get on");
    assertThat(firm.books.passes().latest(Firm.MAIN, 1)).containsExactly(report);
  }

  @Test
  void a_page_that_names_a_message_twice_is_one_message() {
    firm.deliverOffers(1);
    MailIntake doubling =
        Bent.of(
            MailIntake.class,
            firm.mailbox.intake(),
            "read",
            (call, good) -> {
              Waiting page = (Waiting) good.call(call);
              List<IntakeItem> twice = new ArrayList<>(page.items());
              twice.addAll(page.items());
              return new Waiting(twice, false);
            });

    PassReport report = firm.pass(firm.ports().with(doubling));

    assertThat(report.counts().seen()).isOne();
    assertThat(Set.copyOf(firm.mailbox.in(TrialFolder.ARCHIVE))).hasSize(1);
  }

  @Test
  void what_an_old_list_shows_under_the_id_from_before_the_move_is_not_decided_again() {
    Firm moving = new Firm(InMemoryMailbox.changingIds());
    moving.deliver(Letter.of("strange@elsewhere.example", Firm.STRANGER, Firm.JIM));
    moving.deliverOffers(1);
    Waiting before = moving.mailbox.intake().read(5, 0);
    moving.pass();
    MailIntake stale =
        Bent.of(MailIntake.class, moving.mailbox.intake(), "read", (call, good) -> before);

    PassReport report = moving.pass(moving.ports().with(stale));

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts().seen()).isZero();
    assertThat(report.counts().beside().repeated()).isEqualTo(2);
    assertThat(moving.rows()).hasSize(2);
  }
}
