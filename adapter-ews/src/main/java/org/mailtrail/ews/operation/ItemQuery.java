package org.mailtrail.ews.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.soap.Xml;

/**
 * A search in folders, each for itself: EWS looks through items in one folder at a time.
 *
 * @param folders where
 * @param properties what is told of each item beside its id
 * @param restriction which items; all where absent
 * @param order how they are sorted
 * @param page how many at most, and how many are left out
 */
public record ItemQuery(
    List<FolderRef> folders,
    List<Property> properties,
    Optional<Consumer<Xml>> restriction,
    Order order,
    Page page) {
  private static final Property RECEIVED = Property.field("item:DateTimeReceived");

  /** All items of one folder, by the time at which they were received. */
  public static ItemQuery all(FolderRef folder, Order order, Page page, Property... properties) {
    return new ItemQuery(List.of(folder), List.of(properties), Optional.empty(), order, page);
  }

  /** Only items one of whose properties has this value; 1 to 100 pairs. */
  public ItemQuery matching(List<Wanted> anyOf) {
    return with(
        anyOf.size() == 1
            ? anyOf.get(0)::write
            : xml -> xml.element("t:Or", or -> anyOf.forEach(wanted -> wanted.write(or))));
  }

  /** The same, so many items further on. */
  public ItemQuery after(int items) {
    Page rest = new Page(Math.max(1, page.size - items), page.offset + items);
    return new ItemQuery(folders, properties, restriction, order, rest);
  }

  /** The same, with no more than so many in an answer. */
  public ItemQuery atMost(int items) {
    Page less = new Page(Math.min(items, page.size), page.offset);
    return new ItemQuery(folders, properties, restriction, order, less);
  }

  /** The same without its restriction, this much of it. */
  public ItemQuery unrestricted(Page all) {
    return new ItemQuery(folders, properties, Optional.empty(), order, all);
  }

  private ItemQuery with(Consumer<Xml> which) {
    return new ItemQuery(folders, properties, Optional.of(which), order, page);
  }

  /** The request. */
  public Operation operation() {
    return Operation.of("FindItem", this::write, "Traversal", "Shallow")
        .finding(page.size * folders.size());
  }

  /** In the order of the schema, which is not that of the pages. */
  private void write(Xml xml) {
    ItemRequests.shape(xml, properties, false);
    xml.empty(
        "m:IndexedPageItemView",
        "MaxEntriesReturned",
        Integer.toString(page.size),
        "Offset",
        Integer.toString(page.offset),
        "BasePoint",
        "Beginning");
    restriction.ifPresent(which -> xml.element("m:Restriction", which));
    xml.element(
        "m:SortOrder", sort -> sort.element("t:FieldOrder", RECEIVED::write, "Order", order.value));
    xml.element("m:ParentFolderIds", parents -> folders.forEach(folder -> folder.write(parents)));
  }

  /**
   * A property and the value that it should have.
   *
   * @param property which
   * @param value binary values as base64
   */
  public record Wanted(Property property, String value) {
    void write(Xml xml) {
      property.isEqualTo(xml, value);
    }

    /** Whether a listed item has it. */
    public boolean isIn(Node item) {
      return property.in(item).filter(value::equals).isPresent();
    }
  }

  /**
   * A piece of a list.
   *
   * @param size how many at most
   * @param offset how many are left out
   */
  public record Page(int size, int offset) {}

  /** By the time at which items were received. */
  public enum Order {
    /** The oldest first. */
    OLDEST_FIRST("Ascending"),
    /** The newest first. */
    NEWEST_FIRST("Descending");

    private final String value;

    Order(String value) {
      this.value = value;
    }
  }
}
