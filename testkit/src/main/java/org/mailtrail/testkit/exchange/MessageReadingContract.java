package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/**
 * What every {@link org.mailtrail.application.port.exchange.MailIntake} tells of a message: all
 * that a decision needs. Extend it, give it yours, and run it.
 */
public abstract class MessageReadingContract extends MailboxContract {
  private static final Letter PLAIN = letter(1);

  /** A contract to be kept. */
  protected MessageReadingContract() {
    // the hooks give what is tried
  }

  /** As the intake reads it. */
  private Message read(Letter letter) {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, letter, NOON);
    return legible(waiting(prepared(mailbox)).get(0));
  }

  private static List<String> addresses(List<Participant> people) {
    return people.stream().map(person -> person.address().toString()).toList();
  }

  @Test
  final void people_are_told_with_their_roles_in_order() {
    Letter letter =
        Letter.of("a@x.example", "a..b@x.example", "c@x.example", "b@x.example", "o'neil@x.example")
            .cc("e@x.example", "d@x.example")
            .sentBy("desk@x.example");
    Participants people = read(letter).participants();

    assertThat(people.from().orElseThrow().address()).hasToString("a..b@x.example");
    assertThat(people.sender().orElseThrow().address()).hasToString("desk@x.example");
    assertThat(addresses(people.to()))
        .containsExactly("c@x.example", "b@x.example", "o'neil@x.example");
    assertThat(addresses(people.cc())).containsExactly("e@x.example", "d@x.example");
  }

  @Test
  final void display_names_are_told_as_they_were_written() {
    Participant ann = new Participant(EmailAddress.of("ann@x.example"), "O\u2019Neil, \u00c4nn");
    Participants people =
        new Participants(Optional.of(ann), Optional.empty(), List.of(ann), List.of());

    assertThat(read(PLAIN.with(people)).participants().from()).contains(ann);
  }

  @Test
  final void subject_and_times_are_told() {
    Instant sent = Instant.parse("2026-02-28T23:59:58Z");
    Message message = read(PLAIN.about("Fahrr\u00e4der \ud83d\udeb2").dated(Optional.of(sent)));

    assertThat(message.summary().subject()).isEqualTo("Fahrr\u00e4der \ud83d\udeb2");
    assertThat(message.summary().sentAt()).contains(sent);
    assertThat(message.summary().receivedAt()).isEqualTo(NOON);
    assertThat(message.item().size()).isPositive();
    assertThat(message.item().hasAttachments()).isFalse();
  }

  @Test
  final void an_ordinary_message_has_nothing_special() {
    Message message = read(PLAIN);

    assertThat(message.traits().draft()).isFalse();
    assertThat(message.traits().calendarResponse()).isFalse();
    assertThat(message.traits().sensitivity()).isEqualTo(Sensitivity.NORMAL);
    assertThat(message.traits().isBulk()).isFalse();
    assertThat(message.traits().headers().has("Auto-Submitted")).isFalse();
  }

  @Test
  final void sensitivity_is_told() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, PLAIN.with("Sensitivity", "Personal"), NOON);
    mailbox.put(TrialFolder.INTAKE, PLAIN.with("Sensitivity", "Private"), NOON.plusSeconds(1));
    mailbox.put(
        TrialFolder.INTAKE, PLAIN.with("Sensitivity", "Company-Confidential"), NOON.plusSeconds(2));

    assertThat(waiting(prepared(mailbox)))
        .extracting(item -> legible(item).traits().sensitivity())
        .containsExactly(Sensitivity.PERSONAL, Sensitivity.PRIVATE, Sensitivity.CONFIDENTIAL);
  }

  @Test
  final void header_fields_that_decide_are_told_and_no_others() {
    Letter letter =
        PLAIN
            .with("Auto-Submitted", "auto-replied")
            .with("List-Id", "<offers.x.example>")
            .with("Precedence", "bulk")
            .with("Authentication-Results", "spf=pass; dkim=pass; dmarc=pass")
            .with("Authentication-Results", "mx.x.example; spf=fail")
            .with("X-Mailer", "some");
    HeaderFields headers = read(letter).traits().headers();

    assertThat(headers.first("auto-submitted")).contains("auto-replied");
    assertThat(headers.first("List-ID")).contains("<offers.x.example>");
    assertThat(headers.all("Precedence")).containsExactly("bulk");
    assertThat(headers.all("Authentication-Results"))
        .as("in their order, which tells who wrote them")
        .containsExactly("spf=pass; dkim=pass; dmarc=pass", "mx.x.example; spf=fail");
    assertThat(headers.has("X-Mailer")).isFalse();
  }

  @Test
  final void a_draft_is_told_from_what_was_sent() {
    assertThat(read(PLAIN.unsent()).traits().draft()).isTrue();
  }

  @Test
  final void what_a_message_does_not_have_is_absent() {
    Participants nobody =
        new Participants(Optional.empty(), Optional.empty(), List.of(), List.of());
    Message message = read(PLAIN.with(nobody).about(""));

    assertThat(message.participants()).isEqualTo(nobody);
    assertThat(message.summary().subject()).isEmpty();
  }

  @Test
  final void the_key_is_the_message_id_as_it_was_written() {
    assertThat(read(Letter.of("It's+100%&a=B#c@X.example", "a@x.example")).key())
        .isEqualTo(new MessageKey("<It's+100%&a=B#c@X.example>"));
  }

  @Test
  final void a_message_without_message_id_has_a_key_that_stays_with_it() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, PLAIN.withoutMessageId(), NOON);
    MessageKey key = keys(waiting(prepared(mailbox))).get(0);
    assertThat(key.isMessageId()).isFalse();
    assertThat(keys(waiting(mailbox.intake()))).containsExactly(key);

    file(mailbox, only(mailbox), Destination.ARCHIVE);

    assertThat(keys(mailbox.intake().fetch(archivedIds(mailbox)))).containsExactly(key);
  }

  private static List<ItemId> archivedIds(TrialMailbox mailbox) {
    return walked(mailbox).stream().map(ItemRef::id).toList();
  }

  @Test
  final void messages_without_message_id_have_keys_of_their_own() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, PLAIN.withoutMessageId().saying("One"), NOON);
    mailbox.put(TrialFolder.INTAKE, PLAIN.withoutMessageId().saying("Two"), NOON.plusSeconds(1));

    assertThat(keys(waiting(prepared(mailbox)))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  final void two_copies_of_a_message_have_one_key_and_ids_of_their_own() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, PLAIN, NOON);
    mailbox.put(TrialFolder.INTAKE, PLAIN, NOON.plusSeconds(1));
    List<IntakeItem> items = waiting(prepared(mailbox));

    assertThat(keys(items)).containsExactly(PLAIN.key(), PLAIN.key());
    assertThat(ids(items)).doesNotHaveDuplicates();
  }

  @Test
  final void a_large_message_is_told_whole() {
    String subject = "Angebot \u00fcber Fahrr\u00e4der; ".repeat(80);
    String[] recipients =
        IntStream.range(0, 500).mapToObj(n -> "r" + n + "@x.example").toArray(String[]::new);
    Letter letter =
        Letter.of("large@x.example", "a@x.example", recipients)
            .about(subject)
            .saying("All work and no play.\r\n".repeat(50_000));
    Message message = read(letter);

    assertThat(message.summary().subject().strip()).isEqualTo(subject.strip());
    assertThat(addresses(message.participants().to())).containsExactly(recipients);
    assertThat(message.item().size()).isGreaterThan(1_000_000);
  }
}
