package org.mailtrail.application.plug.exchange;

import java.util.Optional;
import org.mailtrail.application.port.exchange.ServerDiscovery;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** The ways to mailboxes of some kinds of Exchange. Safe for several threads. */
public interface ConnectedExchange extends AutoCloseable {
  /**
   * A way to the mailbox, which whoever asked closes. Sends nothing.
   *
   * @throws org.mailtrail.application.port.SetupException when the mailbox cannot be reached as it
   *     is set up
   */
  MailboxWay open(MailboxSetup setup);

  /** Signs accounts in; absent where user and password are sent along. */
  default Optional<JobAccounts> accounts() {
    return Optional.empty();
  }

  /** Finds servers; absent where their address is known. */
  default Optional<ServerDiscovery> discovery() {
    return Optional.empty();
  }

  /** Whether plain HTTP may be used for this mailbox on this machine. */
  default boolean allowsPlainHttp(MailboxName mailbox) {
    return false;
  }

  /** Whether a password was refused, so that {@link #forgiveRefusals} would change something. */
  default boolean hasRefusals() {
    return false;
  }

  /**
   * Lets passwords that were refused be sent once more, because a person says that the trouble is
   * over.
   */
  default void forgiveRefusals() {
    // where nothing is remembered nothing is forgiven
  }

  @Override
  void close();
}
