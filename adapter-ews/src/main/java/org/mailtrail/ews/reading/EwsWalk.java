package org.mailtrail.ews.reading;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.folder.FoundPage;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** A walk through folders: a first look at many of them at once, then each to its end. */
public final class EwsWalk implements FolderWalk {
  private static final Phrase WHAT = ExchangeWork.WALKING_FOLDERS.with();
  private static final int FIRST_LOOK = 50;
  private static final int FOLDERS_AT_ONCE = 20;
  private static final int MOST_STEP = 1_000;
  private static final Set<Kind> VANISHED = Set.of(Kind.NOT_FOUND, Kind.ITEM_GONE);
  private final FolderRoot ground;
  private final Items items;
  private final ListedItems sightings;
  private final Instant since;
  private final Supplier<List<Folder>> where;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private final Deque<NewestFirst> begun = new ArrayDeque<>();
  private final Deque<ItemRef> found = new ArrayDeque<>();
  private boolean isBegun;

  /**
   * A walk that has not begun.
   *
   * @param where through which folders; asked once
   * @param sightings notes what is seen
   */
  public EwsWalk(
      FolderRoot ground, ListedItems sightings, Instant since, Supplier<List<Folder>> where) {
    this.ground = ground;
    this.items = new Items(ground);
    this.sightings = sightings;
    this.since = since;
    this.where = where;
  }

  @Override
  public List<ItemRef> next(int atMost) {
    if (atMost < 1 || atMost > MOST_STEP) {
      throw new IllegalArgumentException("1 to 1000 messages, not " + atMost);
    }
    begin();
    while (found.size() < atMost && goesOn()) {
      // one request at a time
    }
    List<ItemRef> step = new ArrayList<>();
    while (step.size() < atMost && !found.isEmpty()) {
      step.add(found.remove());
    }
    return step;
  }

  private void begin() {
    if (!isBegun) {
      folders.addAll(where.get());
      isBegun = true;
    }
  }

  private boolean goesOn() {
    NewestFirst current = begun.peek();
    if (current != null) {
      goOn(current);
    } else if (!folders.isEmpty()) {
      look();
    }
    return !begun.isEmpty() || !folders.isEmpty();
  }

  private void goOn(NewestFirst current) {
    try {
      note(current, current.next());
      if (current.isAtEnd()) {
        begun.remove();
      }
    } catch (ExchangeException failed) {
      if (!VANISHED.contains(failed.kind())) {
        throw failed;
      }
      begun.remove();
    }
  }

  /** The newest of some folders: mostly that is all. */
  private void look() {
    List<Folder> some = new ArrayList<>();
    int most = ground.isPublic() ? 1 : FOLDERS_AT_ONCE;
    while (some.size() < most && !folders.isEmpty()) {
      some.add(folders.remove());
    }
    Page page = new Page(FIRST_LOOK, 0);
    SoapCall call = ground.onContent(WHAT, NewestFirst.query(some, page).operation(), some.get(0));
    List<ResponseMessage> answers = ground.client().all(call);
    for (int i = 0; i < some.size(); i++) {
      looked(some.get(i), i < answers.size() ? answers.get(i) : ResponseMessage.none());
    }
  }

  private void looked(Folder folder, ResponseMessage answer) {
    NewestFirst backwards = new NewestFirst(items, folder, since);
    if (answer.refusal().isEmpty()) {
      note(backwards, backwards.taken(FoundPage.of(answer.node()), 0));
    } else if (VANISHED.contains(answer.refusal().get().kind())) {
      return;
    } else if (!answer.refusal().get().isPassing()) {
      refused(answer.refusal().get(), folder);
    }
    if (!backwards.isAtEnd()) {
      begun.add(backwards);
    }
  }

  private void refused(EwsRefusal refusal, Folder folder) {
    throw ground.error(refusal, ExchangeWork.WALKING_FOLDER.with(folder.name()), folder);
  }

  private void note(NewestFirst backwards, List<ListedItem> listed) {
    found.addAll(sightings.note(items, backwards.folder(), listed));
  }
}
