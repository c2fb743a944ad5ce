package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;

/** Exchange, or the way to it, does not do what it is asked for. */
public final class ExchangeException extends PortException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /**
   * Says what Exchange did.
   *
   * @param kind the class of the trouble
   * @param message what happened and where, as a half sentence
   * @param cause the foreign exception, if there was one
   */
  public ExchangeException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, message, kind.remedy, cause);
  }

  /**
   * The same, with a remedy that fits better than the kind's.
   *
   * @param remedy what a person can do, as a sentence; empty when waiting is all
   */
  public ExchangeException(Kind kind, String message, String remedy, @Nullable Throwable cause) {
    super(message, remedy, kind.retryHelps, cause);
    this.kind = kind;
  }

  /** The class of the trouble. */
  public Kind kind() {
    return kind;
  }

  /** The classes of trouble that call for different answers. */
  public enum Kind {
    /** No answer, a broken one, or a server error, and it lasted. */
    UNREACHABLE(true, ""),
    /** Exchange asks for slowness for longer than a pass may wait. */
    THROTTLED(true, ""),
    /** The credential is wrong, revoked or expired. Trying again can lock the account. */
    SIGN_IN(false, "Renew the token, or correct user and password."),
    /** The account may not do this. */
    FORBIDDEN(false, "Give the job's account full access to the mailbox."),
    /** The mailbox or a folder in it does not exist. */
    NOT_FOUND(false, "Check the mailbox address and the folder names."),
    /** The mailbox is full. */
    FULL(false, "Make room in the mailbox, or roll over to a new one."),
    /** This one message is gone. */
    ITEM_GONE(false, ""),
    /** This one message cannot be read. */
    ITEM_UNREADABLE(false, ""),
    /** Exchange refuses the request as such. */
    REFUSED(false, "Check that the server's version is supported; otherwise report this.");

    private final boolean retryHelps;
    private final String remedy;

    Kind(boolean retryHelps, String remedy) {
      this.retryHelps = retryHelps;
      this.remedy = remedy;
    }
  }
}
