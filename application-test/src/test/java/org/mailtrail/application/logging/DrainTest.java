package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** A pass with nothing in its way. */
class DrainTest {
  private final Firm firm = new Firm();

  @Test
  void an_empty_intake_is_a_good_pass_with_nothing_in_it() {
    PassReport report = firm.pass();

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts()).isEqualTo(PassCounts.none());
    assertThat(firm.books.passes().latest(Firm.MAIN, 10)).containsExactly(report);
  }

  @Test
  void reads_page_by_page_until_the_intake_is_empty_and_logs_the_oldest_first() {
    firm.deliverOffers(23);

    PassReport report = firm.pass(Firm.pagesOf(5), firm.ports());

    assertThat(report.counts().logged()).isEqualTo(23);
    assertThat(report.counts().seen()).isEqualTo(23);
    assertThat(report.counts().beside().entries()).isEqualTo(23);
    assertThat(firm.waiting()).isZero();
    assertThat(firm.archived()).isEqualTo(23);
    assertThat(firm.entries())
        .extracting(entry -> entry.message().key().value())
        .containsExactlyElementsOf(
            IntStream.range(0, 23).mapToObj(n -> "<offer-" + n + "@contoso.example>").toList());
  }

  @Test
  void commits_first_and_moves_afterwards() {
    firm.deliverOffers(3);
    firm.deliver(Letter.of("x@y.example", Firm.STRANGER, Firm.JIM));
    List<Outcome> decided = new ArrayList<>();
    Tap watching =
        (call, arguments) -> {
          if (call.equals("MailIntake.file")) {
            for (Object order : (Collection<?>) arguments[0]) {
              decided.add(firm.row(((FilingOrder) order).item()).outcome());
            }
          }
        };

    firm.pass(Firm.pagesOf(2), Tap.on(firm.ports(), watching));

    assertThat(decided)
        .containsExactly(Outcome.LOGGED, Outcome.LOGGED, Outcome.LOGGED, Outcome.UNMATCHED);
  }

  @Test
  void asks_once_for_all_addresses_of_a_page_and_commits_it_in_one_transaction() {
    firm.deliverOffers(40);
    List<String> calls = Collections.synchronizedList(new ArrayList<>());

    firm.pass(Firm.pagesOf(20), Tap.on(firm.ports(), (call, arguments) -> calls.add(call)));

    for (String once :
        List.of(
            "AddressBook.lookUp",
            "InteractionLog.append",
            "Ledger.record",
            "Ledger.known",
            "WorkInHand.begin")) {
      assertThat(calls).as(once).filteredOn(once::equals).hasSize(2);
    }
    assertThat(calls).as("in hand").filteredOn("UnitOfWork.runUnsynced"::equals).hasSize(2);
    assertThat(calls).as("committed").filteredOn("UnitOfWork.run"::equals).hasSize(2);
    assertThat(calls).as("and moved, and told").filteredOn("Lease.renew"::equals).hasSize(6);
    assertThat(calls)
        .as("the last page with the one before")
        .filteredOn("MailIntake.file"::equals)
        .hasSize(1);
    // two pages, and the first page again when all is filed away
    assertThat(calls).filteredOn("MailIntake.read"::equals).hasSize(3);
  }

  @Test
  void every_message_gets_one_outcome_and_a_place() {
    firm.deliverOffers(2);
    firm.deliver(Letter.of("in@y.example", Firm.ANN, Firm.JIM, Firm.LIN));
    firm.deliver(Letter.of("internal@y.example", Firm.JIM, Firm.LIN));
    firm.deliver(Letter.of("stranger@y.example", Firm.STRANGER, Firm.JIM));
    firm.deliver(Letter.of("offer-0@contoso.example", Firm.JIM, Firm.ANN));
    firm.mailbox.deliverIllegible(TrialFolder.INTAKE, Optional.empty(), Firm.NOON);

    PassCounts counts = firm.pass().counts();

    assertThat(counts)
        .isEqualTo(new PassCounts(3, 2, 1, 0, 1, new PassCounts.Beside(4, 1, 0, 0, 0)));
    assertThat(counts.seen()).isEqualTo(7);
    assertThat(List.of(firm.waiting(), firm.archived(), firm.notLogged())).containsExactly(1, 4, 2);
  }

  @Test
  void reports_progress_after_each_page() {
    firm.deliverOffers(5);
    List<Long> seen = new ArrayList<>();

    firm.job(Firm.pagesOf(2), firm.ports(), watching(seen)).run();

    assertThat(seen).containsExactly(2L, 4L, 5L);
  }

  private static PassObserver watching(List<Long> seen) {
    return new Watcher() {
      @Override
      public void progressed(MailboxName mailbox, PassCounts soFar) {
        assertThat(mailbox).isEqualTo(Firm.MAIN);
        seen.add(soFar.seen());
      }
    };
  }

  @Test
  void a_second_pass_finds_nothing_to_do() {
    firm.deliverOffers(5);
    firm.pass();

    PassReport second = firm.pass();

    assertThat(second.counts()).isEqualTo(PassCounts.none());
    assertThat(firm.entries()).hasSize(5);
  }

  @Test
  void entries_and_rows_follow_a_message_to_its_new_id() {
    Firm onPremises = new Firm(InMemoryMailbox.changingIds());
    onPremises.deliverOffers(7);

    onPremises.pass(Firm.pagesOf(3), onPremises.ports());

    assertThat(onPremises.entries())
        .extracting(Interaction::message)
        .extracting(link -> link.item().id())
        .containsExactlyElementsOf(onPremises.mailbox.in(TrialFolder.ARCHIVE));
    assertThat(onPremises.rows())
        .extracting(row -> row.sighting().item())
        .containsExactlyInAnyOrderElementsOf(onPremises.mailbox.in(TrialFolder.ARCHIVE));
  }

  @Test
  void a_missing_template_is_an_error_before_a_message_is_read() {
    firm.deliverOffers(1);
    List<String> calls = new ArrayList<>();
    var settings =
        new org.mailtrail.application.logging.pass.PassSettings(
            Firm.MAIN, "VISIT", 500, 3, java.time.Duration.ofMinutes(10));

    PassReport report =
        firm.pass(settings, Tap.on(firm.ports(), (call, arguments) -> calls.add(call)));

    assertThat(report.problem().orElseThrow().toString())
        .isEqualTo(
            "mailtrail.mailbox.main.template: there is no interaction template VISIT."
                + " Create the template, or set one that exists.");
    assertThat(report.problem().orElseThrow().retryHelps()).isFalse();
    assertThat(calls).noneMatch(call -> call.startsWith("MailIntake"));
    assertThat(firm.books.passes().latest(Firm.MAIN, 10)).containsExactly(report);
  }
}
