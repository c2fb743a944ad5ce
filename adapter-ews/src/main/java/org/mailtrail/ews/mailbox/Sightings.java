package org.mailtrail.ews.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.Marks;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Answer;

/**
 * Remembers what lists show of messages.
 *
 * @param memory where
 */
public record Sightings(Memory memory) {
  private static final String WHAT = "walking through folders";

  /** The messages of a list. A list cuts long strings; single items are whole. */
  List<ItemRef> note(Items items, Folder folder, List<Node> listed) {
    Map<ItemId, Marks> whole = whole(items, folder, listed);
    List<ItemRef> seen = new ArrayList<>();
    for (Node node : listed) {
      Optional<ItemId> id = MessageDraft.id(node);
      if (id.isPresent()) {
        Marks marks = whole.getOrDefault(id.get(), Marks.of(node));
        memory.put(id.get(), marks, folder.id());
        Optional<String> name = Optional.of(folder.name());
        seen.add(new ItemRef(id.get(), marks.key(), name, Optional.empty()));
      }
    }
    return seen;
  }

  private static Map<ItemId, Marks> whole(Items items, Folder folder, List<Node> listed) {
    List<ItemId> cut =
        listed.stream()
            .filter(node -> Marks.of(node).mayBeCut())
            .flatMap(node -> MessageDraft.id(node).stream())
            .toList();
    Map<ItemId, Marks> whole = new HashMap<>();
    List<Answer> answers = items.get(WHAT, cut, Marks.WHOLE, folder);
    for (int i = 0; i < answers.size(); i++) {
      ItemId id = cut.get(i);
      answers.get(i).item().ifPresent(item -> whole.put(id, Marks.of(item)));
    }
    return whole;
  }
}
