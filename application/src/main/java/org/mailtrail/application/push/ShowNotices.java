package org.mailtrail.application.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.push.KeptNotices.Mark;
import org.mailtrail.domain.message.MailboxName;

/** Whether Exchange tells of mail in a mailbox, and since when it has not. */
public final class ShowNotices {
  private static final int TOLD = 10;

  private final KeptNotices kept;
  private final boolean isWanted;

  /**
   * Showing what is kept.
   *
   * @param isWanted whether Exchange shall tell of mail at all
   */
  public ShowNotices(KeptNotices kept, boolean isWanted) {
    this.kept = kept;
    this.isWanted = isWanted;
  }

  /**
   * How it stands.
   *
   * @return empty when nobody wants to be told
   * @throws org.mailtrail.application.port.PortException when the database is out of reach
   */
  public Optional<Told> run(MailboxName mailbox) {
    Optional<Instant> until = kept.find(mailbox).map(KeptNotice::ends);
    return isWanted || until.isPresent()
        ? Optional.of(new Told(until, kept.lastHeard(mailbox), kept.trouble(mailbox)))
        : Optional.empty();
  }

  /**
   * The mailboxes of which Exchange does not tell, though it should; the first of them.
   *
   * @throws org.mailtrail.application.port.PortException when the database is out of reach
   */
  public List<Symptom> troubles() {
    return kept.marks().getOrDefault(Mark.TROUBLE, Set.of()).stream()
        .sorted()
        .limit(TOLD)
        .flatMap(mailbox -> kept.trouble(mailbox).map(why -> symptom(mailbox, why)).stream())
        .toList();
  }

  private static Symptom symptom(MailboxName mailbox, String why) {
    return Symptom.of(
        Symptom.Code.MAIL_NOT_TOLD,
        mailbox,
        HealthSentence.MAIL_NOT_TOLD.with(why),
        HealthSentence.CHECK_PUSH_ADDRESS.with());
  }

  /**
   * How it stands with being told.
   *
   * @param until when Exchange ends it, unless it is renewed; empty where Exchange does not tell
   * @param lastNotice to the minute; empty when there was none
   * @param trouble why the last try to have Exchange tell failed
   */
  public record Told(
      Optional<Instant> until, Optional<Instant> lastNotice, Optional<String> trouble) {}
}
