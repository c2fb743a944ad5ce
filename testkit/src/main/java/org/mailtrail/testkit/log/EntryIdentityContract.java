package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link InteractionLog} takes for one entry, and what for several. */
abstract class EntryIdentityContract extends BooksContract {
  static final Exchange EXCHANGE = SampleMail.EXCHANGE;

  /** Only the contract extends it. */
  EntryIdentityContract() {
    // the hooks give what is tried
  }

  InteractionLog log() {
    return empty().books().log();
  }

  static List<Interaction> interactions(InteractionLog log) {
    return all(log).stream().map(InteractionLogEntry::interaction).toList();
  }

  @Test
  final void what_is_written_again_is_not_there_twice() {
    InteractionLog log = log();
    log.append(SampleMail.interactions(3));
    List<InteractionLogEntry> before = all(log);

    assertThat(log.append(SampleMail.interactions(5))).isEqualTo(2);
    assertThat(log.append(SampleMail.interactions(5))).isZero();
    assertThat(all(log)).hasSize(5).containsAll(before);
  }

  @Test
  final void what_occurs_twice_in_one_call_is_written_once() {
    InteractionLog log = log();
    Interaction one = SampleMail.interaction(1);

    assertThat(log.append(List.of(one, one))).isOne();
    assertThat(all(log)).hasSize(1);
  }

  @Test
  final void message_flow_and_people_make_an_entry_what_it_is_whatever_the_mailbox() {
    InteractionLog log = log();
    Exchange inbound = with(InformationFlow.INBOUND, "JIM", "CT1");
    Exchange ofLin = with(InformationFlow.OUTBOUND, "LIN", "CT1");
    Exchange withBob = with(InformationFlow.OUTBOUND, "JIM", "CT2");
    List<Interaction> different =
        List.of(
            SampleMail.interaction(1),
            SampleMail.interaction(2),
            SampleMail.interaction(1, inbound),
            SampleMail.interaction(1, ofLin),
            SampleMail.interaction(1, withBob));

    assertThat(log.append(different)).isEqualTo(5);
    assertThat(
            log.append(List.of(SampleMail.interaction(SampleMail.OTHER, 1, EXCHANGE, "Offer 1"))))
        .isZero();
    assertThat(
            log.append(
                List.of(SampleMail.interaction(SampleMail.MAIN, 1, EXCHANGE, "Another subject"))))
        .isZero();
    assertThat(interactions(log)).containsExactlyInAnyOrderElementsOf(different);
  }

  static Exchange with(InformationFlow flow, String salesperson, String contact) {
    return new Exchange(
        flow,
        new SalespersonCode(salesperson),
        EXCHANGE.salespersonAddress(),
        new ContactNumber(contact),
        EXCHANGE.contactAddress(),
        EXCHANGE.company());
  }

  @Test
  final void of_two_writers_of_the_same_entries_each_entry_is_one_writers() {
    InteractionLog log = log();
    List<Integer> written =
        AtOnce.both(
            () -> log.append(SampleMail.interactions(200)),
            () -> log.append(SampleMail.interactions(200)));

    assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
    assertThat(all(log)).hasSize(200);
  }
}
