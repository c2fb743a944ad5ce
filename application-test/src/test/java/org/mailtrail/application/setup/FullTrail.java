package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;

/** A trail that takes no more entries. */
public record FullTrail(AuditTrail trail) implements AuditTrail {
  @Override
  public void append(AuditEntry entry) {
    throw StoreException.unreachable("the trail is full by order", null);
  }

  @Override
  public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
    return trail.page(filter, after, atMost);
  }
}
