package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.simulator.faults.Fault;

class EwsStoreTest {
  private static final ItemId NOBODY = new ItemId("AAAA");

  @ParameterizedTest
  @EnumSource
  void finds_opens_and_locates_a_message_wherever_it_lies(EwsFolders.Kind kind) throws IOException {
    try (Office office = Office.with(kind)) {
      office.deliverMany(3);
      MailIntake intake = office.intake();
      MessageStore store = office.ews.store(office.folders);
      Filed filed =
          intake.file(Office.orders(intake.read(1, 0).items(), Destination.ARCHIVE)).get(0);
      MessageKey key = MessageKey.ofMessageId("<mail-0@fabrikam.example>").orElseThrow();

      List<Located> found = store.search(key);

      assertThat(found).hasSize(1);
      assertThat(found.get(0).item()).isEqualTo(filed.now().item());
      assertThat(found.get(0).folder())
          .isEqualTo(kind == EwsFolders.Kind.MAILBOX ? "Archive" : "2026-03");
      assertThat(found.get(0).webLink().orElseThrow()).contains("/owa/");
      assertThat(store.locate(filed.now().item()).orElseThrow().folder())
          .isEqualTo(found.get(0).folder());
      try (InputStream mime = store.open(filed.now().item())) {
        assertThat(new String(mime.readAllBytes(), StandardCharsets.UTF_8))
            .contains("Subject: Offer 0")
            .endsWith("Hello\r\n");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void says_that_a_message_is_gone(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      MessageStore store = office.ews.store(office.folders);

      assertThat(store.locate(NOBODY)).isEmpty();
      assertThat(store.search(MessageKey.ofMessageId("<no@one.example>").orElseThrow())).isEmpty();
      assertThat(store.search(MessageKey.ofDigest(new byte[32]))).isEmpty();
      assertThatThrownBy(() -> store.open(NOBODY))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.kind()).isEqualTo(ExchangeException.Kind.ITEM_GONE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void measures_folders_and_tries_a_move_that_leaves_nothing(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(4);
      office.intake();

      office.ews.probe(office.folders).tryMove();
      List<FolderSize> sizes = office.ews.probe(office.folders).folders();

      FolderSize intake =
          sizes.stream()
              .filter(size -> size.name().equals("Queue") || size.name().equals("Inbox"))
              .findFirst()
              .orElseThrow();
      assertThat(intake.items()).isEqualTo(4);
      assertThat(intake.bytes()).isPositive();
      assertThat(office.mailbox.items()).hasSize(4);
    }
  }

  @Test
  void knows_the_inbox_of_a_german_mailbox_by_its_role() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(2);
      office.mailbox.folder("inbox").orElseThrow().rename("Posteingang");

      assertThat(office.ews.probe(office.folders).folders())
          .filteredOn(folder -> folder.role() == FolderRole.INTAKE)
          .extracting(FolderSize::name, FolderSize::items)
          .containsExactly(tuple("Posteingang", 2L));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DROPPED_AFTERWARDS", "THROTTLED", "BUSY_INSIDE", "HALF_WRITTEN"})
  void makes_one_probe_message_when_making_it_meets(Fault fault) {
    try (Office office = Office.withMailbox()) {
      office.intake();
      office.exchange.faults().next(1, fault, Office.operation("CreateItem"));

      office.ews.probe(office.folders).tryMove();

      assertThat(office.mailbox.items()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_short_page_hides_no_copy(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.intake();
      office.deliverMany(2);
      office.exchange.faults().next(2, Fault.SHORT_PAGE, Office.operation("FindItem"));
      MessageKey key = MessageKey.ofMessageId("<mail-0@fabrikam.example>").orElseThrow();

      assertThat(office.ews.store(office.folders).search(key)).hasSize(1);
    }
  }

  @Test
  void the_probe_names_the_missing_right() {
    try (Office office = Office.withMailbox()) {
      office.account.revokeAll();

      assertThatThrownBy(() -> office.ews.probe(office.folders).tryMove())
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.kind()).isEqualTo(ExchangeException.Kind.FORBIDDEN));
    }
  }

  @Test
  void copies_what_no_server_moves_and_removes_the_other() throws IOException {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(2);
      MailIntake intake = office.intake();
      office.exchange.faults().next(100, Fault.CROSS_MAILBOX, Office.operation("MoveItem"));

      List<Filed> filed =
          intake.file(Office.orders(intake.read(2, 0).items(), Destination.ARCHIVE));

      assertThat(filed).allMatch(each -> each.status() == Filed.Status.MOVED);
      assertThat(office.waiting()).isZero();
      assertThat(office.archived()).isEqualTo(2);
      try (InputStream mime = office.ews.store().open(filed.get(0).now().item())) {
        assertThat(new String(mime.readAllBytes(), StandardCharsets.UTF_8)).contains("Offer 0");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DROPPED_AFTERWARDS", "THROTTLED", "BUSY_INSIDE", "HALF_WRITTEN"})
  void copies_once_when_the_answer_meets(Fault fault) {
    try (Office office = Office.withMailbox()) {
      office.deliver(1);
      MailIntake intake = office.intake();
      office.exchange.faults().next(100, Fault.CROSS_MAILBOX, Office.operation("MoveItem"));
      office.exchange.faults().next(1, fault, Office.operation("CreateItem"));

      List<Filed> filed =
          intake.file(Office.orders(intake.read(2, 0).items(), Destination.ARCHIVE));

      assertThat(filed.get(0).status()).isEqualTo(Filed.Status.MOVED);
      assertThat(office.mailbox.items()).hasSize(1);
      assertThat(office.archived()).isOne();
    }
  }
}
