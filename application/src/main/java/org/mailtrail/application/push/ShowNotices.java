package org.mailtrail.application.push;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.KeptNotices.Mark;
import org.mailtrail.domain.message.MailboxName;

/** Whether Exchange tells of mail in a mailbox, since when, and why it does not. */
public final class ShowNotices {
  private static final int TOLD = 10;
  private static final Set<Account.Method> TOLD_AS =
      EnumSet.of(Account.Method.APPLICATION, Account.Method.GIVEN_TOKEN);

  private final KeptNotices kept;
  private final boolean isWanted;
  private final Clock clock;

  /**
   * Showing what is kept.
   *
   * @param isWanted whether Exchange shall tell of mail at all
   * @param clock by which one has ended
   */
  public ShowNotices(KeptNotices kept, boolean isWanted, Clock clock) {
    this.kept = kept;
    this.isWanted = isWanted;
    this.clock = clock;
  }

  /**
   * How it stands with a mailbox; that the key of what is sealed is lost keeps nobody from asking.
   *
   * @return empty when nobody wants to be told
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public Optional<Told> run(MailboxSetup setup) {
    try {
      Optional<KeptNotice> standing =
          kept.find(setup.name()).filter(one -> one.ends().isAfter(clock.instant()));
      return isWanted || standing.isPresent()
          ? Optional.of(told(setup, standing))
          : Optional.empty();
    } catch (SecretsException sealed) {
      return isWanted
          ? Optional.of(Told.not(How.UNKNOWN, Problem.of(sealed).told()))
          : Optional.empty();
    }
  }

  private Told told(MailboxSetup setup, Optional<KeptNotice> standing) {
    Optional<Phrase> trouble = kept.trouble(setup.name());
    How how = standing.isPresent() ? How.TOLD : trouble.isPresent() ? How.FAILED : why(setup);
    return new Told(
        how,
        standing.flatMap(KeptNotice::since),
        standing.map(KeptNotice::ends),
        kept.lastHeard(setup.name()),
        trouble);
  }

  private static How why(MailboxSetup setup) {
    if (!isAble(setup)) {
      return How.UNABLE;
    }
    return setup.enabled() ? How.WAITING : How.OFF;
  }

  /** Exchange Online tells those who sign in as an application, as a given token may be too. */
  private static boolean isAble(MailboxSetup setup) {
    return setup.place().kind() == ExchangeKind.ONLINE
        && TOLD_AS.contains(setup.account().method());
  }

  /**
   * How many of these mailboxes Exchange tells of; one look-up, which opens nothing that is sealed.
   *
   * @return nothing where nobody wants to be told and none stands
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public Optional<Numbers> count(List<MailboxSetup> setups) {
    Map<Mark, Set<MailboxName>> marks = kept.marks();
    Set<MailboxName> standing = marks.getOrDefault(Mark.STANDING, Set.of());
    Set<MailboxName> again = marks.getOrDefault(Mark.AGAIN, Set.of());
    int troubled = marks.getOrDefault(Mark.TROUBLE, Set.of()).size();
    long due =
        setups.stream()
            .filter(setup -> setup.enabled() && isAble(setup))
            .map(MailboxSetup::name)
            .filter(name -> !standing.contains(name) || again.contains(name))
            .count();
    Numbers numbers = new Numbers(standing.size(), isWanted ? due : 0, troubled);
    return isWanted || !standing.isEmpty() ? Optional.of(numbers) : Optional.empty();
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

  private static Symptom symptom(MailboxName mailbox, Phrase why) {
    return Symptom.of(
        Symptom.Code.MAIL_NOT_TOLD,
        mailbox,
        HealthSentence.MAIL_NOT_TOLD.with(why),
        HealthSentence.CHECK_PUSH_ADDRESS.with());
  }

  /** Whether Exchange tells of mail, and what keeps it from it. */
  public enum How {
    /** It does. */
    TOLD,
    /** It could not be asked to. */
    FAILED,
    /** It has not been asked yet. */
    WAITING,
    /** Logging is off. */
    OFF,
    /** Only who signs in as an application at Exchange Online is told. */
    UNABLE,
    /** What is kept of it cannot be opened. */
    UNKNOWN
  }

  /**
   * How it stands with being told.
   *
   * @param how whether it does, or why not
   * @param since when Exchange was asked to; absent where it does not tell, or that was not kept
   * @param until when Exchange ends it, unless it is renewed; absent where it does not tell
   * @param lastNotice to the minute; absent when there was none
   * @param trouble why the last try to have Exchange tell failed, and what to do
   */
  public record Told(
      How how,
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<Instant> lastNotice,
      Optional<Phrase> trouble) {
    /** Whether Exchange tells, as far as is known. */
    public boolean isTold() {
      return how == How.TOLD;
    }

    private static Told not(How how, Phrase why) {
      return new Told(how, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }
  }

  /**
   * How many mailboxes.
   *
   * @param standing of them Exchange tells, as far as is known
   * @param due Exchange is to be asked to tell of them, or to go on
   * @param failed the last try failed
   */
  public record Numbers(long standing, long due, long failed) {}
}
