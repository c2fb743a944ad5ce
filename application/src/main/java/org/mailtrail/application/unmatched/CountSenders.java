package org.mailtrail.application.unmatched;

import java.util.List;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.port.unmatched.UnmatchedMail;

/** Tells who sent the messages that wait, most first, by sender or by the sender's domain. */
public final class CountSenders {
  /** So many of the newest messages are looked at. */
  public static final int NEWEST = 10_000;

  private final UnmatchedMail mail;

  /** Counts in this queue. */
  public CountSenders(UnmatchedMail mail) {
    this.mail = mail;
  }

  /**
   * The senders of the newest 10,000 messages.
   *
   * @param byDomain whether senders of one domain are one
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public List<SenderCount> count(boolean byDomain) {
    return mail.senders(byDomain, NEWEST);
  }
}
