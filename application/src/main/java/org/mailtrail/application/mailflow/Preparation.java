package org.mailtrail.application.mailflow;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.mailflow.MailFlowRule;
import org.mailtrail.domain.mailflow.MailFlowRules;

/**
 * What Exchange shall look like.
 *
 * @param kind which Exchange
 * @param target the logging mailbox, or the mail-enabled queue folder
 * @param displayName what people see in its place
 * @param jobAccount who works it
 * @param readers who may read the archive
 * @param before the mailbox in whose place the target comes: rules that copy to it so far copy to
 *     the target from then on
 */
public record Preparation(
    ExchangeKind kind,
    EmailAddress target,
    String displayName,
    String jobAccount,
    List<EmailAddress> readers,
    Optional<EmailAddress> before) {
  /**
   * Copies the readers.
   *
   * @throws IllegalArgumentException when nobody works the mailbox, or it has no name
   */
  public Preparation {
    readers = List.copyOf(readers);
    displayName = displayName.strip();
    jobAccount = jobAccount.strip();
    if (displayName.isEmpty() || jobAccount.isEmpty()) {
      throw new IllegalArgumentException("the mailbox needs a display name and a job account");
    }
  }

  /** For a mailbox that comes in nobody's place. */
  public Preparation(
      ExchangeKind kind,
      EmailAddress target,
      String displayName,
      String jobAccount,
      List<EmailAddress> readers) {
    this(kind, target, displayName, jobAccount, readers, Optional.empty());
  }

  /** The same in place of another mailbox. */
  public Preparation inPlaceOf(EmailAddress old) {
    return new Preparation(kind, target, displayName, jobAccount, readers, Optional.of(old));
  }

  /**
   * Whom Exchange has to give the rights of the job: an application is known to it by its client
   * id, and who signs in by name.
   *
   * @return empty as long as that is not known
   */
  public static Optional<String> worker(Account account) {
    String who =
        account.method() == Account.Method.APPLICATION ? account.clientId() : account.user();
    return Optional.of(who).filter(known -> !known.isEmpty());
  }

  List<MailFlowRule> rules() {
    return MailFlowRules.copyingTo(target);
  }
}
