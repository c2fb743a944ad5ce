package org.mailtrail.testkit.exchange;

import static org.mailtrail.testkit.exchange.Specimens.altering;
import static org.mailtrail.testkit.exchange.Specimens.intake;
import static org.mailtrail.testkit.exchange.Specimens.list;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class MessageReadingContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            altering(
                "people_are_told_with_their_roles_in_order",
                people(p -> new Participants(p.sender(), p.from(), p.to(), p.cc()))),
            altering(
                "display_names_are_told_as_they_were_written",
                people(
                    p ->
                        new Participants(
                            p.to().stream().map(who -> Participant.of(who.address())).findFirst(),
                            p.sender(),
                            p.to(),
                            p.cc()))),
            altering(
                "subject_and_times_are_told",
                summary(
                    s ->
                        new Summary(
                            s.subject(), Optional.empty(), s.receivedAt(), s.conversationId()))),
            altering(
                "an_ordinary_message_has_nothing_special",
                traits(t -> new Traits(true, t.sensitivity(), false, t.headers()))),
            altering(
                "sensitivity_is_told",
                traits(t -> new Traits(t.draft(), Sensitivity.NORMAL, false, t.headers()))),
            altering(
                "header_fields_that_decide_are_told_and_no_others",
                traits(t -> new Traits(t.draft(), t.sensitivity(), false, HeaderFields.none()))),
            altering(
                "a_draft_is_told_from_what_was_sent",
                traits(t -> new Traits(false, t.sensitivity(), false, t.headers()))),
            altering(
                "what_a_message_does_not_have_is_absent",
                summary(
                    s ->
                        new Summary(
                            "(no subject)", s.sentAt(), s.receivedAt(), s.conversationId()))),
            altering(
                "the_key_is_the_message_id_as_it_was_written",
                key(k -> new MessageKey(k.value().toLowerCase(Locale.ROOT)))),
            altering(
                "a_message_without_message_id_has_a_key_that_stays_with_it",
                key(k -> new MessageKey("sha256:" + UUID.randomUUID()))),
            altering(
                "messages_without_message_id_have_keys_of_their_own",
                key(k -> new MessageKey("sha256:1"))),
            intake(
                "two_copies_of_a_message_have_one_key_and_ids_of_their_own",
                "read",
                (call, good) -> list(good.call(call)).stream().limit(1).toList()),
            altering(
                "a_large_message_is_told_whole",
                summary(
                    s ->
                        new Summary(
                            s.subject().substring(0, Math.min(255, s.subject().length())),
                                s.sentAt(),
                            s.receivedAt(), s.conversationId())))));
  }

  private static UnaryOperator<Message> people(UnaryOperator<Participants> change) {
    return m ->
        new Message(m.key(), m.item(), change.apply(m.participants()), m.summary(), m.traits());
  }

  private static UnaryOperator<Message> summary(UnaryOperator<Summary> change) {
    return m ->
        new Message(m.key(), m.item(), m.participants(), change.apply(m.summary()), m.traits());
  }

  private static UnaryOperator<Message> traits(UnaryOperator<Traits> change) {
    return m ->
        new Message(m.key(), m.item(), m.participants(), m.summary(), change.apply(m.traits()));
  }

  private static UnaryOperator<Message> key(UnaryOperator<MessageKey> change) {
    return m ->
        new Message(change.apply(m.key()), m.item(), m.participants(), m.summary(), m.traits());
  }

  /** Run by hand, not by the build. */
  static class Trial extends MessageReadingContract {
    @Override
    protected TrialMailbox empty() {
      return Specimens.onTrial();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return Specimens.onTrial();
    }
  }
}
