package org.mailtrail.ews.transport;

import java.util.Optional;

/**
 * To which of its mailbox servers Exchange should hand a request.
 *
 * @param anchor the mailbox that the request is about
 * @param publicFolders the public folder mailbox, where it is about public folders
 */
public record Route(String anchor, Optional<String> publicFolders) {
  /** A request about a mailbox. */
  public static Route mailbox(String address) {
    return new Route(address, Optional.empty());
  }

  /** A request about public folders that this mailbox has. */
  public static Route publicFolders(String address) {
    return new Route(address, Optional.of(address));
  }
}
