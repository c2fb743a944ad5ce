package org.mailtrail.jpa.specimens;

/** Wrong on purpose: rooms of the transport are for the adapters of Exchange. */
public final class EntersTheTransport {
  /** The wrong thing. */
  public org.mailtrail.exchange.http.transport.Transport transport;
}
