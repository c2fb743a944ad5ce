package org.mailtrail.ews.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Answer;
import org.mailtrail.ews.transport.PassingFault;
import org.mailtrail.ews.transport.Patience;
import org.mailtrail.ews.transport.Refusal;

/** Lists items and reads their properties, in as few requests as servers bear. */
final class Items {
  private static final int FIRST_BATCH = 200;
  private static final int SMALLEST_BATCH = 10;
  private static final int EMPTY_PAGES = 4;
  private final Ground ground;
  private volatile int batch = FIRST_BATCH;

  Items(Ground ground) {
    this.ground = ground;
  }

  /**
   * What a folder has, from the offset on. Pages may be shorter than asked for; an empty one that
   * says there is more is asked for again, for who believes it overlooks what is there.
   */
  ItemPage list(String what, Folder folder, ItemQuery query) {
    List<Node> all = new ArrayList<>();
    ItemPage page;
    int emptyPages = 0;
    do {
      ItemQuery next = query.after(all.size());
      page = ItemPage.of(ground.client().one(ground.onContent(what, next.operation(), folder)));
      all.addAll(page.items());
      emptyPages = page.items().isEmpty() ? emptyPages + 1 : 0;
    } while (!page.isLast() && emptyPages < EMPTY_PAGES && all.size() < query.page().size());
    return new ItemPage(all, page.isLast());
  }

  /** Properties of items, one answer for each, in order; none of them is a passing refusal. */
  List<Answer> get(String what, List<ItemId> items, List<Property> properties, Folder folder) {
    List<Answer> all = new ArrayList<>();
    Patience patience = ground.client().patience(what);
    while (all.size() < items.size()) {
      int size = Math.min(batch, items.size() - all.size());
      List<ItemId> some = items.subList(all.size(), all.size() + size);
      try {
        List<Answer> answers = usable(some, getOnce(what, some, properties, folder));
        all.addAll(answers);
        patience.progressed();
      } catch (PassingFault fault) {
        batch = Math.max(SMALLEST_BATCH, batch / 2);
        patience.bear(fault);
      }
    }
    return all;
  }

  private List<Answer> getOnce(
      String what, List<ItemId> items, List<Property> properties, Folder folder)
      throws PassingFault {
    return ground
        .client()
        .sendOnce(ground.onContent(what, ItemRequests.get(items, properties), folder));
  }

  /** The answers before the first that must be asked for again. */
  private static List<Answer> usable(List<ItemId> asked, List<Answer> answers) throws PassingFault {
    List<Answer> usable = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Answer answer = i < answers.size() ? answers.get(i) : Answer.none();
      Optional<Refusal> passing = answer.refusal().filter(Refusal::isPassing);
      if (passing.isPresent()) {
        if (usable.isEmpty()) {
          throw PassingFault.of(passing.get());
        }
        return usable;
      }
      usable.add(answer);
    }
    return usable;
  }
}
