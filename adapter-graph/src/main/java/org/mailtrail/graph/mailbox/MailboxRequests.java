package org.mailtrail.graph.mailbox;

import com.microsoft.graph.users.item.mailfolders.MailFoldersRequestBuilder;
import com.microsoft.graph.users.item.mailfolders.item.MailFolderItemRequestBuilder;
import com.microsoft.graph.users.item.mailfolders.item.childfolders.ChildFoldersRequestBuilder;
import com.microsoft.graph.users.item.mailfolders.item.messages.MessagesRequestBuilder;
import com.microsoft.graph.users.item.messages.item.MessageItemRequestBuilder;
import com.microsoft.graph.users.item.messages.item.value.ContentRequestBuilder;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.io.ByteArrayInputStream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.transport.GraphCall;
import org.mailtrail.graph.transport.GraphClient;

/**
 * The requests about one mailbox, made by the SDK's request builders. Bodies are written here: the
 * SDK's models would bring the whole model tree with them (ADR 0004).
 */
public final class MailboxRequests {
  private static final String JSON = "application/json";

  private final GraphClient client;
  private final String mailbox;
  private final MailboxPath path;

  /**
   * Requests about this mailbox.
   *
   * @param mailbox its address or id
   */
  public MailboxRequests(GraphClient client, String mailbox) {
    this.client = client;
    this.mailbox = mailbox;
    this.path = new MailboxPath(mailbox);
  }

  /** What makes the requests. */
  public GraphClient client() {
    return client;
  }

  /** The mailbox's address or id. */
  public String mailbox() {
    return mailbox;
  }

  GraphCall list(Phrase what, String folder, ListOptions options) {
    return GraphCall.onFolder(
        what,
        () ->
            messages(folder)
                .toGetRequestInformation(
                    request -> {
                      request.queryParameters.select = options.selected();
                      request.queryParameters.expand = options.expanded();
                      request.queryParameters.filter = options.filter();
                      request.queryParameters.orderby = new String[] {ListOptions.OLDEST_FIRST};
                      request.queryParameters.top = options.top();
                      request.queryParameters.skip = options.skip();
                    }));
  }

  /** All messages of the mailbox that fit. */
  public GraphCall search(Phrase what, String filter, String select, int top) {
    return GraphCall.onFolder(
        what,
        () ->
            new com.microsoft.graph.users.item.messages.MessagesRequestBuilder(
                    path.own(), client.adapter())
                .toGetRequestInformation(
                    request -> {
                      request.queryParameters.select = select.split(",", -1);
                      request.queryParameters.filter = filter;
                      request.queryParameters.top = top;
                    }));
  }

  /** The newest messages of a folder. */
  public GraphCall newest(Phrase what, String folder, String select, int top) {
    return GraphCall.onFolder(
        what,
        () ->
            messages(folder)
                .toGetRequestInformation(
                    request -> {
                      request.queryParameters.select = select.split(",", -1);
                      request.queryParameters.orderby = new String[] {"receivedDateTime desc"};
                      request.queryParameters.top = top;
                    }));
  }

  /** One message. */
  public GraphCall message(Phrase what, ItemId item, String select) {
    return GraphCall.onItem(
        what,
        () ->
            one(item)
                .toGetRequestInformation(
                    request -> request.queryParameters.select = select.split(",", -1)));
  }

  /** One message as MIME. */
  public GraphCall content(Phrase what, ItemId item) {
    return GraphCall.onItem(
        what,
        () ->
            new ContentRequestBuilder(path.message(item), client.adapter())
                .toGetRequestInformation());
  }

  /** Removes one message. */
  public GraphCall delete(Phrase what, ItemId item) {
    return GraphCall.onItem(what, () -> one(item).toDeleteRequestInformation());
  }

  /** Makes a draft in a folder. */
  public GraphCall draft(Phrase what, String folder, String subject) {
    return GraphCall.onFolder(
        what, () -> post(messages(folder).toGetRequestInformation(), "subject", subject));
  }

  public GraphCall folder(Phrase what, String idOrName) {
    return folder(what, idOrName, new String[] {"id", "displayName"}, new String[0]);
  }

  /** The same with how much lies in it. */
  public GraphCall measured(Phrase what, String idOrName) {
    return folder(what, idOrName, FolderOptions.select(), FolderOptions.size());
  }

  private GraphCall folder(Phrase what, String idOrName, String[] select, String[] expand) {
    return GraphCall.onFolder(
        what,
        () ->
            new MailFolderItemRequestBuilder(path.folder(idOrName), client.adapter())
                .toGetRequestInformation(
                    request -> {
                      request.queryParameters.select = select;
                      request.queryParameters.expand = expand;
                    }));
  }

  public GraphCall createFolder(Phrase what, String name) {
    return GraphCall.onFolder(
        what, () -> post(folders().toGetRequestInformation(), "displayName", name));
  }

  /** The folders right below the root. */
  public GraphCall folders(Phrase what, FolderOptions options) {
    return GraphCall.onFolder(
        what,
        () ->
            folders()
                .toGetRequestInformation(
                    request -> {
                      request.queryParameters.select = FolderOptions.select();
                      request.queryParameters.filter = options.filter();
                      request.queryParameters.expand = options.expanded();
                      request.queryParameters.includeHiddenFolders = options.hidden();
                      request.queryParameters.top = FolderOptions.PAGE;
                      request.queryParameters.skip = options.skip();
                    }));
  }

  /** The folders right below another. */
  public GraphCall childFolders(Phrase what, String parent, FolderOptions options) {
    return GraphCall.onFolder(
        what,
        () ->
            new ChildFoldersRequestBuilder(path.folder(parent), client.adapter())
                .toGetRequestInformation(
                    request -> {
                      request.queryParameters.select = FolderOptions.select();
                      request.queryParameters.expand = options.expanded();
                      request.queryParameters.includeHiddenFolders = options.hidden();
                      request.queryParameters.top = FolderOptions.PAGE;
                      request.queryParameters.skip = options.skip();
                    }));
  }

  private MessageItemRequestBuilder one(ItemId item) {
    return new MessageItemRequestBuilder(path.message(item), client.adapter());
  }

  private MessagesRequestBuilder messages(String folder) {
    return new MessagesRequestBuilder(path.folder(folder), client.adapter());
  }

  private MailFoldersRequestBuilder folders() {
    return new MailFoldersRequestBuilder(path.own(), client.adapter());
  }

  private static RequestInformation post(RequestInformation request, String field, String value) {
    byte[] body = JsonStream.object(json -> json.writeStringField(field, value));
    request.httpMethod = HttpMethod.POST;
    request.setStreamContent(new ByteArrayInputStream(body), JSON);
    return request;
  }
}
