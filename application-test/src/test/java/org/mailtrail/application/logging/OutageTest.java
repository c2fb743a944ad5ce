package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Exchange fails, or takes a message away. */
class OutageTest extends OutageTrial {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void trouble_with_exchange_ends_the_pass_with_the_truth_and_the_next_pass_goes_on(Kind kind) {
    firm.deliverOffers(10);
    // prepare, read, read ahead, file, and then reading ahead fails
    firm.mailbox.outages().beginAfter(4, kind);

    PassReport report = firm.pass(Firm.pagesOf(4), firm.ports());

    assertThat(report.problem().orElseThrow().what()).isEqualTo("reading fails by order");
    assertThat(report.problem().orElseThrow().retryHelps())
        .isEqualTo(new ExchangeException(kind, "", null).retryHelps());
    assertThat(report.counts().logged()).isEqualTo(8);
    assertThat(firm.waiting()).isEqualTo(6);
    firm.mailbox.outages().end();

    PassReport next = firm.pass(Firm.pagesOf(4), firm.ports());

    assertThat(next.isGood()).isTrue();
    assertThat(next.counts())
        .isEqualTo(new PassCounts(2, 0, 0, 0, 0, new PassCounts.Beside(2, 0, 4, 0, 0)));
    assertThat(firm.entries()).hasSize(10);
    assertThat(firm.waiting()).isZero();
  }

  @Test
  void trouble_at_any_call_of_exchange_loses_nothing() {
    for (int calls = 0; calls < 8; calls++) {
      Firm other = new Firm();
      other.deliverOffers(10);
      other.mailbox.outages().beginAfter(calls, Kind.UNREACHABLE);
      assertThat(other.pass(Firm.pagesOf(4), other.ports()).isGood()).isFalse();
      other.mailbox.outages().end();

      assertThat(other.pass().isGood()).isTrue();
      assertThat(other.exchanges()).hasSize(10);
      assertThat(other.archived()).isEqualTo(10);
    }
  }

  @Test
  void a_filing_that_breaks_off_half_way_is_finished_by_the_next_pass() {
    firm.deliverOffers(10);
    MailIntake real = firm.mailbox.intake();
    AtomicInteger batches = new AtomicInteger();
    Tap halfWay =
        (call, arguments) -> {
          if (call.equals("MailIntake.file") && batches.getAndIncrement() == 0) {
            List<FilingOrder> orders = orders(arguments[0]);
            real.file(orders.subList(0, 5));
            throw new ExchangeException(Kind.UNREACHABLE, "filing", null);
          }
        };

    assertThat(firm.pass(Tap.on(firm.ports(), halfWay)).isGood()).isFalse();
    assertThat(firm.waiting()).isEqualTo(5);

    assertThat(firm.pass().counts().beside().refiled()).isEqualTo(5);
    assertThat(firm.archived()).isEqualTo(10);
    assertThat(firm.entries()).hasSize(10);
  }

  private static List<FilingOrder> orders(Object argument) {
    return ((List<?>) argument).stream().map(FilingOrder.class::cast).toList();
  }

  @Test
  void what_cannot_be_filed_away_is_set_aside_and_does_not_hold_up_the_rest() {
    firm.deliverOffers(10);
    Set<ItemId> held = new HashSet<>(firm.mailbox.in(TrialFolder.INTAKE).subList(2, 7));
    held.forEach(item -> firm.mailbox.outages().hold(item, "it is locked"));

    PassReport report = firm.pass(Firm.pagesOf(3), firm.ports());

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts())
        .isEqualTo(new PassCounts(10, 0, 0, 0, 0, new PassCounts.Beside(10, 0, 0, 5, 0)));
    assertThat(firm.mailbox.in(TrialFolder.INTAKE)).containsExactlyInAnyOrderElementsOf(held);
    firm.mailbox.outages().release();

    assertThat(firm.pass().counts().beside().refiled()).isEqualTo(5);
    assertThat(firm.waiting()).isZero();
    assertThat(firm.entries()).hasSize(10);
  }

  @Test
  void what_cannot_be_filed_away_again_is_not_told_to_be_refiled() {
    firm.deliverOffers(1);
    firm.mailbox.outages().hold(firm.mailbox.in(TrialFolder.INTAKE).get(0), "it is locked");
    firm.pass();

    PassCounts.Beside beside = firm.pass().counts().beside();

    assertThat(beside.refiled()).isZero();
    assertThat(beside.notFiled()).isOne();
  }

  @Test
  void somebody_takes_a_message_away_before_it_is_filed() {
    firm.deliverOffers(3);
    Tap taking =
        (call, arguments) -> {
          if (call.equals("MailIntake.file")) {
            firm.mailbox.takeAway(orders(arguments[0]).get(1).item());
          }
        };

    PassReport report = firm.pass(Tap.on(firm.ports(), taking));

    assertThat(report.isGood()).isTrue();
    assertThat(report.counts().logged()).isEqualTo(3);
    assertThat(report.counts().beside().notFiled()).isZero();
  }
}
