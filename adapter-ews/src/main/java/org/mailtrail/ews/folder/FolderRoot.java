package org.mailtrail.ews.folder;

import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.ews.operation.FolderRef;
import org.mailtrail.ews.operation.FolderRequests;
import org.mailtrail.ews.operation.Operation;
import org.mailtrail.ews.transport.EwsClient;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.MailboxRoute;
import org.mailtrail.ews.transport.SoapCall;

/**
 * On what folders stand: one mailbox, or the organisation's public folders.
 *
 * @param client makes the requests
 * @param anchor the mailbox that requests are routed by; of public folders, the one that has their
 *     hierarchy
 * @param owner whose mailbox it is, where it is another's
 * @param domain of the addresses of public folder mailboxes; absent for a mailbox
 */
public record FolderRoot(
    EwsClient client, String anchor, Optional<String> owner, Optional<String> domain) {
  private static final String INBOX = "inbox";

  /** Whether it is public folders. */
  public boolean isPublic() {
    return domain.isPresent();
  }

  /** Where the paths of folders begin. */
  FolderRef root() {
    return isPublic()
        ? FolderRef.distinguished("publicfoldersroot", Optional.empty())
        : FolderRef.distinguished("msgfolderroot", owner);
  }

  /** The folder that has another name in other languages, if it is meant. */
  Optional<FolderRef> wellKnown(String path) {
    return !isPublic() && path.toLowerCase(Locale.ROOT).equals(INBOX)
        ? Optional.of(FolderRef.distinguished(INBOX, owner))
        : Optional.empty();
  }

  /** A request about folders. */
  SoapCall onHierarchy(Phrase what, Operation operation) {
    return SoapCall.of(
        what,
        operation,
        isPublic() ? MailboxRoute.publicFolders(anchor) : MailboxRoute.mailbox(anchor));
  }

  /** A request about what lies in this folder. */
  public SoapCall onContent(Phrase what, Operation operation, Folder folder) {
    return SoapCall.of(what, operation, route(folder));
  }

  /** Public folder mailboxes are addressed by their GUIDs. */
  public MailboxRoute route(Folder folder) {
    return domain
        .map(
            at ->
                MailboxRoute.publicFolders(
                    folder.replica().map(id -> id + "@" + at).orElse(anchor)))
        .orElseGet(() -> MailboxRoute.mailbox(anchor));
  }

  /** A refusal of a request about what lies in this folder, as an error of the port. */
  public ExchangeException error(EwsRefusal refusal, Phrase what, Folder folder) {
    return refusal.exception(what, route(folder));
  }

  Operation children(FolderRef parent, int offset) {
    return isPublic()
        ? FolderRequests.findPublic(parent, offset)
        : FolderRequests.find(parent, false, offset);
  }

  Operation named(FolderRef parent, String name) {
    return isPublic()
        ? FolderRequests.namedPublic(parent, name)
        : FolderRequests.named(parent, name);
  }
}
