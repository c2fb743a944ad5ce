package org.mailtrail.ews.mailbox;

import java.util.Optional;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.operation.ItemQuery;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.ItemQuery.Wanted;
import org.mailtrail.ews.operation.Property;

/** Finds an item of our own by its subject. */
public final class Newest {
  private static final Property SUBJECT = Property.field("item:Subject");
  private final Ground ground;

  /** Looks on this ground. */
  public Newest(Ground ground) {
    this.ground = ground;
  }

  /** The item in the folder with this subject. */
  public Optional<ItemId> withSubject(Folder folder, String subject) {
    ItemQuery query =
        ItemQuery.all(folder.ref(), Order.NEWEST_FIRST, new Page(1, 0), SUBJECT)
            .matching(java.util.List.of(new Wanted(SUBJECT, subject)));
    return new Items(ground)
        .list("looking for the probe message", folder, query).items().stream()
        .filter(item -> item.textAt("Subject").filter(subject::equals).isPresent())
        .findFirst()
        .flatMap(MessageDraft::id);
  }
}
