package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.FolderNames;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.message.Message;
import org.mailtrail.simulator.ews.call.Make;

class EwsIntakeTest {
  private static Message message(IntakeItem item) {
    return item.match(
        IntakeItem.Legible::message,
        bad -> {
          throw new AssertionError(bad.problem());
        });
  }

  @ParameterizedTest
  @EnumSource
  void prepares_the_folders_and_names_them(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      FolderNames names = office.ews.intake(office.folders).prepare();

      assertThat(names.notLogged()).isEqualTo("Not Logged");
      assertThat(names.archive())
          .isEqualTo(kind == EwsFolders.Kind.MAILBOX ? "Archive" : "Storage");
      assertThat(office.ews.intake(office.folders).prepare()).isEqualTo(names);
    }
  }

  @ParameterizedTest
  @EnumSource
  void says_which_folder_is_missing(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      EwsFolders wrong = new EwsFolders(kind, "Nowhere", "Archive", "Not Logged", false);

      assertThatThrownBy(() -> office.ews.intake(wrong).prepare())
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.kind()).isEqualTo(ExchangeException.Kind.NOT_FOUND))
          .hasMessageContaining("Nowhere");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reads_what_a_decision_needs(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliver(
          "From: Carol <carol@fabrikam.example>\r\nSender: dave@fabrikam.example\r\n"
              + "To: Jim <jim@contoso.example>, joe@contoso.example\r\n"
              + "Cc: Eve <eve@fabrikam.example>\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= "
              + "and a subject that is long, ".repeat(12)
              + "\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\nSensitivity: Private\r\n"
              + "Message-ID: <full-"
              + "x".repeat(300)
              + "@fabrikam.example>\r\nAuto-Submitted: auto-replied\r\nX-Other: no\r\n\r\nHi\r\n",
          Office.NOON);

      Message message = message(office.intake().read(10, 0).items().get(0));

      assertThat(message.key().value()).hasSizeGreaterThan(300).endsWith("@fabrikam.example>");
      assertThat(message.participants().from().orElseThrow().toString())
          .isEqualTo("Carol <carol@fabrikam.example>");
      assertThat(message.participants().sender().orElseThrow().address().toString())
          .isEqualTo("dave@fabrikam.example");
      assertThat(message.participants().to()).hasSize(2);
      assertThat(message.participants().cc().get(0).displayName()).isEqualTo("Eve");
      assertThat(message.summary().subject()).startsWith("Grüße").hasSizeGreaterThan(300);
      assertThat(message.summary().sentAt()).contains(Office.NOON.minusSeconds(3600));
      assertThat(message.summary().receivedAt()).isEqualTo(Office.NOON);
      assertThat(message.traits().sensitivity().name()).isEqualTo("PRIVATE");
      assertThat(message.traits().headers().first("Auto-Submitted")).contains("auto-replied");
      assertThat(message.traits().draft()).isFalse();
      assertThat(message.item().size()).isPositive();
      assertThat(message.item().webLink().orElseThrow()).startsWith("http").contains("/owa/");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reads_oldest_first_from_an_offset_on(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(7);

      assertThat(Office.subjects(office.intake().read(3, 2).items()))
          .containsExactly("Offer 2", "Offer 3", "Offer 4");
    }
  }

  @ParameterizedTest
  @EnumSource
  void files_into_both_destinations_and_knows_the_new_ids(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(10);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(10, 0).items();

      List<Filed> logged = intake.file(Office.orders(page.subList(0, 6), Destination.ARCHIVE));
      List<Filed> others = intake.file(Office.orders(page.subList(6, 10), Destination.NOT_LOGGED));

      assertThat(logged).hasSize(6).allMatch(filed -> filed.status() == Filed.Status.MOVED);
      assertThat(others).hasSize(4).allMatch(filed -> filed.status() == Filed.Status.MOVED);
      assertThat(office.waiting()).isZero();
      assertThat(office.archived()).isEqualTo(6);
      assertThat(intake.fetch(logged.stream().map(Filed::now).map(Filed.Place::item).toList()))
          .hasSize(6);
      assertThat(intake.read(10, 0).items()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void filing_again_changes_nothing(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(3);
      MailIntake intake = office.intake();
      List<FilingOrder> orders = Office.orders(intake.read(3, 0).items(), Destination.ARCHIVE);

      List<Filed> first = intake.file(orders);
      List<Filed> second = intake.file(orders);

      assertThat(second).allMatch(filed -> filed.status() == Filed.Status.MOVED);
      assertThat(second)
          .extracting(Filed::now)
          .containsExactlyElementsOf(first.stream().map(Filed::now).toList());
      assertThat(office.archived()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_message_that_somebody_took_away_is_gone_alone(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(3);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(3, 0).items();
      office.mailbox.remove(office.mailbox.items().get(1));

      List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

      assertThat(filed).filteredOn(f -> f.status() == Filed.Status.GONE).hasSize(1);
      assertThat(filed).filteredOn(f -> f.status() == Filed.Status.MOVED).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void finds_what_the_archive_has_received_since(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(8);
      MailIntake intake = office.intake();
      Office.drain(intake, 5);

      List<ItemRef> since = intake.walk(Reach.OUR_FOLDERS, Office.NOON.plusSeconds(3)).next(10);

      assertThat(since).hasSize(5);
      assertThat(since.get(0).key().orElseThrow().value()).isEqualTo("<mail-7@fabrikam.example>");
      assertThat(Office.subjects(intake.fetch(since.stream().map(ItemRef::id).toList())))
          .containsExactly("Offer 7", "Offer 6", "Offer 5", "Offer 4", "Offer 3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_message_without_message_id_keeps_its_key_when_it_moves(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliver("", "No id", 1);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(3, 0).items();

      List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

      assertThat(page.get(0).key().orElseThrow().isMessageId()).isFalse();
      assertThat(intake.fetch(List.of(filed.get(0).now().item())).get(0).key())
          .isEqualTo(page.get(0).key());
      assertThat(intake.walk(Reach.OUR_FOLDERS, Office.NOON).next(10).get(0).key())
          .isEqualTo(page.get(0).key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void works_with_a_server_of_another_make(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.exchange.imitate(Make.OTHER);
      office.deliverMany(30);
      MailIntake intake = office.intake();
      List<IntakeItem> page = intake.read(30, 0).items();

      List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

      assertThat(filed).allMatch(f -> f.status() == Filed.Status.MOVED);
      assertThat(intake.fetch(filed.stream().map(Filed::now).map(Filed.Place::item).toList()))
          .hasSize(30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void stays_within_the_budget_of_round_trips(EwsFolders.Kind kind) {
    for (int page : new int[] {500, 1_000}) {
      try (Office office = Office.with(kind)) {
        office.deliverMany(1_000);

        MailIntake intake = office.intake();
        int filed = Office.drain(intake, page);
        intake.walk(Reach.OUR_FOLDERS, Office.NOON.minus(Duration.ofDays(1))).next(1_000);

        assertThat(filed).isEqualTo(1_000);
        double each = office.ews.traffic().roundTrips() / 1_000.0;
        assertThat(each)
            .as("page %s", page)
            .isLessThanOrEqualTo(kind == EwsFolders.Kind.MAILBOX ? 0.03 : 0.06);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void divides_the_archive_by_months_where_it_is_told_to(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliver(1);
      office.deliver(
          "Message-ID: <feb@x.example>\r\nFrom: a@b.example\r\n\r\nHi",
          Office.NOON.minus(Duration.ofDays(5)));
      MailIntake intake = office.intake();

      assertThat(Office.drain(intake, 10)).isEqualTo(2);

      List<String> names = office.mailbox.folders().stream().map(f -> f.displayName()).toList();
      if (kind == EwsFolders.Kind.PUBLIC_FOLDERS) {
        assertThat(names).contains("2026-02", "2026-03");
        assertThat(intake.walk(Reach.OUR_FOLDERS, Office.NOON.minus(Duration.ofDays(30))).next(10))
            .hasSize(2);
      } else {
        assertThat(names).doesNotContain("2026-03");
      }
    }
  }
}
