package org.mailtrail.application.unmatched;

import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.PortException;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.MailboxName;

/** Why an unmatched message is not logged although somebody wants it. */
final class AssignRefusals {
  private AssignRefusals() {}

  static Refusal settled() {
    return new Refusal(
        "no-longer-unmatched",
        "the message is not unmatched any more",
        "Look into the ledger: it says what became of it.");
  }

  static Refusal gone() {
    return new Refusal(
        "message-gone",
        "the message is not in the mailbox any more, or cannot be read",
        "Nothing can be logged without it; its ledger row stays.");
  }

  static Refusal unknown(MailboxName mailbox) {
    return new Refusal(
        "unknown-mailbox", "no mailbox " + mailbox + " is set up", "Set it up first.");
  }

  static Refusal unreachable(MailboxName mailbox, PortException broken) {
    return new Refusal(
        "mailbox-unreachable",
        "mailbox " + mailbox + " cannot be read: " + broken.getMessage(),
        broken.remedy().isEmpty() ? "Try again later." : broken.remedy());
  }

  static Refusal undecided(Verdict verdict) {
    return new Refusal(
        "still-not-logged",
        "with these people it would not be logged either: " + verdict.meaning(),
        "Choose both a contact and a salesperson, or other ones.");
  }

  static Refusal erased(EmailAddress address) {
    return new Refusal(
        "erased",
        "the contact of "
            + address
            + " was erased, and the message is of before anybody wanted it"
            + " again",
        "It stays unlogged; mail received after the contact is wanted again is logged.");
  }

  static Refusal template(String code) {
    return new Refusal(
        "unknown-template",
        "there is no interaction template " + code,
        "Create the template, or set one that exists.");
  }
}
