package org.mailtrail.application.port.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.setup.MailboxSetup;

/** The ways to all kinds of mailboxes. Opening one sends nothing. */
@FunctionalInterface
public interface Mailboxes {
  /**
   * The ports of one mailbox.
   *
   * @throws org.mailtrail.application.port.SetupException when the setup names no usable address
   */
  OpenMailbox open(MailboxSetup setup);

  /**
   * Everything that can be done with one mailbox.
   *
   * @param intake reads and files
   * @param store opens single messages
   * @param probe checks and measures
   * @param tokens signs in; absent where user and password are sent along
   * @param serverClock what time the server says it is; empty where it does not say
   */
  record OpenMailbox(
      MailIntake intake,
      MessageStore store,
      MailboxProbe probe,
      Optional<AccessTokens> tokens,
      Supplier<Optional<Instant>> serverClock) {}
}
