package org.mailtrail.application.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.application.log.desk.Office.done;
import static org.mailtrail.application.log.desk.Office.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.desk.Office;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

class ResolveLinkTest {
  private static final MailboxName OTHER = new MailboxName("other");

  private final Office office = new Office();
  private final InteractionLogEntry entry = office.offer("1");
  private final OpenMessage open =
      new OpenMessage(
          office.entries,
          office.links(),
          office.mailboxes,
          office.registered,
          office.books.brokenLinks());

  private MessageLink link() {
    return office.log().get(0).interaction().message();
  }

  @Test
  void a_message_is_found_by_its_id_and_its_reading_is_on_record() throws IOException {
    OpenMessage.OpenedMessage opened = done(open.open(entry.number(), "anna"));
    try (var content = opened.content()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).contains("Offer 1");
    }

    assertThat(opened.mailbox()).isEqualTo(SampleSetups.MAIN);
    assertThat(office.trail.latest(Optional.of(SampleSetups.MAIN), 1).get(0).action())
        .isEqualTo("OpenMessage");
  }

  @Test
  void a_message_that_went_to_another_mailbox_is_found_there_and_written_back() {
    office.setups.save(SampleSetups.named("other"));
    office.mailbox().takeAway(link().item().id());
    office
        .mailboxes
        .mailbox(OTHER)
        .deliver(TrialFolder.ARCHIVE, Letter.of("1", Office.JIM, Office.ANN), Office.NOON);
    Resolution found = office.links().resolve(link());

    assertThat(found).isInstanceOf(Resolution.Found.class);
    assertThat(found.tried()).hasSize(3);
    assertThat(link().mailbox()).isEqualTo(OTHER);
    assertThat(office.links().resolve(link()).tried()).hasSize(1);
  }

  @Test
  void a_message_that_is_gone_is_told_so_with_what_was_tried() {
    office.mailbox().takeAway(link().item().id());

    assertThat(office.links().resolve(link())).isInstanceOf(Resolution.Gone.class);
    assertThat(refused(open.open(entry.number(), "anna"))).isEqualTo("message-gone");
    assertThat(office.audited("OpenMessage")).isZero();
  }

  /** Programs and forgers reuse Message-IDs: nobody is shown another's mail for that. */
  @Test
  void another_message_with_the_same_message_id_is_not_taken_for_it() {
    office.deliver(Letter.of("1", "l@c.example", Office.ANN));
    office.pass();
    MessageLink first = link();
    MessageLink second = office.log().get(1).interaction().message();
    assertThat(first.key().asWritten()).isEqualTo(second.key().asWritten());
    assertThat(first.item().id()).isNotEqualTo(second.item().id());
    MessageLink gone = first.key().equals(first.key().asWritten()) ? first : second;
    MessageLink reused = gone.equals(first) ? second : first;

    office.mailbox().takeAway(gone.item().id());
    assertThat(office.links().resolve(gone)).isInstanceOf(Resolution.Gone.class);
    assertThat(office.links().resolve(reused)).isInstanceOf(Resolution.Found.class);

    office.mailbox().takeAway(reused.item().id());
    office
        .mailbox()
        .deliver(TrialFolder.ARCHIVE, Letter.of("1", Office.JIM, Office.ANN), Office.NOON);
    assertThat(office.links().resolve(gone))
        .as("a copy of it")
        .isInstanceOf(Resolution.Found.class);
  }

  @Test
  void a_mailbox_that_does_not_answer_leaves_it_open_whether_the_message_is_gone() {
    office.mailbox().outages().begin(ExchangeException.Kind.UNREACHABLE);

    assertThat(office.links().resolve(link())).isInstanceOf(Resolution.Unknown.class);
    assertThat(refused(open.open(entry.number(), "anna"))).isEqualTo("message-unreachable");
  }
}
