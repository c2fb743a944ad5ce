package org.mailtrail.testkit.exchange;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** Mailboxes in memory keep all contracts of the exchange ports, whatever they are like. */
@ParameterizedClass
@EnumSource(InMemoryMailboxContractTest.Like.class)
class InMemoryMailboxContractTest {
  private final Like like;

  InMemoryMailboxContractTest(Like like) {
    this.like = like;
  }

  /** What a mailbox is like. */
  enum Like {
    KEEPING_IDS,
    CHANGING_IDS,
    PUBLIC_FOLDERS;

    private InMemoryMailbox made() {
      return switch (this) {
        case KEEPING_IDS -> InMemoryMailbox.keepingIds();
        case CHANGING_IDS -> InMemoryMailbox.changingIds();
        case PUBLIC_FOLDERS -> InMemoryMailbox.publicFolders();
      };
    }

    Set<Ability> lacks() {
      return this == PUBLIC_FOLDERS ? Set.of(Ability.values()) : Set.of();
    }

    TrialMailbox empty() {
      return made();
    }

    TrialMailbox outOfReach() {
      InMemoryMailbox mailbox = made();
      mailbox.outages().begin(Kind.UNREACHABLE);
      return mailbox;
    }
  }

  @Nested
  class Listing extends MailIntakeContract {
    @Override
    protected TrialMailbox empty() {
      return like.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return like.outOfReach();
    }

    @Override
    protected Set<Ability> lacks() {
      return like.lacks();
    }
  }

  @Nested
  class Reading extends MessageReadingContract {
    @Override
    protected TrialMailbox empty() {
      return like.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return like.outOfReach();
    }

    @Override
    protected Set<Ability> lacks() {
      return like.lacks();
    }
  }

  @Nested
  class Filing extends MailFilingContract {
    @Override
    protected TrialMailbox empty() {
      return like.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return like.outOfReach();
    }

    @Override
    protected Set<Ability> lacks() {
      return like.lacks();
    }
  }

  @Nested
  class Finding extends MessageStoreContract {
    @Override
    protected TrialMailbox empty() {
      return like.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return like.outOfReach();
    }

    @Override
    protected Set<Ability> lacks() {
      return like.lacks();
    }
  }

  @Nested
  class Probing extends MailboxProbeContract {
    @Override
    protected TrialMailbox empty() {
      return like.empty();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return like.outOfReach();
    }

    @Override
    protected Set<Ability> lacks() {
      return like.lacks();
    }
  }
}
