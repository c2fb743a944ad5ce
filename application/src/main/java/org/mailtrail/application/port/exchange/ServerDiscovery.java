package org.mailtrail.application.port.exchange;

import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;

/** Asks a mail domain where a mailbox is served. */
@FunctionalInterface
public interface ServerDiscovery {
  /**
   * The server of the mailbox.
   *
   * @throws org.mailtrail.application.port.ExchangeException of kind {@code NOT_FOUND} when no
   *     server knows it, {@code SIGN_IN} when one refuses the password, {@code REFUSED} when the
   *     search leads where no password must be sent
   */
  Discovered find(Question question);

  /**
   * What is asked.
   *
   * @param mailbox under whose name the password is kept
   * @param user who asks
   * @param address of the mailbox that is looked for
   * @param server the one server to ask; if absent, those of the address's domain
   * @param confirmed whether a person has confirmed a server outside of that domain
   */
  record Question(
      MailboxName mailbox,
      String user,
      EmailAddress address,
      Optional<URI> server,
      Predicate<URI> confirmed) {}

  /**
   * Where a mailbox is.
   *
   * @param endpoint the address of EWS, HTTPS
   * @param mailbox its address, which may be another than was asked for
   * @param owa the address of Outlook on the web
   * @param hierarchyMailbox the public folder mailbox that has the hierarchy
   */
  record Discovered(
      URI endpoint, String mailbox, Optional<URI> owa, Optional<String> hierarchyMailbox) {}
}
