package org.mailtrail.application.mailflow;

import java.util.List;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
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
 */
public record Preparation(
    ExchangeKind kind,
    EmailAddress target,
    String displayName,
    String jobAccount,
    List<EmailAddress> readers) {
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

  /** What the setup needs. */
  public static Preparation of(MailboxSetup setup, String displayName, List<EmailAddress> readers) {
    return new Preparation(
        setup.place().kind(),
        setup.place().address(),
        displayName,
        setup.account().user(),
        readers);
  }

  List<MailFlowRule> rules() {
    return MailFlowRules.copyingTo(target);
  }
}
