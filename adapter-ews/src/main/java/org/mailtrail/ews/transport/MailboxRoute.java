package org.mailtrail.ews.transport;

import java.util.Optional;

/**
 * To which of its mailbox servers Exchange should hand a request.
 *
 * @param anchor the mailbox that the request is about
 * @param publicFolders the public folder mailbox, where it is about public folders
 */
public record MailboxRoute(String anchor, Optional<String> publicFolders) {
  /** A request about a mailbox. */
  public static MailboxRoute mailbox(String address) {
    return new MailboxRoute(address, Optional.empty());
  }

  /** A request about public folders that this mailbox has. */
  public static MailboxRoute publicFolders(String address) {
    return new MailboxRoute(address, Optional.of(address));
  }
}
