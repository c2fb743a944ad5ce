package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.setup.AuditEntry;
import org.mailtrail.application.port.setup.AuditTrail;
import org.mailtrail.domain.message.MailboxName;

/** A trail that takes no more entries. */
public record FullTrail(AuditTrail trail) implements AuditTrail {
  @Override
  public void append(AuditEntry entry) {
    throw StoreException.unreachable("the trail is full by order", null);
  }

  @Override
  public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
    return trail.latest(mailbox, atMost);
  }
}
