package org.mailtrail.graph.mailbox;

import java.util.HashMap;
import java.util.Map;
import org.mailtrail.domain.message.ItemId;

/**
 * Where requests about a mailbox go, as the SDK's request builders want it.
 *
 * @param mailbox its address or id
 */
@SuppressWarnings("NonApiType") // the SDK wants a HashMap
record MailboxPath(String mailbox) {
  /** To the mailbox itself. */
  HashMap<String, Object> own() {
    return new HashMap<>(Map.of("user%2Did", mailbox));
  }

  /** To the folder with this id or well-known name. */
  HashMap<String, Object> folder(String idOrName) {
    return to("mailFolder%2Did", idOrName);
  }

  HashMap<String, Object> message(ItemId item) {
    return to("message%2Did", item.value());
  }

  private HashMap<String, Object> to(String name, String value) {
    HashMap<String, Object> path = own();
    path.put(name, value);
    return path;
  }
}
