package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Waiting;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Latency;
import org.mailtrail.simulator.http.Request;

/** How many requests of a page are at work at once (ADR 0081). */
class EwsOverlapTest {
  private static final int PAGE = 800;

  /** A request lasts until four are at work, or no other comes. */
  private static final class Company implements Latency {
    private static final int MOST = 4;
    private static final Duration NO_OTHER = Duration.ofMillis(500);

    private int atWork;
    private int most;
    private long turns;

    @Override
    public synchronized void pass() throws InterruptedException {
      long mine = turns;
      long until = System.nanoTime() + NO_OTHER.toNanos();
      atWork++;
      most = Math.max(most, atWork);
      while (turns == mine) {
        long left = until - System.nanoTime();
        if (atWork == MOST || left <= 0) {
          turns++;
          atWork = 0;
          notifyAll();
        } else {
          wait(1 + left / 1_000_000);
        }
      }
    }

    synchronized int most() {
      return most;
    }

    synchronized void again() {
      most = 0;
    }
  }

  @Test
  @Timeout(60)
  void a_page_is_read_and_filed_by_four_requests_at_work_and_no_more_requests_than_in_turn() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(PAGE);
      MailIntake intake = office.intake();
      Company company = new Company();
      office.exchange.ewsLatency(company);
      long before = office.ews.traffic().roundTrips();

      List<IntakeItem> page = intake.read(PAGE, 0).items();
      int reading = company.most();
      long read = office.ews.traffic().roundTrips();
      company.again();
      intake.file(Office.orders(page, Destination.ARCHIVE));

      assertThat(Office.subjects(page)).hasSize(PAGE).startsWith("Offer 0", "Offer 1");
      assertThat(Office.subjects(page)).element(PAGE - 1).isEqualTo("Offer 799");
      assertThat(List.of(reading, company.most())).containsExactly(4, 4);
      assertThat(office.exchange.ewsTraffic().mostAtWork()).isEqualTo(4);
      assertThat(read - before).isEqualTo(1 + PAGE / 200);
      assertThat(office.ews.traffic().roundTrips() - read).isEqualTo(2 * (PAGE / 200));
      assertThat(office.archived()).isEqualTo(PAGE);
    }
  }

  /** Of one move and one reading, both are at work; what was read then is asked for no more. */
  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void the_next_page_is_read_while_one_is_filed(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(500);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(200, 0).items();
      Company company = new Company();
      office.exchange.ewsLatency(company);

      intake.file(Office.orders(page, Destination.NOT_LOGGED));
      int filing = company.most();
      Waiting next = intake.read(200, 0);

      assertThat(filing).isEqualTo(2);
      assertThat(Office.subjects(next.items())).hasSize(200).startsWith("Offer 200");
      assertThat(next.hasMore()).isTrue();
    }
  }

  @Test
  void what_was_listed_once_is_not_listed_again() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(1_000);
      MailIntake intake = office.intake();

      long listed = office.exchange.ewsTraffic().listed();
      assertThat(Office.drain(intake, 100)).isEqualTo(1_000);

      assertThat(office.exchange.ewsTraffic().listed() - listed).isEqualTo(1_000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_offset_is_listed_anew(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(50);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(10, 0).items();
      intake.file(Office.orders(page.subList(0, 5), Destination.NOT_LOGGED));

      assertThat(Office.subjects(intake.read(2, 0).items())).containsExactly("Offer 5", "Offer 6");
      assertThat(Office.subjects(intake.read(2, 8).items()))
          .containsExactly("Offer 13", "Offer 14");
      assertThat(Office.subjects(intake.read(2, 10).items()))
          .containsExactly("Offer 15", "Offer 16");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_took_away_meanwhile_is_left_out(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(8);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(2, 0).items();
      for (int taken = 0; taken < 3; taken++) {
        office.mailbox.remove(office.mailbox.items().get(2));
      }
      intake.file(Office.orders(page, Destination.NOT_LOGGED));

      assertThat(Office.subjects(intake.read(2, 0).items())).containsExactly("Offer 5", "Offer 6");
      assertThat(Office.subjects(intake.read(2, 2).items())).containsExactly("Offer 7");
    }
  }

  /** Whoever reads on lists again, and is told what is wrong. */
  @Test
  void a_list_ahead_that_fails_costs_nothing() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(30);
      MailIntake intake = office.intake();
      office.exchange.faults().after(1, Fault.VANISHED, Office.operation("FindItem"));

      Waiting first = intake.read(10, 0);

      assertThat(first.items()).hasSize(10);
      assertThat(first.hasMore()).isTrue();
      assertThat(Office.subjects(intake.read(10, 10).items())).hasSize(10).startsWith("Offer 10");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_comes_before_a_broken_answer_is_told_and_the_rest_when_it_is_asked_for(
      EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(700);
      MailIntake intake = office.intake();
      String broken = intake.read(1, 450).items().get(0).id().value();
      office.exchange.faults().next(Integer.MAX_VALUE, Fault.UNAVAILABLE, asksFor(broken));

      Waiting before = intake.read(700, 0);

      assertThat(Office.subjects(before.items())).hasSize(450).last().isEqualTo("Offer 449");
      assertThat(before.hasMore()).isTrue();
      assertThatThrownBy(() -> intake.read(300, 450)).isInstanceOf(ExchangeException.class);
      office.exchange.faults().stop();
      assertThat(Office.subjects(intake.read(300, 450).items()))
          .hasSize(250)
          .startsWith("Offer 450");
    }
  }

  private static Predicate<Request> asksFor(String item) {
    return Office.operation("GetItem")
        .and(
            request ->
                new String(request.body(), StandardCharsets.UTF_8).contains("\"" + item + "\""));
  }

  @Test
  void a_server_in_trouble_is_asked_one_thing_after_the_other() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(1_000);
      MailIntake intake = office.intake();
      office.exchange.faults().next(3, Fault.UNAVAILABLE, Office.operation("GetItem"));
      intake.read(1, 0);
      Company company = new Company();
      office.exchange.ewsLatency(company);

      assertThat(intake.read(300, 0).items()).hasSize(300);

      assertThat(company.most()).isEqualTo(1);
    }
  }
}
