package org.mailtrail.application.port.setup;

import java.net.URI;
import org.mailtrail.domain.message.EmailAddress;

/**
 * Where the mail is.
 *
 * @param kind the way to it
 * @param address of the logging mailbox, or of the mail-enabled queue folder
 * @param endpoint Graph's or EWS's base address
 * @param folders in it
 */
public record Place(ExchangeKind kind, EmailAddress address, URI endpoint, Folders folders) {
  /** Microsoft Graph, worldwide. */
  public static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0");

  /** A shared mailbox of Exchange Online. */
  public static Place online(EmailAddress address) {
    return new Place(ExchangeKind.ONLINE, address, GRAPH, Folders.standard(ExchangeKind.ONLINE));
  }
}
