package org.mailtrail.ews.moving;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Filed.Place;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * Where messages are found from now on: the address in Outlook on the web is another after a move.
 *
 * @param items reads them
 * @param owa the address of Outlook on the web
 */
record ItemLinks(Items items, URI owa) {
  private static final List<Property> LINK =
      List.of(Property.field("item:WebClientReadFormQueryString"));

  /** The places of these, which lie in the folder now. */
  Map<ItemId, Place> places(List<ItemId> there, Folder folder) {
    Map<ItemId, Place> places = unlinked(there, folder);
    try {
      List<ResponseMessage> answers =
          items.get(ExchangeWork.ASKING_LINKS.with(), there, LINK, folder);
      for (int i = 0; i < answers.size(); i++) {
        place(there.get(i), folder, answers.get(i), places);
      }
    } catch (ExchangeException unanswered) {
      // they are filed, and that is what counts: without link they are searched for when opened
      return places;
    }
    return places;
  }

  /** The same without a link and without a request: for what nobody opens from the log. */
  static Map<ItemId, Place> unlinked(List<ItemId> there, Folder folder) {
    Map<ItemId, Place> places = new HashMap<>();
    there.forEach(id -> places.put(id, new Place(id, folder.name(), Optional.empty())));
    return places;
  }

  private void place(ItemId id, Folder folder, ResponseMessage answer, Map<ItemId, Place> places) {
    answer
        .item()
        .ifPresent(
            item -> places.put(id, new Place(id, folder.name(), ItemDraft.webLink(item, owa))));
  }
}
