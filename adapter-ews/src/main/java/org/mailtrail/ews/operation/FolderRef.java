package org.mailtrail.ews.operation;

import java.util.Optional;
import org.mailtrail.ews.soap.Xml;

/**
 * A folder in a request: by its id, or by the name that it has in every language.
 *
 * @param id the id, or the distinguished name
 * @param isDistinguished which of both
 * @param mailbox whose folder is meant; with a distinguished name alone
 */
public record FolderRef(String id, boolean isDistinguished, Optional<String> mailbox) {
  /** The folder with this id. */
  public static FolderRef byId(String id) {
    return new FolderRef(id, false, Optional.empty());
  }

  /** A distinguished folder of the mailbox, or of the account's own where none is named. */
  public static FolderRef distinguished(String name, Optional<String> mailbox) {
    return new FolderRef(name, true, mailbox);
  }

  void write(Xml xml) {
    if (!isDistinguished) {
      xml.empty("t:FolderId", "Id", id);
    } else if (mailbox.isEmpty()) {
      xml.empty("t:DistinguishedFolderId", "Id", id);
    } else {
      xml.element(
          "t:DistinguishedFolderId",
          inner -> inner.element("t:Mailbox", box -> box.leaf("t:EmailAddress", mailbox.get())),
          "Id",
          id);
    }
  }
}
