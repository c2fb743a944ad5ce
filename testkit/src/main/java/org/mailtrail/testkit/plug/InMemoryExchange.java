package org.mailtrail.testkit.plug;

import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.plug.exchange.ConnectedExchange;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.testkit.identity.ScriptedJobAccounts;
import org.mailtrail.testkit.mailbox.InMemoryMailboxes;
import org.mailtrail.testkit.setup.SampleSetups;

/** Exchange Online in memory, with accounts that sign in as they are told. */
public final class InMemoryExchange implements ExchangePlug {
  private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
  private final ScriptedJobAccounts accounts = new ScriptedJobAccounts();

  /** No mailboxes so far. */
  public InMemoryExchange() {
    // each is made when it is first asked for
  }

  /** The mailboxes, by the names of their setups. */
  public InMemoryMailboxes mailboxes() {
    return mailboxes;
  }

  /** Who signs in, and how that ends. */
  public ScriptedJobAccounts accounts() {
    return accounts;
  }

  @Override
  public Set<ExchangeKind> kinds() {
    return Set.of(ExchangeKind.ONLINE);
  }

  @Override
  public Endpoints endpoints() {
    return SampleSetups.endpoints(ExchangeKind.ONLINE);
  }

  @Override
  public ConnectedExchange connect(Surroundings around) {
    return new ConnectedExchange() {
      @Override
      public MailboxWay open(MailboxSetup setup) {
        return new InMemoryWay(mailboxes.open(setup));
      }

      @Override
      public Optional<JobAccounts> accounts() {
        return Optional.of(accounts);
      }

      @Override
      public void close() {
        // memory is given back by itself
      }
    };
  }

  private record InMemoryWay(OpenMailbox mailbox) implements MailboxWay {
    @Override
    public void close() {
      // memory is given back by itself
    }
  }
}
