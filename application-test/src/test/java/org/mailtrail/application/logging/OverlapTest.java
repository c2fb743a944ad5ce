package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** A page is decided and committed while the one before it is filed away and the next is read. */
class OverlapTest {
  private static final int MOST_SECONDS = 60;

  private final Firm firm = new Firm();

  @Test
  void a_page_is_filed_away_while_the_next_one_is_committed() {
    firm.deliverOffers(9);
    CountDownLatch secondPage = new CountDownLatch(2);
    Tap waiting =
        (call, arguments) -> {
          if (call.equals("Ledger.record")) {
            secondPage.countDown();
          } else if (call.equals("MailIntake.file")) {
            await(secondPage);
          }
        };

    PassReport report = firm.pass(Firm.pagesOf(3), Tap.on(firm.ports(), waiting));

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts().logged()).isEqualTo(9);
    assertThat(firm.archived()).isEqualTo(9);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(MOST_SECONDS, TimeUnit.SECONDS)).as("the other lane works").isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void the_intake_is_used_by_one_thread_at_a_time_and_a_page_is_not_read_while_mail_is_moved() {
    firm.deliverOffers(23);
    AtomicInteger atWork = new AtomicInteger();
    List<Integer> most = Collections.synchronizedList(new ArrayList<>());
    Tap counting =
        new Tap() {
          @Override
          public void before(String call, Object[] arguments) {
            if (call.startsWith("MailIntake")) {
              most.add(atWork.incrementAndGet());
            }
          }

          @Override
          public void after(String call) {
            if (call.startsWith("MailIntake")) {
              atWork.decrementAndGet();
            }
          }
        };

    firm.pass(Firm.pagesOf(5), Tap.on(firm.ports(), counting));

    assertThat(most).hasSizeGreaterThan(10).containsOnly(1);
  }

  @Test
  void what_a_dead_process_had_in_hand_is_worked_with_nothing_beside_it() {
    firm.deliverOffers(9);
    firm.books
        .books()
        .workInHand()
        .begin(Firm.MAIN, firm.mailbox.in(TrialFolder.INTAKE).subList(0, 3));
    List<String> calls = new ArrayList<>();

    firm.pass(
        Firm.pagesOf(3),
        Tap.on(
            firm.ports(),
            (call, arguments) -> {
              if (call.equals("MailIntake.read") || call.equals("MailIntake.file")) {
                calls.add(call.substring(11));
              }
            }));

    assertThat(calls).containsExactly("read", "file", "read", "file", "read", "file", "read");
    assertThat(firm.archived()).isEqualTo(9);
  }

  @Test
  void when_a_page_fails_the_books_still_follow_the_page_before_it_to_its_new_ids() {
    Firm onPremises = new Firm(InMemoryMailbox.changingIds());
    onPremises.deliverOffers(9);
    AtomicInteger pages = new AtomicInteger();
    Tap failing =
        (call, arguments) -> {
          if (call.equals("AddressBook.lookUp") && pages.incrementAndGet() == 2) {
            throw StoreException.unreachable("the database gave up", null);
          }
        };

    PassReport report = onPremises.pass(Firm.pagesOf(3), Tap.on(onPremises.ports(), failing));

    assertThat(report.problem().orElseThrow().what()).isEqualTo("the database gave up");
    assertThat(onPremises.entries())
        .extracting(Interaction::message)
        .extracting(link -> link.item().id())
        .containsExactlyElementsOf(onPremises.mailbox.in(TrialFolder.ARCHIVE))
        .hasSize(3);
  }

  @Test
  void a_second_copy_on_the_next_page_is_no_second_entry() {
    firm.deliverOffers(2);
    for (int copy = 0; copy < 4; copy++) {
      firm.deliver(Letter.of("offer-1@contoso.example", Firm.JIM, Firm.ANN));
    }

    PassReport report = firm.pass(Firm.pagesOf(2), firm.ports());

    assertThat(report.counts().beside().duplicates()).isEqualTo(4);
    assertThat(firm.entries()).hasSize(2);
    assertThat(firm.archived()).isEqualTo(6);
  }
}
