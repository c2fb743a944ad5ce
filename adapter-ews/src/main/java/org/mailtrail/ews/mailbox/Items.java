package org.mailtrail.ews.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Answer;
import org.mailtrail.ews.transport.Call;
import org.mailtrail.ews.transport.Refusal;

/** Lists items and reads their properties, in as few requests as servers bear. */
final class Items {
  private static final int VAIN_PAGES = 4;
  private static final int LONGEST_PAGE = 1_000;
  private static final int MOST_LOOKED_THROUGH = 10_000;
  private final Ground ground;
  private final Reading reading;

  Items(Ground ground) {
    this.ground = ground;
    this.reading = new Reading(ground);
  }

  ExchangeException error(Refusal refusal, String what, Folder folder) {
    return ground.error(refusal, what, folder);
  }

  Reading reading() {
    return reading;
  }

  /**
   * What a folder has, from the offset on. Pages may be shorter than asked for; one that brings
   * nothing new and says there is more is asked for again, for who believes it overlooks what is
   * there.
   *
   * @throws ExchangeException when the server goes on like that
   */
  ItemPage list(String what, Folder folder, ItemQuery query) {
    Map<ItemId, Node> all = new LinkedHashMap<>();
    ItemPage page;
    int vain = 0;
    do {
      page = page(what, folder, query.after(all.size()).atMost(LONGEST_PAGE));
      int before = all.size();
      page.items().forEach(item -> MessageDraft.id(item).ifPresent(id -> all.put(id, item)));
      vain = all.size() > before ? 0 : vain + 1;
      if (vain == VAIN_PAGES && !page.isAllAfter(query.page().offset() + all.size())) {
        throw noProgress(what, folder);
      }
    } while (!page.isLast() && vain < VAIN_PAGES && all.size() < query.page().size());
    return new ItemPage(List.copyOf(all.values()), page.isLast() || vain > 0, page.total());
  }

  /**
   * What a folder has that fits; a server that does not bear the restriction is asked without it,
   * and looked through from that end which comes first.
   *
   * @param fits the same as the restriction says
   */
  List<Node> matching(String what, Folder folder, ItemQuery query, Predicate<Node> fits) {
    try {
      return list(what, folder, query).items();
    } catch (RestrictionRefused unborne) {
      ItemQuery all = query.unrestricted(new Page(MOST_LOOKED_THROUGH, 0));
      return list(what, folder, all).items().stream().filter(fits).toList();
    }
  }

  private ItemPage page(String what, Folder folder, ItemQuery query) {
    Call call = ground.onContent(what, query.operation(), folder);
    Answer answer = ground.client().all(call).stream().findFirst().orElseGet(Answer::none);
    Optional<Refusal> refusal = answer.refusal();
    if (refusal.isEmpty()) {
      return ItemPage.of(answer.node());
    }
    if (query.restriction().isPresent() && refusal.get().isOfRestriction()) {
      throw new RestrictionRefused();
    }
    throw ground.error(refusal.get(), what, folder);
  }

  private static ExchangeException noProgress(String what, Folder folder) {
    return new ExchangeException(
        Kind.UNREACHABLE,
        what
            + ": Exchange says again and again that there is more in "
            + folder.name()
            + ", and gives nothing more",
        null);
  }

  /** Properties of items, one answer for each, in order; none of them is a passing refusal. */
  List<Answer> get(String what, List<ItemId> items, List<Property> properties, Folder folder) {
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
