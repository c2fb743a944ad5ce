package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;

class GraphIntakeTest {
  private Office office;
  private MailIntake intake;

  @BeforeEach
  void open() {
    office = Office.overHttp();
    intake = office.intake();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Message only() {
    return intake
        .read(10, 0)
        .items()
        .get(0)
        .match(
            IntakeItem.Legible::message,
            bad -> {
              throw new AssertionError(bad.problem());
            });
  }

  @Test
  void reads_the_oldest_first_and_leaves_out_what_was_set_aside() {
    office.deliverMany(5);

    assertThat(Office.subjects(intake.read(2, 0).items())).containsExactly("Offer 0", "Offer 1");
    assertThat(Office.subjects(intake.read(10, 3).items())).containsExactly("Offer 3", "Offer 4");
  }

  @Test
  void keeps_the_id_when_a_message_is_moved() {
    office.deliver(1);
    List<IntakeItem> page = intake.read(10, 0).items();

    Filed filed = intake.file(Office.orders(page, Destination.NOT_LOGGED)).get(0);

    assertThat(filed.status()).isEqualTo(Filed.Status.MOVED);
    assertThat(filed.now().item()).isEqualTo(page.get(0).id());
    assertThat(office.filedIn("Not Logged")).isOne();
  }

  @Test
  void files_what_already_lies_there_once_more_without_harm() {
    office.deliverMany(30);
    List<IntakeItem> page = intake.read(30, 0).items();
    intake.file(Office.orders(page, Destination.ARCHIVE));

    List<Filed> again = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(again).extracting(Filed::status).containsOnly(Filed.Status.MOVED);
    assertThat(office.filedIn("Archive")).isEqualTo(30);
  }

  @Test
  void tells_of_a_message_that_somebody_took_away() {
    office.deliverMany(3);
    List<IntakeItem> page = intake.read(10, 0).items();
    office.mailbox.remove(office.mailbox.item(page.get(1).id().value()).orElseThrow());

    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(filed)
        .extracting(Filed::status)
        .containsExactly(Filed.Status.MOVED, Filed.Status.GONE, Filed.Status.MOVED);
  }

  @Test
  void says_that_filing_failed_when_the_destination_vanishes_and_makes_it_anew() {
    office.deliver(1);
    List<IntakeItem> page = intake.read(10, 0).items();
    office.mailbox.remove(office.mailbox.folderNamed("Not Logged").orElseThrow());

    Filed filed = intake.file(Office.orders(page, Destination.NOT_LOGGED)).get(0);
    assertThat(filed.status()).isEqualTo(Filed.Status.FAILED);
    assertThat(filed.problem()).contains("404");
    assertThat(office.waiting()).isOne();

    intake.prepare();
    assertThat(intake.file(Office.orders(page, Destination.NOT_LOGGED)).get(0).status())
        .isEqualTo(Filed.Status.MOVED);
  }

  @Test
  void makes_folders_of_other_names() {
    MailIntake other = office.graph.intake(new MailboxFolders("Inbox", "Kept", "It's other"));

    assertThat(other.prepare()).isEqualTo(new MailIntake.FolderNames("Kept", "It's other"));
    assertThat(other.prepare()).isEqualTo(new MailIntake.FolderNames("Kept", "It's other"));
    assertThat(office.mailbox.folderNamed("It's other")).isPresent();
  }

  @Test
  void does_not_make_an_intake_that_is_missing() {
    MailIntake other = office.graph.intake(new MailboxFolders("Queue", "Archive", "Other"));

    assertThatThrownBy(other::prepare)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
        .hasMessageContaining("Queue");
  }

  @Test
  void gives_a_message_without_message_id_the_digest_of_its_mime() {
    office.deliver("", "No id", 0);

    assertThat(only().key().isMessageId()).isFalse();
    assertThat(only().key()).isEqualTo(only().key());
  }

  @Test
  void sees_sensitivity_automation_and_size() {
    String raw =
        """
        From: a@fabrikam.example
        To: b@contoso.example
        Message-ID: <x@y>
        Sensitivity: Private
        Auto-Submitted: auto-replied
        X-Mailer: x

        Hi
        """;
    office.deliver(raw, Office.NOON);

    assertThat(only().traits().sensitivity()).isEqualTo(Sensitivity.PRIVATE);
    assertThat(only().traits().headers().first("Auto-Submitted")).contains("auto-replied");
    assertThat(only().traits().headers().has("X-Mailer")).isFalse();
    assertThat(only().item().size()).isEqualTo(raw.length());
  }

  @Test
  void lists_what_went_past_the_intake_and_fetches_it() {
    String raw =
        """
        From: a@fabrikam.example
        To: b@c.example
        Message-ID: <z@y>

        Hi
        """;
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    office.mailbox.deliver(bytes, Office.NOON.minusSeconds(60), "archive");
    office.mailbox.deliver(bytes, Office.NOON.plusSeconds(60), "archive");

    List<ItemRef> strays = intake.walk(Reach.OUR_FOLDERS, Office.NOON).next(10);
    assertThat(strays).hasSize(1);
    assertThat(strays.get(0).key()).hasValueSatisfying(k -> assertThat(k).hasToString("<z@y>"));

    List<IntakeItem> read =
        intake.fetch(List.of(strays.get(0).id(), new ItemId("gone"), strays.get(0).id()));
    assertThat(read)
        .hasSize(2)
        .extracting(item -> item.ref().id(), item -> item.ref().key())
        .containsOnly(tuple(strays.get(0).id(), strays.get(0).key()));
    assertThat(intake.walk(Reach.OUR_FOLDERS, Instant.parse("2026-03-03T00:00:00Z")).next(10))
        .isEmpty();
  }
}
