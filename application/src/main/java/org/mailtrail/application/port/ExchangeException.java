package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;

/** Exchange, or the way to it, does not do what it is asked for. */
public final class ExchangeException extends PortException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /**
   * Says what Exchange did.
   *
   * @param kind the class of the trouble
   * @param seen what happened and where, as a half sentence
   * @param cause the foreign exception, if there was one
   */
  public ExchangeException(Kind kind, Phrase seen, @Nullable Throwable cause) {
    this(kind, seen, kind.advice(), cause);
  }

  /**
   * The same, with a remedy that fits better than the kind's.
   *
   * @param advice what a person can do, as a sentence; nothing when waiting is all
   */
  public ExchangeException(Kind kind, Phrase seen, Phrase advice, @Nullable Throwable cause) {
    super(seen, advice, kind.retryHelps, cause);
    this.kind = kind;
  }

  /** Says what Exchange did, in mere English, for whom no other language has words. */
  public ExchangeException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, Phrase.foreign(message), cause);
  }

  /** The same, with a remedy that fits better than the kind's. */
  public ExchangeException(Kind kind, String message, String remedy, @Nullable Throwable cause) {
    this(kind, Phrase.foreign(message), Phrase.foreign(remedy), cause);
  }

  /** The class of the trouble. */
  public Kind kind() {
    return kind;
  }

  /** The classes of trouble that call for different answers. */
  public enum Kind {
    /** No answer, a broken one, or a server error, and it lasted. */
    UNREACHABLE(true),
    /** Exchange asks for slowness for longer than a pass may wait. */
    THROTTLED(true),
    /** The credential is wrong, revoked or expired. Trying again can lock the account. */
    SIGN_IN(false, PortSentence.RENEW_OR_CORRECT),
    /** The account may not do this. */
    FORBIDDEN(false, PortSentence.GRANT_ACCESS),
    /** The mailbox or a folder in it does not exist. */
    NOT_FOUND(false, PortSentence.CHECK_NAMES),
    /** The mailbox is full. */
    FULL(false, PortSentence.ROOM_OR_ROLL_OVER),
    /** This one message is gone. */
    ITEM_GONE(false),
    /** This one message cannot be read. */
    ITEM_UNREADABLE(false),
    /** Exchange refuses the request as such. */
    REFUSED(false, PortSentence.CHECK_VERSION);

    private final boolean retryHelps;
    private final @Nullable PortSentence advice;

    Kind(boolean retryHelps) {
      this.retryHelps = retryHelps;
      this.advice = null;
    }

    Kind(boolean retryHelps, PortSentence advice) {
      this.retryHelps = retryHelps;
      this.advice = advice;
    }

    private Phrase advice() {
      return advice == null ? Phrase.nothing() : advice.with();
    }
  }
}
