package org.mailtrail.ews.operation;

import java.util.List;
import java.util.Map;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.soap.Xml;

/** Requests about items whose ids are known, and about new ones. */
public final class ItemRequests {
  /** Stands in a new item where its MIME, in base64, is put while it is sent. */
  public static final String MIME_HERE = "TWFpbHRyYWlsLU1JTUUtZ29lcy1oZXJl";

  private ItemRequests() {}

  /** Properties of items. */
  public static Operation get(List<ItemId> items, List<Property> properties) {
    return Operation.of(
        "GetItem",
        xml -> {
          shape(xml, properties, false);
          ids(xml, items);
        });
  }

  /** One item as MIME. */
  public static Operation mime(ItemId item) {
    return Operation.of(
        "GetItem",
        xml -> {
          shape(xml, List.of(), true);
          ids(xml, List.of(item));
        });
  }

  /** Moves items. {@code ReturnNewItemIds} is not sent: where it is not known, moves fail. */
  public static Operation move(List<ItemId> items, FolderRef target) {
    return Operation.of(
        "MoveItem",
        xml -> {
          xml.element("m:ToFolderId", target::write);
          ids(xml, items);
        });
  }

  /** Removes items for good. */
  public static Operation delete(List<ItemId> items) {
    return Operation.of("DeleteItem", xml -> ids(xml, items), "DeleteType", "HardDelete");
  }

  /** Makes an item with a subject alone. */
  public static Operation draft(FolderRef folder, String subject) {
    return create(folder, message -> message.leaf("t:Subject", subject));
  }

  /** Makes an item of MIME, which stands for {@link #MIME_HERE}. */
  public static Operation copy(FolderRef folder, Map<Property, String> properties) {
    return create(
        folder,
        message -> {
          message.leaf("t:MimeContent", MIME_HERE, "CharacterSet", "UTF-8");
          properties.forEach((property, value) -> property.writeValue(message, value));
        });
  }

  private static Operation create(FolderRef folder, java.util.function.Consumer<Xml> message) {
    return Operation.of(
        "CreateItem",
        xml ->
            xml.element("m:SavedItemFolderId", folder::write)
                .element("m:Items", items -> items.element("t:Message", message)),
        "MessageDisposition",
        "SaveOnly");
  }

  static void shape(Xml xml, List<Property> properties, boolean withMime) {
    xml.element(
        "m:ItemShape",
        shape -> {
          shape.leaf("t:BaseShape", "IdOnly");
          if (withMime) {
            shape.leaf("t:IncludeMimeContent", "true");
          }
          if (!properties.isEmpty()) {
            shape.element(
                "t:AdditionalProperties",
                more -> properties.forEach(property -> property.write(more)));
          }
        });
  }

  private static void ids(Xml xml, List<ItemId> items) {
    xml.element(
        "m:ItemIds", ids -> items.forEach(item -> ids.empty("t:ItemId", "Id", item.value())));
  }
}
