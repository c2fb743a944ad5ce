package org.mailtrail.testkit.exchange;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class InMemoryMailIntakeContractTest {
  @Nested
  class KeepingIds extends MailIntakeContract {
    @Override
    protected TrialMailbox empty() {
      return InMemoryMailbox.keepingIds();
    }

    @Override
    protected TrialMailbox outOfReach() {
      InMemoryMailbox mailbox = InMemoryMailbox.keepingIds();
      mailbox.outages().begin(Kind.UNREACHABLE);
      return mailbox;
    }
  }

  @Nested
  class ChangingIds extends MailIntakeContract {
    @Override
    protected TrialMailbox empty() {
      return InMemoryMailbox.changingIds();
    }

    @Override
    protected TrialMailbox outOfReach() {
      InMemoryMailbox mailbox = InMemoryMailbox.changingIds();
      mailbox.outages().begin(Kind.UNREACHABLE);
      return mailbox;
    }
  }

  @Nested
  class InPublicFolders extends MailIntakeContract {
    @Override
    protected TrialMailbox empty() {
      return InMemoryMailbox.publicFolders();
    }

    @Override
    protected TrialMailbox outOfReach() {
      InMemoryMailbox mailbox = InMemoryMailbox.publicFolders();
      mailbox.outages().begin(Kind.UNREACHABLE);
      return mailbox;
    }

    @Override
    protected Set<Ability> lacks() {
      return Set.of(Ability.values());
    }
  }
}
