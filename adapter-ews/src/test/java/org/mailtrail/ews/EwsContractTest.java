package org.mailtrail.ews;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.exchange.MailFilingContract;
import org.mailtrail.testkit.exchange.MailIntakeContract;
import org.mailtrail.testkit.exchange.MailboxProbeContract;
import org.mailtrail.testkit.exchange.MessageReadingContract;
import org.mailtrail.testkit.exchange.MessageStoreContract;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** Mailboxes and public folders keep all contracts of the exchange ports, and lack no ability. */
@ParameterizedClass
@EnumSource(EwsFolders.Kind.class)
class EwsContractTest {
  private final Trials trials;

  EwsContractTest(EwsFolders.Kind kind) {
    this.trials = new Trials(kind);
  }

  @AfterEach
  void close() {
    trials.close();
  }

  @Nested
  class Listing extends MailIntakeContract {
    @Override
    protected TrialMailbox empty() {
      return trials.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return trials.outOfReach();
    }
  }

  @Nested
  class Reading extends MessageReadingContract {
    @Override
    protected TrialMailbox empty() {
      return trials.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return trials.outOfReach();
    }
  }

  @Nested
  class Filing extends MailFilingContract {
    @Override
    protected TrialMailbox empty() {
      return trials.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return trials.outOfReach();
    }
  }

  @Nested
  class Finding extends MessageStoreContract {
    @Override
    protected TrialMailbox empty() {
      return trials.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return trials.outOfReach();
    }
  }

  @Nested
  class Probing extends MailboxProbeContract {
    @Override
    protected TrialMailbox empty() {
      return trials.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return trials.outOfReach();
    }
  }
}
