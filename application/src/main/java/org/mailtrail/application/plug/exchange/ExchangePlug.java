package org.mailtrail.application.plug.exchange;

import java.util.Set;
import org.mailtrail.application.port.setup.ExchangeKind;

/** A kind of Exchange server that mailboxes can be reached on. */
public interface ExchangePlug {
  /** The kinds that it serves. */
  Set<ExchangeKind> kinds();

  /** Where mailboxes of these kinds are reached. */
  Endpoints endpoints();

  /** Connects it with the rest of Mailtrail. Sends nothing. */
  ConnectedExchange connect(Surroundings around);
}
