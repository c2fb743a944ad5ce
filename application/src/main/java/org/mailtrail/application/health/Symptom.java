package org.mailtrail.application.health;

import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.ExpiryWarning;
import org.mailtrail.domain.message.MailboxName;

/**
 * Why health is not green.
 *
 * @param code the class of the trouble
 * @param mailbox whose, absent for the whole installation
 * @param seen what is seen
 * @param advice what to do, nothing when waiting is all
 */
public record Symptom(Code code, Optional<MailboxName> mailbox, Phrase seen, Phrase advice) {
  /** Of one mailbox. */
  public static Symptom of(Code code, MailboxName mailbox, Phrase seen, Phrase advice) {
    return new Symptom(code, Optional.of(mailbox), seen, advice);
  }

  /** Of the whole installation. */
  public static Symptom of(Code code, Phrase seen, Phrase advice) {
    return new Symptom(code, Optional.empty(), seen, advice);
  }

  /** Of one mailbox, in the words of others. */
  public static Symptom of(Code code, MailboxName mailbox, String what, String remedy) {
    return of(code, mailbox, Phrase.foreign(what), Phrase.foreign(remedy));
  }

  /** Of the whole installation, in the words of others. */
  public static Symptom of(Code code, String what, String remedy) {
    return of(code, Phrase.foreign(what), Phrase.foreign(remedy));
  }

  /** What a port tells of itself. */
  static Symptom of(PortException broken) {
    Problem problem = Problem.of(broken);
    return of(
        broken instanceof SecretsException ? Code.SECRETS : Code.DATABASE,
        problem.seen(),
        problem.advice());
  }

  /** A secret that expires, or has. */
  static Symptom of(ExpiryWarning warning) {
    boolean over = warning.stage() == ExpiryWarning.Stage.EXPIRED;
    return of(
        over ? Code.SECRET_EXPIRED : Code.SECRET_EXPIRES,
        (over ? HealthSentence.SECRET_EXPIRED : HealthSentence.SECRET_EXPIRES)
            .with(warning.name(), warning.expiry()),
        HealthSentence.ENTER_SECRET.with());
  }

  /** What was asked has not answered in time. */
  static Symptom silent(Phrase about) {
    return of(
        Code.NO_ANSWER,
        HealthSentence.NO_ANSWER_FROM.with(about),
        HealthSentence.LOOK_AT_DATABASE.with());
  }

  /** What is seen, in English. */
  public String what() {
    return seen.toString();
  }

  /** What to do, in English; empty when waiting is all. */
  public String remedy() {
    return advice.toString();
  }

  /** The classes of trouble. */
  public enum Code {
    /** The database is out of reach: nothing is known, nothing can be logged. */
    DATABASE(true),
    /** The kept secrets cannot be read: the next sign-in will fail. */
    SECRETS(true),
    /** The service has begun, and knows nothing yet. */
    STARTING(true),
    /** What was asked has not answered in time: nothing is known of it. */
    NO_ANSWER(true),
    /** No pass has ever come to its end. */
    NEVER_PASSED(true),
    /** The last good pass is too long ago. */
    PASS_LATE(true),
    /**
     * The last pass ended with a problem that only a person can end: sign-in, a right, a setting.
     */
    NEEDS_A_PERSON(true),
    /** Logging is on, but no job is scheduled. */
    NOT_SCHEDULED(true),
    /** The job is overdue, or the process that works it gives no sign of life. */
    JOB_STUCK(true),
    /** Messages wait longer in the intake than they should. */
    OLD_MAIL_WAITING(true),
    /** Each pass leaves more behind than the one before. */
    BACKLOG_GROWS(true),
    /** A secret has expired. */
    SECRET_EXPIRED(true),
    /** Canaries no longer arrive: a mail flow rule may be off. */
    CANARY_MISSING(true),
    /** A mailbox or a folder is full: Exchange refuses what comes in, or cannot file it. */
    MAILBOX_FULL(true),
    /** A mailbox or a folder will be full before long. */
    MAILBOX_FILLS_UP(false),
    /** Exchange goes on listing messages that it has moved: they are left alone. */
    MAIL_REPEATED(false),
    /** No canary has arrived so far, and its period is not over. */
    CANARY_AWAITED(false),
    /** What waits in the intake could not be measured. */
    BACKLOG_UNKNOWN(false),
    /** The last pass failed, and the next one may succeed. */
    PASS_FAILED(false),
    /** A secret expires within 30 days. */
    SECRET_EXPIRES(false),
    /**
     * Who is subscribed cannot be told of what happens; more tries follow, or a person must act.
     */
    NOT_DELIVERED(false),
    /** More messages of the log are gone than before; somebody may have meant it. */
    LINKS_BROKEN(false),
    /** Exchange does not tell of mail though it should; mail is seen at the interval. */
    MAIL_NOT_TOLD(false),
    /** No mailbox is switched on. */
    NOTHING_ENABLED(false);

    private final boolean red;

    Code(boolean red) {
      this.red = red;
    }

    /** Whether mail may be waiting unseen. */
    public boolean isRed() {
      return red;
    }
  }
}
