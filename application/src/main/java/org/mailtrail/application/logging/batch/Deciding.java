package org.mailtrail.application.logging.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.stranger.Introduction;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.KnownPeople;

/** Decides the messages of one batch in their order; writes none of it. */
final class Deciding {
  private static final String INTRODUCED = LedgerSentence.INTRODUCED.with() + "; ";

  private final PassContext context;
  private final Known known;
  private final List<Message> messages;
  private final KnownPeople people;
  private final Instant now;

  Deciding(
      PassContext context, Known known, List<Message> messages, KnownPeople people, Instant now) {
    this.context = context;
    this.known = known;
    this.messages = messages;
    this.people = people;
    this.now = now;
  }

  /** With the people who are known. */
  BatchDraft draft(Identities logged) {
    BatchDraft draft = new BatchDraft(context, known, logged, now);
    for (Message message : messages) {
      Identities.Recognized recognized = draft.logged().recognize(message);
      draft.add(recognized, verdict(recognized, people));
    }
    return draft;
  }

  /**
   * The draft as it is when strangers have been introduced, all of it anew: of two copies of a
   * message that is logged after all, the second one is a duplicate. To be called in the unit of
   * work, in which contacts may be created.
   */
  BatchDraft withStrangers(BatchDraft before, Identities logged) {
    if (introduction().introducesNobody() || !before.hasUnmatched()) {
      return before;
    }
    KnownPeople acquainted = people;
    BatchDraft draft = new BatchDraft(context, known, logged, now);
    for (Message message : messages) {
      acquainted = add(draft.logged().recognize(message), draft, acquainted);
    }
    return draft;
  }

  private Introduction introduction() {
    return context.equipment().introduction();
  }

  /** Gives the people as they are known afterwards. */
  private KnownPeople add(
      Identities.Recognized recognized, BatchDraft draft, KnownPeople acquainted) {
    Verdict verdict = verdict(recognized, people);
    if (!(verdict.decision() instanceof Decision.Unmatched)) {
      draft.add(recognized, verdict);
      return acquainted;
    }
    Optional<KnownPeople> more =
        introduction().introduce(recognized.message(), verdict, acquainted);
    KnownPeople after = more.orElse(acquainted);
    draft.add(recognized, verdict(recognized, after), more.map(m -> INTRODUCED).orElse(""));
    return after;
  }

  private Verdict verdict(Identities.Recognized recognized, KnownPeople among) {
    return context.table().decide(recognized.message(), recognized.isLogged(), among);
  }
}
