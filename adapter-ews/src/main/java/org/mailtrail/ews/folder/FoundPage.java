package org.mailtrail.ews.folder;

import java.util.List;
import java.util.OptionalLong;
import org.mailtrail.ews.soap.Node;

/**
 * What a search has found so far.
 *
 * @param items in the order that was asked for
 * @param isLast whether there are no more
 * @param total how many there are in all, where the server says so
 */
public record FoundPage(List<Node> items, boolean isLast, OptionalLong total) {
  private static final String ROOT = "RootFolder";

  public static FoundPage of(Node answer) {
    return new FoundPage(answer.childrenAt(ROOT, "Items"), isLast(answer), total(answer));
  }

  /** A server that does not say so has given all. */
  static boolean isLast(Node answer) {
    return answer
        .child(ROOT)
        .flatMap(root -> root.attribute("IncludesLastItemInRange"))
        .map(value -> value.equals("true") || value.equals("1"))
        .orElse(true);
  }

  private static OptionalLong total(Node answer) {
    return answer
        .child(ROOT)
        .flatMap(root -> root.attribute("TotalItemsInView"))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElseGet(OptionalLong::empty);
  }

  /** Whether by the server's own count there are no more after so many, whatever else it says. */
  public boolean isAllAfter(long items) {
    return isLast || (total.isPresent() && total.getAsLong() <= items);
  }
}
