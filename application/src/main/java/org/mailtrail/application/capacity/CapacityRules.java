package org.mailtrail.application.capacity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.Alertness;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Limit;
import org.mailtrail.domain.message.MailboxName;

/**
 * What is allowed, and from when on it is worth a warning.
 *
 * @param quotas what mailboxes may take, where that is not what Exchange Online gives to a shared
 *     mailbox without a licence; on-premises nothing is known of those that are not here
 * @param alertness when to warn
 */
public record CapacityRules(Map<MailboxName, ByteSize> quotas, Alertness alertness) {
  /** Copies the quotas. */
  public CapacityRules {
    quotas = Map.copyOf(quotas);
  }

  /** With Exchange's own limits. */
  public static CapacityRules standard() {
    return new CapacityRules(Map.of(), Alertness.standard());
  }

  /** What Exchange does not let this mailbox grow beyond. */
  public List<Limit> limits(MailboxSetup setup) {
    Optional<ByteSize> quota = Optional.ofNullable(quotas.get(setup.name()));
    return switch (setup.place().kind()) {
      case ONLINE ->
          List.of(
              Limit.mailbox(quota.orElse(Limit.UNLICENSED)), Limit.folder(), Limit.recoverable());
      case ON_PREMISES -> quota.map(Limit::mailbox).stream().toList();
      case PUBLIC_FOLDERS -> List.of(Limit.publicFolderSize(), Limit.publicFolderItems());
    };
  }
}
