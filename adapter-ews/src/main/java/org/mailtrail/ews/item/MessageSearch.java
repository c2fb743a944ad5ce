package org.mailtrail.ews.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.folder.FoundPage;
import org.mailtrail.ews.operation.FolderRef;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.ItemQuery.Wanted;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Finds the copies of a message in many folders, many folders in a request. */
public final class MessageSearch {
  private static final Phrase WHAT = ExchangeWork.SEARCHING_MESSAGE.with();
  private static final int FOLDERS_AT_ONCE = 100;
  private static final int MOST_COPIES = 100;
  private static final Property MESSAGE_ID = Property.field("message:InternetMessageId");
  private static final List<Property> PROPERTIES =
      List.of(
          MESSAGE_ID,
          Property.field("item:ParentFolderId"),
          Property.field("item:WebClientReadFormQueryString"));
  private final FolderRoot ground;
  private final Items items;

  /** Searches on this ground. */
  public MessageSearch(FolderRoot ground) {
    this.ground = ground;
    this.items = new Items(ground);
  }

  /** The copies in these folders, each as an item with its place. */
  public List<Node> copies(MessageKey key, List<Folder> folders) {
    List<Node> copies = new ArrayList<>();
    int step = ground.isPublic() ? 1 : FOLDERS_AT_ONCE;
    for (int from = 0; from < folders.size(); from += step) {
      copies.addAll(some(key, folders.subList(from, Math.min(from + step, folders.size()))));
    }
    return copies;
  }

  private List<Node> some(MessageKey key, List<Folder> folders) {
    List<Node> found = new ArrayList<>();
    SoapCall call = ground.onContent(WHAT, query(key, folders).operation(), folders.get(0));
    List<ResponseMessage> answers = ground.client().all(call);
    for (int i = 0; i < folders.size(); i++) {
      found.addAll(
          one(key, folders.get(i), i < answers.size() ? answers.get(i) : ResponseMessage.none()));
    }
    return found;
  }

  private List<Node> one(MessageKey key, Folder folder, ResponseMessage answer) {
    if (answer.refusal().filter(EwsRefusal::isOfRestriction).isPresent()) {
      return again(key, folder);
    }
    if (answer.refusal().isPresent() && !answer.refusal().get().isPassing()) {
      throwUnlessGone(answer, folder);
      return List.of();
    }
    FoundPage page = FoundPage.of(answer.node());
    return answer.refusal().isEmpty() && page.isLast() ? page.items() : again(key, folder);
  }

  private List<Node> again(MessageKey key, Folder folder) {
    return items.matching(WHAT, folder, query(key, List.of(folder)), wanted(key)::isIn);
  }

  private static Wanted wanted(MessageKey key) {
    return new Wanted(MESSAGE_ID, key.value());
  }

  private static ItemQuery query(MessageKey key, List<Folder> folders) {
    List<FolderRef> places = folders.stream().map(Folder::ref).toList();
    return new ItemQuery(
            places, PROPERTIES, Optional.empty(), Order.NEWEST_FIRST, new Page(MOST_COPIES, 0))
        .matching(List.of(wanted(key)));
  }

  /** A folder may be removed while it is searched, or be of a kind that has no mail. */
  private void throwUnlessGone(ResponseMessage answer, Folder folder) {
    answer
        .refusal()
        .filter(refusal -> !refusal.code().equals("ErrorFolderNotFound"))
        .filter(refusal -> !refusal.code().equals("ErrorItemNotFound"))
        .ifPresent(
            refusal -> {
              throw ground.error(refusal, WHAT, folder);
            });
  }
}
