package org.mailtrail.application.logging.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.Match;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.Message;

/** Collects what one batch is going to write; writes nothing itself. */
final class BatchDraft {
  private static final int LONGEST_EXPLANATION = 1_000;

  private static final String REUSED = LedgerSentence.MESSAGE_ID_IN_USE.with() + "; ";

  private final PassContext context;
  private final Known known;
  private final Instant now;
  private final Identities logged;
  private boolean hasUnmatched;
  private final List<LedgerRow> rows = new ArrayList<>();
  private final List<Interaction> interactions = new ArrayList<>();

  BatchDraft(PassContext context, Known known, Identities logged, Instant now) {
    this.context = context;
    this.known = known;
    this.logged = logged.copy();
    this.now = now;
  }

  List<LedgerRow> rows() {
    return rows;
  }

  List<Interaction> interactions() {
    return interactions;
  }

  /** The messages that are logged once the draft is committed. */
  Identities logged() {
    return logged;
  }

  /** Whether somebody is missing in one of the messages. */
  boolean hasUnmatched() {
    return hasUnmatched;
  }

  void add(Identities.Recognized recognized, Verdict verdict) {
    add(recognized, verdict, "");
  }

  /** With a note of how the verdict came about. */
  void add(Identities.Recognized recognized, Verdict verdict, String note) {
    hasUnmatched |= verdict.decision() instanceof Decision.Unmatched;
    if (verdict.decision() instanceof Decision.Logged decided) {
      Message message = recognized.message();
      Interaction.Logged by =
          new Interaction.Logged(
              context.pass(), now, verdict.authenticity(), Conversation.of(message));
      decided.exchanges().forEach(exchange -> interactions.add(interaction(message, exchange, by)));
      logged.add(recognized.identity());
    }
    rows.add(row(recognized, verdict, note));
  }

  private Interaction interaction(Message message, Exchange exchange, Interaction.Logged by) {
    MessageLink link =
        MessageLink.to(message, context.settings().mailbox(), context.folders().archive());
    return Interaction.of(exchange, message, context.template(), link, by);
  }

  private LedgerRow row(Identities.Recognized recognized, Verdict verdict, String how) {
    Message message = recognized.message();
    Reason reason = Reason.of(verdict);
    String note = (recognized.isReused() ? REUSED : "") + how;
    return new LedgerRow(
        Sightings.of(context.settings().mailbox(), message, reason),
        reason,
        note + explanation(verdict, reason),
        known.attempts(message.item().id()),
        new LedgerRow.Recorded(context.pass(), now));
  }

  private static String explanation(Verdict verdict, Reason reason) {
    String meaning = verdict.meaning();
    if (verdict.matches().isEmpty() || reason.isPrivate()) {
      return meaning;
    }
    String people =
        verdict.matches().stream().map(Match::toString).collect(Collectors.joining("; "));
    String text = meaning + ": " + people;
    return text.length() <= LONGEST_EXPLANATION
        ? text
        : text.substring(0, LONGEST_EXPLANATION - 1) + "…";
  }
}
