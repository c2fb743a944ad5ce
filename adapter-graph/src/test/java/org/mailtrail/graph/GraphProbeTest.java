package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.SimulatedFolder;

class GraphProbeTest {
  private Office office;
  private MailboxProbe probe;

  @BeforeEach
  void open() {
    office = Office.overHttp();
    probe = office.graph.probe(MailboxFolders.standard());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void tells_the_sizes_of_the_folders() {
    int size = office.deliver(1).size();

    assertThat(probe.folders())
        .contains(
            new FolderSize(FolderRole.INTAKE, "Inbox", 1, size),
            new FolderSize(FolderRole.ARCHIVE, "Archive", 0, 0));
  }

  @Test
  void knows_the_inbox_of_a_german_mailbox_by_its_role() {
    int size = office.deliver(1).size();
    office.mailbox.folder("inbox").orElseThrow().rename("Posteingang");

    assertThat(probe.folders())
        .contains(new FolderSize(FolderRole.INTAKE, "Posteingang", 1, size))
        .filteredOn(folder -> folder.role() == FolderRole.INTAKE)
        .hasSize(1);
  }

  @Test
  void measures_every_folder_however_deep_over_tls() {
    try (Office secure = Office.overTls()) {
      SimulatedFolder inbox = secure.mailbox.folder("inbox").orElseThrow();
      SimulatedFolder deep =
          secure
              .mailbox
              .create(secure.mailbox.create(inbox, "Customers").orElseThrow(), "Fabrikam")
              .orElseThrow();
      secure.mailbox.searchFolder("Unread");
      int size = secure.deliver(1).size();
      byte[] raw = "Message-ID: <a@x.example>\r\n\r\nHi\r\n".getBytes(StandardCharsets.UTF_8);
      int deepSize = secure.mailbox.deliver(raw, Office.NOON, deep.id()).size();

      List<FolderExtent> all = secure.graph.probe(MailboxFolders.standard()).extents();

      assertThat(all)
          .contains(
              extent("\\Inbox", 1, size),
              extent("\\Inbox\\Customers", 0, 0),
              extent("\\Inbox\\Customers\\Fabrikam", 1, deepSize))
          .extracting(FolderExtent::path)
          .contains("\\Junk Email", "\\Deleted Items")
          .doesNotContain("\\Unread");
    }
  }

  @Test
  void measures_what_is_hidden_and_what_can_be_recovered_and_shows_neither_among_the_folders() {
    SimulatedFolder inbox = office.mailbox.folder("inbox").orElseThrow();
    SimulatedFolder hidden = office.mailbox.hiddenFolder(inbox, "Conversation Action Settings");
    SimulatedFolder below = office.mailbox.create(hidden, "Below").orElseThrow();
    byte[] raw = "Message-ID: <a@x.example>\r\n\r\nHi\r\n".getBytes(StandardCharsets.UTF_8);
    int size = office.mailbox.deliver(raw, Office.NOON, hidden.id()).size();
    office.mailbox.deliver(raw, Office.NOON, below.id());
    assertThat(probe.extents()).noneMatch(FolderExtent::isRecoverable);
    office.mailbox.deliver(raw, Office.NOON, office.mailbox.recoverable().id());

    assertThat(probe.extents())
        .contains(
            extent("\\Inbox\\Conversation Action Settings", 1, size),
            extent("\\Inbox\\Conversation Action Settings\\Below", 1, size),
            extent(FolderExtent.RECOVERABLE, 1, size));
    assertThat(MeasuredDay.of(Office.NOON, probe.extents()).total().items()).isEqualTo(2);
    office.mailbox.hiddenFolder(office.mailbox.root(), "ExternalContacts");
    assertThat(probe.folders()).extracting(FolderSize::name).doesNotContain("ExternalContacts");
  }

  @Test
  void a_mailbox_without_what_can_be_recovered_is_measured_all_the_same() {
    office.exchange.faults().next(1, Fault.VANISHED, r -> r.path().contains("recoverable"));

    assertThat(probe.extents()).isNotEmpty().noneMatch(FolderExtent::isRecoverable);
  }

  private static FolderExtent extent(String path, long items, long bytes) {
    return new FolderExtent(path, new Extent(items, Optional.of(new ByteSize(bytes))));
  }

  @Test
  void measures_more_folders_than_a_page_holds() {
    SimulatedFolder inbox = office.mailbox.folder("inbox").orElseThrow();
    for (int i = 0; i < 250; i++) {
      office.mailbox.create(inbox, "Fair " + i);
    }

    assertThat(probe.extents())
        .extracting(FolderExtent::path)
        .filteredOn(path -> path.startsWith("\\Inbox\\Fair "))
        .hasSize(250)
        .doesNotHaveDuplicates();
  }

  @Test
  void leaves_nothing_behind() {
    probe.tryMove();

    assertThat(office.mailbox.items()).isEmpty();
    assertThat(office.exchange.graphTraffic().moves()).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = {"DROPPED_AFTERWARDS", "HALF_WRITTEN", "DONE_BUT_THROTTLED"})
  void finds_its_message_when_the_answer_was_lost(Fault fault) {
    office.exchange.faults().next(1, fault, r -> r.path().endsWith("/messages"));

    probe.tryMove();

    assertThat(office.mailbox.items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DROPPED", "UNAVAILABLE", "THROTTLED"})
  void makes_its_message_again_when_it_was_never_made(Fault fault) {
    office.exchange.faults().next(2, fault, r -> r.path().endsWith("/messages"));

    probe.tryMove();

    assertThat(office.mailbox.items()).isEmpty();
    assertThat(office.exchange.graphTraffic().moves()).isOne();
  }

  @Test
  void cleans_up_when_the_message_cannot_be_moved() {
    office.exchange.faults().next(100, Fault.VANISHED, r -> r.path().endsWith("/move"));

    assertThatThrownBy(probe::tryMove)
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("404");
    assertThat(office.mailbox.items()).isEmpty();
  }
}
