package org.mailtrail.ews.item;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.ItemQuery.Wanted;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** A message of our own that is made, found by its subject and removed. */
public final class ProbeMessage {
  private static final Phrase WHAT = ExchangeWork.PROBING.with();
  private static final Property SUBJECT = Property.field("item:Subject");
  private final String subject = "Mailtrail probe " + UUID.randomUUID();
  private final FolderRoot ground;

  /** A message that is not made yet. */
  public ProbeMessage(FolderRoot ground) {
    this.ground = ground;
  }

  /** Makes it in the folder; one whose answer was lost is looked for before it is made again. */
  public ItemId make(Folder folder) {
    Patience patience = ground.client().transport().patience(WHAT);
    Optional<ItemId> made = Optional.empty();
    while (made.isEmpty()) {
      try {
        made = makeOnce(folder).or(() -> Optional.of(find(folder).orElseThrow(this::lost)));
      } catch (PassingFault unclear) {
        patience.bear(unclear);
        made = find(folder);
      }
    }
    return made.get();
  }

  private ExchangeException lost() {
    return unmoved(EwsSentence.PROBE_LOST.with(this));
  }

  private Optional<ItemId> makeOnce(Folder folder) throws PassingFault {
    SoapCall call = ground.onContent(WHAT, ItemRequests.draft(folder.ref(), subject), folder);
    List<ResponseMessage> answers = ground.client().sendOnce(call);
    ResponseMessage answer = answers.isEmpty() ? ResponseMessage.none() : answers.get(0);
    Optional<EwsRefusal> refusal = answer.refusal();
    if (refusal.isPresent() && refusal.get().isPassing()) {
      throw refusal.get().passing();
    }
    if (refusal.isPresent()) {
      throw ground.error(refusal.get(), WHAT, folder);
    }
    return answer.item().flatMap(ItemDraft::id);
  }

  private Optional<ItemId> find(Folder folder) {
    ItemQuery query =
        ItemQuery.all(folder.ref(), Order.NEWEST_FIRST, new Page(1, 0), SUBJECT)
            .matching(List.of(new Wanted(SUBJECT, subject)));
    return new Items(ground)
        .matching(WHAT, folder, query, new Wanted(SUBJECT, subject)::isIn).stream()
            .filter(item -> item.textAt("Subject").filter(subject::equals).isPresent())
            .findFirst()
            .flatMap(ItemDraft::id);
  }

  /** Removes it for good from the folder in which it lies. */
  public void remove(ItemId item, Folder folder) {
    SoapCall call = ground.onContent(WHAT, ItemRequests.delete(List.of(item)), folder);
    ResponseMessage answer =
        ground.client().all(call).stream().findFirst().orElseGet(ResponseMessage::none);
    Optional<EwsRefusal> refusal = answer.refusal().filter(r -> r.kind() != Kind.ITEM_GONE);
    if (refusal.isPresent()) {
      throw ground.error(refusal.get(), WHAT, folder);
    }
  }

  /** The failure, with word of the message that it leaves behind. */
  public ExchangeException left(String folder, ExchangeException failure) {
    Phrase right =
        ground.isPublic()
            ? EwsSentence.OWNER_AND_DELETE.with(folder)
            : EwsSentence.ACCESS_AND_DELETE.with();
    return new ExchangeException(
        failure.kind(), EwsSentence.PROBE_STAYS.with(failure.seen(), this, folder), right, failure);
  }

  /** Its subject, by which a person finds it. */
  @Override
  public String toString() {
    return "\"" + subject + "\"";
  }

  /** The error when it cannot be moved. */
  public static ExchangeException unmoved(Phrase problem) {
    return new ExchangeException(Kind.REFUSED, PortSentence.IN_DOING.with(WHAT, problem), null);
  }
}
