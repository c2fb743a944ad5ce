package org.mailtrail.application.port.setup;

import java.net.URI;
import java.util.Locale;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Where the mail is.
 *
 * @param kind the way to it
 * @param address of the logging mailbox, or of the mail-enabled queue folder
 * @param endpoint the base address of its server
 * @param folders in it
 */
public record Place(ExchangeKind kind, EmailAddress address, URI endpoint, Folders folders) {
  /**
   * Whether both lead to one mailbox, whatever the folders in it are called: one kind, one server,
   * one address; for public folders one queue folder.
   */
  public boolean isSameMailboxAs(Place other) {
    boolean sameQueue =
        kind == ExchangeKind.PUBLIC_FOLDERS
            ? folders.intake().equalsIgnoreCase(other.folders.intake())
            : address.equals(other.address);
    return kind == other.kind && sameQueue && server(endpoint).equals(server(other.endpoint));
  }

  private static String server(URI endpoint) {
    String host = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
    boolean isPlain = "http".equalsIgnoreCase(endpoint.getScheme());
    int port = endpoint.getPort() >= 0 ? endpoint.getPort() : isPlain ? 80 : 443;
    return host + ":" + port;
  }
}
