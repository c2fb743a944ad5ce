package org.mailtrail.ews.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.folder.FoundPage;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;

/** Lists items and reads their properties, in as few requests as servers bear. */
public final class Items {
  private static final int VAIN_PAGES = 4;
  private static final int LONGEST_PAGE = 1_000;
  private static final int MOST_LOOKED_THROUGH = 10_000;
  private final FolderRoot ground;
  private final PropertyReader reading;

  public Items(FolderRoot ground) {
    this.ground = ground;
    this.reading = new PropertyReader(ground);
  }

  public ExchangeException error(EwsRefusal refusal, Phrase what, Folder folder) {
    return ground.error(refusal, what, folder);
  }

  public PropertyReader reading() {
    return reading;
  }

  /**
   * What a folder has, from the offset on. Pages may be shorter than asked for; one that brings
   * nothing new and says there is more is asked for again, for who believes it overlooks what is
   * there.
   *
   * @throws ExchangeException when the server goes on like that
   */
  public FoundPage list(Phrase what, Folder folder, ItemQuery query) {
    Map<ItemId, Node> all = new LinkedHashMap<>();
    FoundPage page;
    int vain = 0;
    do {
      page = page(what, folder, query.after(all.size()).atMost(LONGEST_PAGE));
      int before = all.size();
      page.items().forEach(item -> ItemDraft.id(item).ifPresent(id -> all.put(id, item)));
      vain = all.size() > before ? 0 : vain + 1;
      if (vain == VAIN_PAGES && !page.isAllAfter(query.page().offset() + all.size())) {
        throw noProgress(what, folder);
      }
    } while (!page.isLast() && vain < VAIN_PAGES && all.size() < query.page().size());
    return new FoundPage(List.copyOf(all.values()), page.isLast() || vain > 0, page.total());
  }

  /**
   * What a folder has that fits; a server that does not bear the restriction is asked without it,
   * and looked through from that end which comes first.
   *
   * @param fits the same as the restriction says
   */
  public List<Node> matching(Phrase what, Folder folder, ItemQuery query, Predicate<Node> fits) {
    try {
      return list(what, folder, query).items();
    } catch (RestrictionRefused unborne) {
      ItemQuery all = query.unrestricted(new Page(MOST_LOOKED_THROUGH, 0));
      return list(what, folder, all).items().stream().filter(fits).toList();
    }
  }

  private FoundPage page(Phrase what, Folder folder, ItemQuery query) {
    SoapCall call = ground.onContent(what, query.operation(), folder);
    ResponseMessage answer =
        ground.client().all(call).stream().findFirst().orElseGet(ResponseMessage::none);
    Optional<EwsRefusal> refusal = answer.refusal();
    if (refusal.isEmpty()) {
      return FoundPage.of(answer.node());
    }
    if (query.restriction().isPresent() && refusal.get().isOfRestriction()) {
      throw new RestrictionRefused();
    }
    throw ground.error(refusal.get(), what, folder);
  }

  private static ExchangeException noProgress(Phrase what, Folder folder) {
    return new ExchangeException(
        Kind.UNREACHABLE,
        PortSentence.IN_DOING.with(what, EwsSentence.SAYS_THERE_IS_MORE.with(folder.name())),
        null);
  }

  /** Properties of items, one answer for each, in order; none of them is a passing refusal. */
  public List<ResponseMessage> get(
      Phrase what, List<ItemId> items, List<Property> properties, Folder folder) {
    return reading.all(what, items, properties, folder);
  }

  /** The server does not bear the restriction; it never leaves {@link #matching}. */
  private static final class RestrictionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RestrictionRefused() {
      super("the restriction is refused", null, false, false);
    }
  }
}
