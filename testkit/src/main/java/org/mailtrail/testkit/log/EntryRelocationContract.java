package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.books.SampleMail;

/** How the entries of every {@link InteractionLog} follow their messages. */
abstract class EntryRelocationContract extends EntryIdentityContract {
  static final Filed.Place NEW = SampleMail.place("new");

  /** Only the contract extends it. */
  EntryRelocationContract() {
    // the hooks give what is tried
  }

  @Test
  final void entries_follow_a_message_to_its_new_id() {
    InteractionLog log = log();
    log.append(
        List.of(
            SampleMail.interaction(1),
            SampleMail.interaction(1, with(InformationFlow.OUTBOUND, "JIM", "CT2")),
            SampleMail.interaction(2),
            ofOther(1)));
    log.relocate(
        SampleMail.MAIN,
        List.of(SampleMail.relocation(1, NEW), SampleMail.relocation(7, SampleMail.place("x"))));

    assertThat(interactions(log))
        .extracting(entry -> entry.message().item().id().value())
        .containsExactly("new", "new", SampleMail.item(2).value(), SampleMail.item(1).value());
  }

  /** Another message, of which a copy in another mailbox has this id. */
  private static Interaction ofOther(int n) {
    return SampleMail.interaction(
        SampleMail.OTHER, n, with(InformationFlow.INBOUND, "JIM", "CT1"), "Offer");
  }

  @Test
  final void entries_tell_where_a_message_lies_now() {
    InteractionLog log = log();
    log.append(SampleMail.interactions(3));
    Filed.Place there =
        new Filed.Place(new ItemId("new"), "2026-03", Optional.of("https://outlook.example/new"));
    log.relocate(
        SampleMail.MAIN,
        List.of(
            SampleMail.relocation(0, there),
            SampleMail.relocation(1, SampleMail.place("other")),
            SampleMail.relocation(2, Filed.Place.of(SampleMail.item(2)))));

    assertThat(
            interactions(log).stream()
                .map(Interaction::message)
                .map(EntryRelocationContract::place))
        .containsExactly(
            there,
            new Filed.Place(new ItemId("other"), "Archive", Optional.empty()),
            new Filed.Place(
                SampleMail.item(2), "Archive", Optional.of("https://outlook.example/2")));
  }

  @Test
  final void entries_of_a_message_id_in_use_already_follow_their_own_message() {
    InteractionLog log = log();
    MessageKey written = SampleMail.key(1);
    MessageKey marked = new MessageKey(written.value() + "#reused:0123456789abcdef");
    log.append(List.of(under(written, 1), under(marked, 2)));
    log.relocate(
        SampleMail.MAIN, List.of(new Relocation(SampleMail.item(2), Optional.of(marked), NEW)));

    assertThat(interactions(log))
        .extracting(EntryRelocationContract::item)
        .containsExactly(SampleMail.item(1), NEW.item());
  }

  private static Interaction under(MessageKey key, int n) {
    Interaction one = SampleMail.interaction(n);
    MessageLink link = one.message();
    MessageLink known =
        new MessageLink(
            link.mailbox(), key, link.item(), link.folder(), link.sentAt(), link.receivedAt());
    return new Interaction(
        one.exchange(), one.at(), one.subject(), one.template(), known, one.logged());
  }

  private static ItemId item(Interaction interaction) {
    return interaction.message().item().id();
  }

  @Test
  final void entries_stay_where_key_or_id_are_those_of_another() {
    InteractionLog log = log();
    log.append(SampleMail.interactions(2));
    log.relocate(
        SampleMail.MAIN,
        List.of(
            new Relocation(SampleMail.item(0), Optional.of(SampleMail.key(1)), NEW),
            new Relocation(SampleMail.item(1), Optional.empty(), NEW)));
    log.relocate(SampleMail.MAIN, List.of());

    assertThat(interactions(log)).isEqualTo(SampleMail.interactions(2));
  }

  private static Filed.Place place(MessageLink link) {
    return new Filed.Place(link.item().id(), link.folder(), link.item().webLink());
  }
}
