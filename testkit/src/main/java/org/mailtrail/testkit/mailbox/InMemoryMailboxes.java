package org.mailtrail.testkit.mailbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** Mailboxes in memory, by the name of their setup; each is made when it is first asked for. */
public final class InMemoryMailboxes implements Mailboxes {
  private final Map<MailboxName, InMemoryMailbox> mailboxes = new ConcurrentHashMap<>();

  /** No mailboxes so far. */
  public InMemoryMailboxes() {
    // each is made when it is first asked for
  }

  /** The mailbox behind the setup of this name. */
  public InMemoryMailbox mailbox(MailboxName name) {
    return mailboxes.computeIfAbsent(name, unused -> InMemoryMailbox.keepingIds());
  }

  @Override
  public OpenMailbox open(MailboxSetup setup) {
    return mailbox(setup.name()).open();
  }
}
