package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.ews.connection.EwsAccess;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.Damage;

class EwsFaultsTest {
  private static final int COUNT = 60;
  private Office office;
  private MailIntake intake;

  @BeforeEach
  void open() {
    office = Office.withMailbox();
    intake = office.intake();
    office.deliverMany(COUNT);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void assertAllFiledOnce(List<Filed> filed) {
    assertThat(filed).hasSize(COUNT);
    assertThat(filed).extracting(Filed::status).containsOnly(Filed.Status.MOVED);
    assertThat(office.waiting()).isZero();
    assertThat(office.archived()).isEqualTo(COUNT);
    assertThat(intake.fetch(filed.stream().map(Filed::now).map(Filed.Place::item).toList()))
        .hasSize(COUNT);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "SILENT", "VANISHED", "TOKEN_EXPIRED", "UNROUTED", "ITEM_CORRUPT"})
  void reads_a_whole_page_when_listing_meets(Fault fault) {
    office.exchange.faults().next(1, fault, Office.operation("FindItem"));

    assertThat(intake.read(COUNT, 0).items()).hasSize(COUNT).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "SILENT", "VANISHED", "TOKEN_EXPIRED", "UNROUTED"})
  void reads_a_whole_page_when_reading_meets(Fault fault) {
    office.exchange.faults().next(1, fault, Office.operation("GetItem"));

    assertThat(intake.read(COUNT, 0).items()).hasSize(COUNT).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "SILENT", "VANISHED", "TOKEN_EXPIRED", "UNROUTED", "ITEM_CORRUPT"})
  void files_each_message_once_when_moving_meets(Fault fault) {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    office.exchange.faults().next(1, fault, Office.operation("MoveItem"));

    assertAllFiledOnce(intake.file(Office.orders(page, Destination.ARCHIVE)));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6"})
  void drains_the_intake_when_everything_fails_at_random(long seed) {
    Set<Fault> faults = EnumSet.allOf(Fault.class);
    faults.removeAll(
        EnumSet.of(
            Fault.NONE,
            Fault.SILENT,
            Fault.VANISHED,
            Fault.TOKEN_EXPIRED,
            Fault.UNROUTED,
            Fault.ITEM_CORRUPT));
    office.exchange.faults().atRandom(0.2, seed, List.copyOf(faults));

    assertThat(Office.drain(intake, 9)).isEqualTo(COUNT);

    office.exchange.faults().stop();
    assertThat(office.archived()).isEqualTo(COUNT);
    assertThat(office.waiting()).isZero();
  }

  @Test
  void a_message_that_cannot_be_read_is_told_and_stops_no_other() {
    office.exchange.faults().next(1, Fault.ITEM_CORRUPT, Office.operation("GetItem"));

    List<IntakeItem> page = intake.read(COUNT, 0).items();

    assertThat(page).hasSize(COUNT);
    assertThat(page.get(0)).isInstanceOf(IntakeItem.Illegible.class);
    assertThat(page.subList(1, COUNT)).allMatch(item -> item instanceof IntakeItem.Legible);
  }

  /** Not what its answer says, but how it goes for the others tells what is in trouble. */
  @ParameterizedTest
  @CsvSource({"TROUBLED", "UNMOVABLE"})
  void a_message_with_which_the_server_is_always_in_trouble_stops_no_other(Damage damage) {
    office.mailbox.items().get(0).damage(damage);
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(page).hasSize(COUNT);
    assertThat(page)
        .filteredOn(item -> item instanceof IntakeItem.Legible)
        .hasSize(damage == Damage.TROUBLED ? COUNT - 1 : COUNT);
    assertThat(filed).filteredOn(Filed::isAway).hasSize(COUNT - 1);
    assertThat(office.waiting()).isOne();
    assertThat(office.ews.traffic().waited()).isLessThan(Duration.ofMinutes(1));

    List<IntakeItem> alone = intake.read(COUNT, 0).items();
    assertThat(alone).hasSize(1);
    assertThat(intake.file(Office.orders(alone, Destination.ARCHIVE)))
        .extracting(Filed::status)
        .containsExactly(Filed.Status.FAILED);
  }

  @Test
  void trouble_with_all_messages_is_the_servers_and_nobody_is_to_blame() {
    office.exchange.faults().next(1_000, Fault.TRANSIENT, Office.operation("GetItem"));

    assertThatThrownBy(() -> intake.read(COUNT, 0))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
  }

  @Test
  void shows_forbidden_characters_as_replacements() {
    office.exchange.faults().next(1, Fault.ILLEGAL_CHARACTERS, Office.operation("GetItem"));

    assertThat(Office.subjects(intake.read(COUNT, 0).items()))
        .anyMatch(subject -> subject.contains("\uFFFD"));
  }

  @ParameterizedTest
  @EnumSource(names = {"THROTTLED", "BUSY_INSIDE", "UNAVAILABLE"})
  void bears_a_busy_server_in_its_three_forms(Fault fault) {
    office.exchange.faults().next(2, fault, Office.operation("FindItem"));

    intake.read(COUNT, 0);

    assertThat(office.pauses).hasSize(2);
    assertThat(office.ews.traffic().throttled()).isEqualTo(2);
    assertThat(office.ews.traffic().waited()).isPositive();
  }

  @Test
  void waits_as_long_as_exchange_asks() {
    office.exchange.faults().next(2, Fault.THROTTLED, Office.operation("FindItem"));

    intake.read(COUNT, 0);

    assertThat(office.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE,THROTTLED",
    "HTML,UNREACHABLE",
    "EMPTY,UNREACHABLE",
    "DROPPED,UNREACHABLE",
    "HALF_WRITTEN,UNREACHABLE",
    "TRANSIENT,UNREACHABLE",
    "BUSY_INSIDE,THROTTLED"
  })
  void gives_up_after_the_deadline_when_it_lasts(Fault fault, Kind kind) {
    office.exchange.faults().next(1_000, fault, Office.operation("FindItem"));

    assertThatThrownBy(() -> intake.read(COUNT, 0))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.retryHelps()).isTrue();
            });
    assertThat(office.ews.traffic().waited())
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
  }

  @Test
  void a_refused_password_is_not_sent_again_until_it_changes() {
    office.account.changePassword("other");

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> intake.read(COUNT, 0))
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SIGN_IN))
          .hasMessageNotContaining("correct");
    }
    assertThat(office.exchange.ewsTraffic().refused()).isOne();

    office.password = "other";
    assertThat(intake.read(COUNT, 0).items()).hasSize(COUNT);
  }

  @Test
  void says_that_the_account_lacks_its_rights() {
    office.account.revokeAll();

    assertThatThrownBy(() -> office.ews.intake(office.folders).prepare())
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN));
  }

  @Test
  void acts_as_the_mailbox_owner_where_it_may() {
    office.account.revokeAll();
    office.account.mayImpersonate(Office.MAILBOX);
    EwsAdapters acting = office.connect(office.connection.with(EwsAccess.IMPERSONATION));

    assertThat(acting.intake(office.folders).read(5, 0).items()).hasSize(5);
  }

  @Test
  void tells_the_servers_time() {
    intake.read(1, 0);

    assertThat(office.ews.serverClock().get()).isPresent();
  }
}
