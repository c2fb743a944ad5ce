package org.mailtrail.domain.mailflow;

import java.util.List;
import org.mailtrail.domain.address.EmailAddress;

/** The two rules that e-mail logging needs, named as in Business Central's guide. */
public final class MailFlowRules {
  /** The rule for mail that comes in. */
  public static final String INCOMING = "Log Email Sent to This Organization";

  /** The rule for mail that goes out. */
  public static final String OUTGOING = "Log Email Sent from This Organization";

  private MailFlowRules() {}

  /** Both rules, with the logging mailbox (or the mail-enabled queue folder) as their target. */
  public static List<MailFlowRule> copyingTo(EmailAddress target) {
    return List.of(
        new MailFlowRule(INCOMING, Scope.NOT_IN_ORGANIZATION, Scope.IN_ORGANIZATION, target),
        new MailFlowRule(OUTGOING, Scope.IN_ORGANIZATION, Scope.NOT_IN_ORGANIZATION, target));
  }
}
